import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { shiftsOf } from '@/lib/domain/span'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellHistories } from './cell-histories'
import { listShiftPage, listShifts, parseShiftCursor } from './shifts'

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
  expect(
    sorted(listed).map(({ company: _c, topic: _t, eventTitle: _e, source: _s, ...shift }) => shift),
  ).toEqual(sorted(found))
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

it('come in pages that miss none and repeat none', async () => {
  const whole = await listShiftPage({ asOf }, { limit: 5_000 })
  expect(whole.total).toBe(whole.shifts.length)
  expect(whole.next).toBeNull()
  const paged = []
  for (let after: string | null = null; ; ) {
    const page = await listShiftPage({ asOf }, { limit: 40, after: after ? parseShiftCursor(after) : null })
    paged.push(...page.shifts)
    after = page.next
    if (after === null) break
  }
  expect(paged).toEqual(whole.shifts)
})

it('can be reversals alone, between two dates, each with who says so', async () => {
  const all = await listShiftPage({ asOf }, { limit: 5_000 })
  const only = await listShiftPage({ asOf, reversals: 'only' }, { limit: 5_000 })
  expect(only.total).toBe(all.reversals)
  expect(only.shifts).toEqual(all.shifts.filter(({ isReversal }) => isReversal))
  const of2020 = await listShiftPage({ asOf, from: '2020', to: '2020' }, { limit: 5_000 })
  expect(of2020.shifts).toEqual(all.shifts.filter(({ on }) => on.startsWith('2020')))
  expect(of2020.total).toBeGreaterThan(0)
  for (const { source } of all.shifts) expect(source?.url).toMatch(/^https?:/)
})

it.each(['', 'banana', '2020-07-14', '2020-99-99.1', '2020-07-14.99999999999999999999'])(
  'a cursor %j is none',
  (text) => {
    expect(parseShiftCursor(text)).toBeNull()
  },
)
