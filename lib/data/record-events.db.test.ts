import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findSpanFaults } from './check-spans'
import { newPublicId } from './public-id'
import { type NewStanceEvent, recordEvents } from './record-events'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

const by = { author: 'Ann', note: 'why' }
/** In a cell that the dataset leaves empty. */
const build = (fields: Partial<NewStanceEvent> = {}): NewStanceEvent => ({
  ...buildEventFields({ actor: 'LIE', company: 'nexperia', topic: 'surveillance' }),
  id: newPublicId(),
  key: null,
  ...fields,
})
const record = (...events: NewStanceEvent[]) => test.db.$transaction((tx) => recordEvents(tx, events, by))
const find = (id: string) =>
  test.db.stanceEvent.findUnique({
    where: { publicId: id },
    include: { sources: { orderBy: { position: 'asc' } }, revisions: true, spans: true, related: true },
  })
const counts = async () => ({
  events: await test.db.stanceEvent.count(),
  sources: await test.db.source.count(),
  revisions: await test.db.revision.count(),
  spans: await test.db.span.count(),
})

describe('an event that is recorded', () => {
  it('comes with its sources in order, its first revision and its span', async () => {
    const event = build({
      announcedOn: '2021-03',
      sources: [buildSource({ url: 'https://example.org/b' }), buildSource({ url: 'https://example.org/a' })],
    })
    await record(event)
    const found = await find(event.id)
    expect(found?.sources.map((s) => s.url)).toEqual(['https://example.org/b', 'https://example.org/a'])
    expect(found?.revisions).toMatchObject([
      {
        version: 1,
        author: 'Ann',
        note: 'why',
        status: 'published',
        snapshot: { title: event.title, announcedOn: '2021-03' },
      },
    ])
    // March 2021 is certain to have come on its last day.
    expect(found?.spans).toMatchObject([
      { stance: 'ban', state: 'deed', fromOn: new Date('2021-03-31'), since: '2021-03' },
    ])
  })

  it('may point to an earlier one of the same list', async () => {
    const first = build({ actor: 'MCO' })
    const second = build({
      actor: 'MCO',
      stance: 'allow',
      announcedOn: '2021',
      related: [{ event: first.id, relation: 'reverses' }],
    })
    await record(first, second)
    expect((await find(second.id))?.related).toMatchObject([
      { relation: 'reverses', toId: (await find(first.id))?.id },
    ])
  })

  it('of two on one day the later in the list decides', async () => {
    const [first, second] = [build({ actor: 'SMR' }), build({ actor: 'SMR', stance: 'restrict' })]
    await record(first, second)
    expect((await find(first.id))?.spans).toEqual([])
    expect((await find(second.id))?.spans).toMatchObject([{ stance: 'restrict', state: 'contested' }])
  })
})

describe('all or nothing', () => {
  it.each([
    ['an unknown actor', { actor: 'XXX' }, 'unknown actor: XXX'],
    ['an unknown company', { company: 'nobody' }, 'unknown company: nobody'],
    ['an unknown topic', { topic: 'nothing' }, 'unknown topic: nothing'],
    [
      'a relation to an unknown event',
      { related: [{ event: 'nowhere000', relation: 'amends' as const }] },
      'unknown related: nowhere000',
    ],
    ['no source', { sources: [] }, 'needs at least one source'],
    ['a title of spaces', { title: '  ' }, 'title_is_text'],
  ])('a list with %s leaves nothing behind', async (_, fields, message) => {
    const before = await counts()
    await expect(record(build({ actor: 'AND' }), build({ actor: 'AND', ...fields }))).rejects.toThrow(message)
    expect(await counts()).toEqual(before)
  })
})

it('many writers of one cell at once neither lose an event nor spoil the spans', async () => {
  const stances = ['ban', 'restrict', 'review', 'allow', 'cooperate'] as const
  const events = Array.from({ length: 24 }, (_, i) =>
    build({
      actor: 'VAT',
      stance: stances[i % stances.length] ?? 'ban',
      kind: i % 3 === 0 ? 'statement' : 'decision',
      announcedOn: `20${10 + (i % 12)}`,
      endsOn: i % 4 === 0 ? `20${11 + (i % 12)}` : null,
    }),
  )
  await Promise.all(
    events.map((event) =>
      test.db.$transaction((tx) => recordEvents(tx, [event], by), { maxWait: 30_000, timeout: 30_000 }),
    ),
  )
  const vatican = await test.db.stanceEvent.count({ where: { actor: { code: 'VAT' } } })
  expect(vatican).toBe(events.length)
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})

it('writers of many cells in opposite orders do not block each other', async () => {
  const cells = ['NRU', 'TUV', 'PLW', 'KIR', 'TON', 'WSM']
  const writers = Array.from({ length: 8 }, (_, i) =>
    (i % 2 === 0 ? cells : [...cells].reverse()).map((actor) => build({ actor, announcedOn: `20${10 + i}` })),
  )
  await Promise.all(
    writers.map((events) =>
      test.db.$transaction((tx) => recordEvents(tx, events, by), { maxWait: 30_000, timeout: 30_000 }),
    ),
  )
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})
