import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findSpanFaults } from './check-spans'
import { publishEvent } from './event-commands'
import { newPublicId } from './public-id'
import { recordAlone } from './record-alone'
import { type NewStanceEvent, recordEvents } from './record-events'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

const by = { author: 'Ann', note: 'why' }
const build = (actor: string, fields: Partial<StanceEventFields> = {}): NewStanceEvent => ({
  ...buildEventFields({ actor, company: 'nexperia', topic: 'surveillance', ...fields }),
  id: newPublicId(),
  key: null,
})
const alone = (event: NewStanceEvent) => recordAlone(event, by, null, test.db)
const inTransaction = (event: NewStanceEvent) => test.db.$transaction((tx) => recordEvents(tx, [event], by))

/** All that is written of an actor's cell, without the numbers of rows and the moments. */
async function written(actor: string): Promise<unknown> {
  const rows = await test.db.$queryRaw<{ written: unknown }[]>`
    SELECT json_agg(json_build_object(
      'event', to_jsonb(e) - '{id,public_id,actor_id,recorded_at,changed_at}'::text[],
      'sources', (SELECT json_agg(to_jsonb(s) - 'event_id' ORDER BY s."position") FROM "source" s WHERE s."event_id" = e."id"),
      'revisions', (SELECT json_agg(to_jsonb(r) - '{id,event_id,actor_id,recorded_at,snapshot}'::text[]
          || jsonb_build_object('snapshot', r."snapshot" - '{id,actor}'::text[])) FROM "revision" r WHERE r."event_id" = e."id"),
      'spans', (SELECT json_agg(to_jsonb(p) - '{id,actor_id,event_id,drift_event_id}'::text[]
          || jsonb_build_object('drift', (SELECT d."title" FROM "stance_event" d WHERE d."id" = p."drift_event_id"))
          ORDER BY p."from_on") FROM "span" p WHERE p."event_id" = e."id")) ORDER BY e."id") AS "written"
    FROM "stance_event" e JOIN "actor" a ON a."id" = e."actor_id" JOIN "issue" i ON i."id" = e."issue_id"
      JOIN "company" c ON c."id" = i."company_id" WHERE a."code" = ${actor} AND c."slug" = 'nexperia'`
  return rows[0]?.written
}

const day = fc.constantFrom('2010', '2012-05', '2012-05-20', '2014-01-01', '2016', '2018-02-28', '2020-12')
const history = fc.array(
  fc.record({
    stance: fc.constantFrom('ban', 'restrict', 'review', 'allow', 'cooperate'),
    kind: fc.constantFrom('statement', 'decision', 'proposal', 'legislation'),
    confidence: fc.constantFrom('confirmed', 'reported', 'disputed'),
    announcedOn: day,
    effectiveOn: fc.option(fc.constantFrom('2021', '2022-03-01')),
    endsOn: fc.option(fc.constantFrom('2023', '2024-06-30')),
    scope: fc.option(fc.constantFrom('core network only', 'a "quoted" \\ scope')),
  }),
  { minLength: 1, maxLength: 6 },
)
const EMPTY = [
  'NRU',
  'TUV',
  'PLW',
  'KIR',
  'TON',
  'WSM',
  'AND',
  'SMR',
  'MCO',
  'LIE',
  'VAT',
  'BTN',
  'DMA',
  'GRD',
]

it('leaves behind just what a transaction does, whatever its cell holds', async () => {
  const actors = [...EMPTY]
  // An issue that is new needs a transaction.
  await inTransaction(build('FSM'))
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const [one = '', other = ''] = actors.splice(0, 2)
      for (const [n, step] of steps.entries()) {
        const fields = {
          ...(step as Partial<StanceEventFields>),
          title: `Step ${n}`,
          sources: [
            buildSource({ url: 'https://example.org/b' }),
            buildSource({ url: 'https://example.org/a' }),
          ],
        }
        expect(await alone(build(one, fields))).toMatch(/^\d{4}-\d\d-\d\dT/)
        await inTransaction(build(other, fields))
      }
      expect(await written(one)).toEqual(await written(other))
    }),
    { numRuns: EMPTY.length / 2, endOnFailure: true },
  )
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})

it.each([
  ['an unknown actor', { actor: 'XXX' }],
  ['an issue that is new', { company: 'nexperia', topic: 'drones' }],
  ['a relation', { related: [{ event: 'nowhere000', relation: 'amends' as const }] }],
])('writes nothing of an event with %s: that takes a transaction', async (_, fields) => {
  const before = await test.db.stanceEvent.count()
  expect(await alone({ ...build('FSM'), ...fields })).toBeNull()
  expect(await test.db.stanceEvent.count()).toBe(before)
})

it('leaves nothing behind where a rule of the database refuses it', async () => {
  const before = await written('FSM')
  await expect(alone(build('FSM', { sources: [] }))).rejects.toThrow('needs at least one source')
  await expect(alone(build('FSM', { title: ' ' }))).rejects.toThrow('title_is_text')
  expect(await written('FSM')).toEqual(before)
})

it('many at once in one cell are all recorded, and a key stands for one of them', async () => {
  const { id: _, key: __, ...fields } = build('MHL')
  const request = { scope: 'test', key: 'the same', content: fields }
  const publish = (n: number) => {
    const own = { ...fields, announcedOn: `20${10 + (n % 12)}`, title: `Step ${n}` }
    return n % 3 === 0
      ? publishEvent(fields, by, request, test.db)
      : publishEvent(own, by, { scope: 'test', key: `of ${n}`, content: own }, test.db)
  }
  const made = await Promise.all(Array.from({ length: 24 }, (_, n) => publish(n)))
  expect(made.every(({ ok }) => ok)).toBe(true)
  expect(new Set(made.map((one) => one.ok && one.id)).size).toBe(17)
  expect(
    await test.db.stanceEvent.count({
      where: { actor: { code: 'MHL' }, issue: { company: { slug: 'nexperia' } } },
    }),
  ).toBe(17)
  const another = await publishEvent(
    { ...fields, title: 'Another' },
    by,
    { ...request, content: 'another' },
    test.db,
  )
  expect(another).toEqual({ ok: false, reason: 'key-used' })
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})
