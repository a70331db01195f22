import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trackOf } from '@/lib/domain/kind'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellHistories } from './cell-histories'
import { countEventsByYear } from './event-counts'
import { listStanceEvents } from './stance-events'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const asOf = '2026-11-26'
const huawei5g = { companies: ['huawei'], topics: ['5g-networks'], asOf }
const KNOWN = [null, '2199-01-01T00:00:00.000Z']

describe('events of a bloc', () => {
  it.each(KNOWN)('are those of its members on their day (known at %s)', async (knownAt) => {
    const { events } = await listStanceEvents({ ...huawei5g, blocs: ['EU'], knownAt }, { limit: 500 })
    const british = events.filter(({ actor }) => actor === 'GBR').map((event) => event.announcedOn)
    // The United Kingdom left on 31 January 2020: its decision of the 28th is one of a member, its ban of July is not.
    expect(british).toContain('2020-01-28')
    expect(british.every((day) => day <= '2020-01-31')).toBe(true)
    expect(events.some(({ actor }) => actor === 'EU')).toBe(true)
  })

  it('but cells are those of its members on the day of the view', async () => {
    const actorsOn = async (day: string) =>
      (await listCellHistories({ ...huawei5g, blocs: ['EU'], asOf: day }, DEFAULT_LENS)).map((h) => h.actor)
    expect(await actorsOn('2020-01-31')).toContain('GBR')
    expect(await actorsOn('2020-02-01')).not.toContain('GBR')
  })
})

it.each(KNOWN)('without words only deeds are listed and counted (known at %s)', async (knownAt) => {
  const all = await listStanceEvents({ ...huawei5g, knownAt }, { limit: 500 })
  const filter = { ...huawei5g, knownAt, words: 'no' as const }
  const deeds = await listStanceEvents(filter, { limit: 500 })
  expect(all.events.some(({ kind }) => trackOf(kind) === 'word')).toBe(true)
  expect(deeds.events).toEqual(all.events.filter(({ kind }) => trackOf(kind) === 'deed'))
  expect(deeds.total).toBe(deeds.events.length)
  const years = await countEventsByYear(filter)
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(deeds.total)
})
