import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { shiftsOf } from '@/lib/domain/span'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellHistories } from './cell-histories'
import { listShifts } from './shifts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const asOf = '2026-06-30'

it('are the shifts that the domain finds in the histories, newest first', async () => {
  const listed = await listShifts({ limit: 5_000, asOf, firsts: true })
  const histories = await listCellHistories({ asOf }, DEFAULT_LENS)
  const found = histories.flatMap(({ actor, issue, segments }) =>
    shiftsOf(segments)
      .filter(({ on }) => on <= asOf)
      .map((shift) => ({ ...shift, actor, issue })),
  )
  const key = (shift: { actor: string; issue: string; on: string }) =>
    `${shift.actor} ${shift.issue} ${shift.on}`
  const sorted = <T extends { actor: string; issue: string; on: string }>(shifts: T[]) =>
    [...shifts].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  expect(sorted(listed).map(({ company: _c, topic: _t, eventTitle: _e, ...shift }) => shift)).toEqual(
    sorted(found),
  )
  expect(listed.map(({ on }) => on)).toEqual(
    listed
      .map(({ on }) => on)
      .sort()
      .reverse(),
  )
})

it('leave out first stances unless asked, and keep to the filter and the limit', async () => {
  const shifts = await listShifts({ limit: 3, asOf, actors: ['GBR'], companies: ['huawei'] })
  expect(shifts.length).toBeGreaterThan(0)
  expect(shifts.length).toBeLessThanOrEqual(3)
  for (const shift of shifts) {
    expect(shift).toMatchObject({ actor: 'GBR', company: 'huawei' })
    expect(shift.from).not.toBeNull()
    expect(shift.on <= asOf).toBe(true)
  }
})
