import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/partial-date'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listLastChanged, readChangeMoments } from './changed-events'
import { listChangesSince } from './changes-since'
import { readDataVersion } from './data-version'
import { publishCorrection, publishEvent, publishRetraction } from './event-commands'
import { countEventsOf, readAllEvents } from './event-export'
import { newPublicId } from './public-id'
import { recordEvents } from './record-events'
import { listSitePages } from './site-pages'
import { listStanceEvents } from './stance-events'

const asOf = '2199-12-31'
const by = { author: 'Test', note: null }
let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

async function all(filter: Parameters<typeof readAllEvents>[0]) {
  const events = []
  for await (const batch of readAllEvents(filter)) events.push(...batch)
  return events
}

describe('the events that an export holds', () => {
  it.each([{}, { actors: ['GBR'] }, { q: '5G ban' }, { blocs: ['EU'], asOf: '2020-01-01' }])(
    'are those of the list with the filter %j, in its order',
    async (fields) => {
      const filter = { asOf, ...fields }
      const page = await listStanceEvents(filter, { limit: 5_000 })
      expect(await all(filter)).toEqual(page.events)
      expect(await countEventsOf(filter)).toBe(page.total)
    },
  )

  it('come whole in several batches', async () => {
    const filter = { asOf }
    const total = await countEventsOf(filter)
    const many = Array.from({ length: 2_100 }, (_, n) => ({
      ...buildEventFields({ topic: 'surveillance', announcedOn: addDays('2015-01-01', n % 300) }),
      id: newPublicId(),
      key: null,
    }))
    await test.db.$transaction((tx) => recordEvents(tx, many, by), { timeout: 60_000 })
    const events = await all(filter)
    expect(events).toHaveLength(total + many.length)
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length)
  })
})

describe('what changed last', () => {
  it('comes first in a feed, however long ago it happened', async () => {
    const start = await readDataVersion()
    const moment = start.changedAt ?? ''
    const published = await publishEvent(buildEventFields({ actor: 'TUV', announcedOn: '1999' }), by)
    if (!published.ok) throw new Error('not published')
    const [newest] = await listLastChanged({ asOf }, 1)
    expect(newest?.id).toBe(published.id)

    const versions = [start.tag, (await readDataVersion()).tag]
    await publishCorrection(published.id, 1, buildEventFields({ actor: 'TUV', announcedOn: '1998' }), by)
    versions.push((await readDataVersion()).tag)
    expect((await readChangeMoments([published.id], { asOf })).get(published.id)).toBe(
      (await listLastChanged({ asOf }, 1))[0]?.changedAt,
    )
    expect(await readChangeMoments([published.id], { asOf, q: 'no such words' })).toEqual(new Map())

    const of = { actors: ['TUV'], asOf }
    expect((await listChangesSince(moment, of, 10)).events).toMatchObject([
      { id: published.id, version: 2, before: null, status: 'published' },
    ])
    await publishRetraction(published.id, 2, 'wrong', by)
    versions.push((await readDataVersion()).tag)
    expect(await listChangesSince(moment, of, 10)).toMatchObject({
      isMore: false,
      events: [{ status: 'retracted' }],
    })
    expect((await listChangesSince('2199-01-01T00:00:00.000Z', { asOf }, 10)).events).toEqual([])
    expect(new Set(versions).size).toBe(4)
    expect(await listLastChanged(of, 10)).toEqual([])
  })

  it('is listed in pages that follow one another', async () => {
    const ids = (await listLastChanged({ asOf }, 30)).map(({ id }) => id)
    const pages = await Promise.all([0, 10, 20].map((offset) => listLastChanged({ asOf }, 10, offset)))
    expect(pages.flat().map(({ id }) => id)).toEqual(ids)
  })
})

it('the sitemap names every page that has something to show, once', async () => {
  const pages = await listSitePages(50_000)
  const keys = pages.map(({ kind, key }) => `${kind} ${key}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of ['actor GBR', 'company huawei', 'issue huawei/5g-networks']) expect(keys).toContain(key)
  expect(pages.filter(({ kind }) => kind === 'event')).toHaveLength(await countEventsOf({ asOf }))
  expect(await listSitePages(3)).toHaveLength(3)
})
