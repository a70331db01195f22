import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { tallyDifferences } from '@/lib/testing/tally-differences'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import {
  publishCorrection,
  publishEvent,
  publishMerge,
  publishRestoration,
  publishRetraction,
} from './event-commands'
import { countEvents, countEventsByYear, listBusiestCells } from './event-counts'
import type { EventFilter } from './event-filter'
import { cellsTallied, countTallied, countTalliedByYear } from './event-tallies'
import { countPassing } from './stance-events'

const asOf = '2199-12-31'
const by = { author: 'Test', note: null }
let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const differences = () => tallyDifferences(test.db)

const record = async (fields = {}): Promise<string> => {
  const result = await publishEvent(
    buildEventFields({ company: 'nexperia', topic: 'surveillance', ...fields }),
    by,
  )
  if (!result.ok) throw new Error('was not published')
  return result.id
}

describe('tallies are what one would count', () => {
  it('of the shipped dataset', async () => {
    expect(await differences()).toEqual([])
    expect((await countEvents()).total).toBe(
      await test.db.stanceEvent.count({ where: { status: 'published' } }),
    )
  })

  it('whatever is recorded, corrected, moved, withdrawn, brought back and merged', async () => {
    const id = await record({ announcedOn: '2021-05-01' })
    const fields = buildEventFields({
      company: 'huawei',
      topic: '5g-networks',
      actor: 'FRA',
      announcedOn: '1999',
    })
    expect(await publishCorrection(id, 1, fields, by)).toMatchObject({ ok: true })
    expect(await differences()).toEqual([])
    expect(await publishRetraction(id, 2, 'wrong', by)).toMatchObject({ ok: true })
    expect(await differences()).toEqual([])
    expect(await publishRestoration(id, 3, 1, by)).toMatchObject({ ok: true })
    const other = await record({ announcedOn: '2021-05-02' })
    expect(await publishMerge(other, 1, id, by)).toMatchObject({ ok: true })
    expect(await differences()).toEqual([])
  })

  it('also when changes are added up, and by several writers at once', async () => {
    for (let round = 0; round < 40; round++)
      await Promise.all(
        ['GBR', 'FRA', 'DEU', 'JPN', 'IND', 'BRA', 'CAN', 'AUS'].map((actor) =>
          record({ actor, announcedOn: `20${10 + (round % 10)}-03-0${1 + (round % 9)}` }),
        ),
      )
    expect(await differences()).toEqual([])
    // 320 and more were written.
    expect(await test.db.eventTallyChange.count()).toBeLessThan(300)
    await test.db.$executeRaw`SELECT "fold_event_tallies"()`
    expect(await differences()).toEqual([])
    await test.db.$executeRaw`SELECT "rebuild_event_tallies"()`
    expect(await differences()).toEqual([])
  }, 120_000)
})

const ANSWERED: readonly EventFilter[] = [
  { asOf },
  { asOf, actors: ['GBR'] },
  { asOf, regions: ['Europe'], stances: ['ban'] },
  { asOf, companies: ['huawei'] },
  { asOf, companies: ['huawei', 'zte'], topics: ['5g-networks'], from: '2018', to: '2020' },
  { asOf, from: '2019' },
  { asOf, stances: ['allow', 'cooperate'] },
]

it.each(ANSWERED)('%j has the same count and years by tallies as one by one', async (filter) => {
  const years = await countTalliedByYear(filter)
  const counted = await countEventsByYear(filter)
  const inOrder = (of: typeof counted) =>
    [...of].sort((a, b) => a.year - b.year || (a.stance < b.stance ? -1 : 1))
  expect(inOrder(years ?? [])).toEqual(inOrder(counted))
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  expect(total).toBeGreaterThan(0)
  expect(await countTallied(filter)).toBe(total)
  expect(await countPassing(filter, 10)).toEqual({ total, isMore: false })
})

it.each<EventFilter>([
  { asOf, kinds: ['decision'] },
  { asOf, q: 'ban' },
  { asOf, blocs: ['EU'] },
  { asOf, words: 'no' },
  { asOf, from: '2019-03' },
  { asOf, targeting: 'named' },
  { asOf: '2015-01-01' },
])('%j is counted one by one, and only up to a number', async (filter) => {
  expect(await countTallied(filter)).toBeNull()
  const { total } = await countPassing(filter)
  expect(total).toBeGreaterThan(10)
  expect(await countPassing(filter, 10)).toEqual({ total: 10, isMore: true })
  expect(await countPassing(filter, total)).toEqual({ total, isMore: false })
})

it('of many events the busiest cells are those that the tallies, or the newest events, have most of', async () => {
  const counted = await listBusiestCells({ asOf }, 5)
  const tallied = await listBusiestCells({ asOf }, 5, true)
  expect(tallied).toMatchObject({ total: counted.total, ofNewest: null })
  expect(tallied.cells.map(({ events }) => events)).toEqual(counted.cells.map(({ events }) => events))
  // Fewer than are looked at.
  const filter = { asOf, words: 'no' } as const
  expect(await cellsTallied(filter)).toBeNull()
  const { ofNewest, ...newest } = await listBusiestCells(filter, 5, true)
  expect(ofNewest).toBe(10_000)
  expect(newest).toEqual({
    cells: (await listBusiestCells(filter, 5)).cells,
    total: (await listBusiestCells(filter, 5)).total,
  })
})
