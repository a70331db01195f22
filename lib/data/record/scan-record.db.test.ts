import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { buildEventFields } from '@/lib/testing/build-event'
import { keepRecordInMemory } from '@/lib/testing/record-in-memory'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listActorEvidence } from '../actor-evidence'
import { correctEvent, retractEvent } from '../change-events'
import { listLastChanged } from '../changed-events'
import { listCoverage } from '../coverage'
import { countEvents, countEventsByYear, countPublishers, listBusiestCells } from '../event-counts'
import { countEventsOf, readAllEvents, readAllRecorded } from '../event-export'
import type { EventFilter } from '../event-filter'
import { countIssues } from '../issue-counts'
import { listIssues } from '../issue-list'
import { newPublicId } from '../public-id'
import { recordEvents } from '../record-events'
import { listSitePages } from '../site-pages'
import { listStanceEvents, parseEventCursor } from '../stance-events'

let test: TestDatabase
const moments: string[] = []
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  const by = { author: 'Test', note: null }
  const fields = (more: Partial<StanceEventFields> = {}) =>
    buildEventFields({
      actor: 'TUV',
      company: 'nexperia',
      topic: 'surveillance',
      announcedOn: '2021-03',
      ...more,
    })
  const id = newPublicId()
  const steps: (() => Promise<unknown>)[] = [
    () => test.db.$transaction((tx) => recordEvents(tx, [{ ...fields(), id, key: null }], by)),
    () =>
      test.db.$transaction((tx) =>
        correctEvent(tx, id, 1, fields({ actor: 'NRU', announcedOn: '2021' }), by),
      ),
    () =>
      test.db.$transaction((tx) =>
        recordEvents(
          tx,
          ['2021', '2021-12', '2021-12-31'].map((announcedOn) => ({
            ...fields({ announcedOn, kind: 'statement', targeting: 'criteria', stance: 'allow' }),
            id: newPublicId(),
            key: null,
          })),
          by,
        ),
      ),
    () => test.db.$transaction((tx) => retractEvent(tx, id, 2, 'wrong', by)),
  ]
  for (const step of steps) {
    moments.push(await now())
    await step()
  }
  moments.push(await now())
})
afterAll(() => test.drop())

const now = async (): Promise<string> => {
  const [row] = await test.db.$queryRaw<
    { now: Date }[]
  >`SELECT clock_timestamp() AS "now" FROM pg_sleep(0.02)`
  await test.db.$queryRaw`SELECT 1 FROM pg_sleep(0.02)`
  return row?.now.toISOString() ?? ''
}

/** What memory says, and what the database says by itself. */
async function bothSay<Said>(ask: () => Promise<Said>): Promise<readonly [Said, Said]> {
  keepRecordInMemory(256)
  const inMemory = await ask()
  keepRecordInMemory(0)
  return [inMemory, await ask()]
}

async function all<Value>(batches: AsyncIterable<Value[]>): Promise<Value[]> {
  const values = []
  for await (const batch of batches) values.push(...batch)
  return values
}

const asOf = '2026-11-26'
const FILTERS: Omit<EventFilter, 'asOf'>[] = [
  {},
  { actors: ['GBR', 'TUV'], from: '2020', to: '2021-12' },
  { companies: ['nexperia'], targeting: 'named' },
  { regions: ['Oceania'], words: 'no' },
  { stances: ['ban', 'allow'], topics: ['surveillance', '5g-networks'] },
  // Of these memory knows too little.
  { q: 'huawei ban' },
  { kinds: ['decision'], blocs: ['EU'] },
]

it.each(FILTERS)(
  'as known at any moment memory lists and counts what the database does: %j',
  async (fields) => {
    for (const knownAt of moments)
      for (const day of ['2021-06-30', asOf]) {
        const filter = { ...fields, asOf: day, knownAt }
        const [inMemory, asked] = await bothSay(async () => {
          const page = await listStanceEvents(filter, { limit: 7 })
          const next = page.next && parseEventCursor(page.next)
          return {
            page: { ...page, state: '' },
            next: next && (await listStanceEvents(filter, { limit: 7, after: next })).events,
            total: await countEventsOf(filter),
            changed: await listLastChanged(filter, 5, 3),
            exported: await all(readAllEvents(filter)),
            recorded: await all(readAllRecorded(filter)),
            years: await countEventsByYear(filter),
            busiest: await listBusiestCells(filter, 15),
            issues: await countIssues(filter),
            publishers: (await countPublishers(filter)).count,
          }
        })
        expect(inMemory).toEqual(asked)
      }
  },
)

it('so it does of everything, whatever it is arranged by', async () => {
  for (const knownAt of [null, ...moments]) {
    const [inMemory, asked] = await bothSay(async () => ({
      counts: await countEvents(knownAt),
      issues: await listIssues(knownAt),
      evidence: await listActorEvidence({ asOf: '2021-12-31', knownAt }),
      coverage: await listCoverage({ asOf, knownAt }),
      ofBloc: await listCoverage({ asOf: '2019-01-01', knownAt, blocs: ['EU'] }),
      ofRegion: await listCoverage({ asOf, knownAt, regions: ['Oceania'] }),
    }))
    expect(inMemory).toEqual(asked)
  }
  expect((await listCoverage({ asOf, actors: ['TUV'] }))[0]).toMatchObject({ events: 3, last: '2021-12-31' })
})

it('maps the same site, and where that is too large leaves out events that changed long ago', async () => {
  const [inMemory, asked] = await bothSay(() => listSitePages(50_000))
  expect(inMemory).toEqual(asked)
  keepRecordInMemory(256)
  const pages = inMemory.filter(({ kind }) => kind !== 'event').length
  const fewer = await listSitePages(pages + 3)
  expect(fewer).toHaveLength(pages + 3)
  expect(fewer.slice(0, pages)).toEqual(inMemory.slice(0, pages))
  expect(fewer.slice(pages).map(({ changedAt }) => changedAt)).toEqual(
    inMemory.slice(pages, pages + 3).map(({ changedAt }) => changedAt),
  )
})
