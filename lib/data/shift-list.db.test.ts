import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_LENSES, DEFAULT_LENS } from '@/lib/domain/lens'
import { type CellShift, changesIn } from '@/lib/domain/listed-shifts'
import { earliestDay } from '@/lib/domain/partial-date'
import { keepRecordInMemory } from '@/lib/testing/record-in-memory'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellHistories } from './cell-histories'
import { correctEvent } from './change-events'
import type { EventFilter } from './event-filter'
import { readShiftList } from './shift-list'
import { getStanceEvent } from './stance-events'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const asOf = '2024-06-30'
const by = { author: 'Test', note: null }
const MOMENTS = [null, '2999-01-01T00:00:00.000Z']

const found = async (filter: EventFilter, lens = DEFAULT_LENS): Promise<CellShift[]> =>
  changesIn(await listCellHistories(filter, lens), filter.asOf)

const whole = async (filter: EventFilter, lens = DEFAULT_LENS, reversals: 'only' | null = null) =>
  (await readShiftList(filter, lens, reversals)).part(0, 100_000)

describe.each([
  ['in memory', 256],
  ['of the database', 0],
])('the record %s', (_where, megabytes) => {
  beforeAll(() => {
    keepRecordInMemory(megabytes)
  })

  it('gives the shifts that the domain finds in the lives of the cells, under every lens', async () => {
    for (const knownAt of MOMENTS)
      for (const lens of ALL_LENSES) {
        const filter = { asOf, knownAt }
        const shifts = await found(filter, lens)
        const list = await readShiftList(filter, lens, null)
        expect(shifts.length).toBeGreaterThan(20)
        expect(await list.part(0, list.total)).toEqual(shifts)
        expect([list.total, list.reversals]).toEqual([
          shifts.length,
          shifts.filter(({ isReversal }) => isReversal).length,
        ])
      }
  })

  it('narrows them by who, what, when and from side to side', async () => {
    for (const knownAt of MOMENTS) {
      for (const narrow of [
        { actors: ['GBR'] },
        { topics: ['5g-networks'] },
        { regions: ['Europe'] },
        { blocs: ['EU'] },
      ])
        expect(await whole({ asOf, knownAt, ...narrow })).toEqual(await found({ asOf, knownAt, ...narrow }))
      const all = await found({ asOf, knownAt })
      expect(await whole({ asOf, knownAt, from: '2020', to: '2021-03' })).toEqual(
        all.filter(({ on, onText }) => on >= '2020-01-01' && earliestDay(onText) <= '2021-03-31'),
      )
      const reversed = await whole({ asOf, knownAt }, DEFAULT_LENS, 'only')
      expect(reversed.length).toBeGreaterThan(0)
      expect(reversed).toEqual(all.filter(({ isReversal }) => isReversal))
    }
  })

  it('finds those whose event has all words', async () => {
    const all = await found({ asOf })
    const titles = new Map(
      (
        await test.db.stanceEvent.findMany({
          select: { publicId: true, title: true, summary: true, authority: true, scope: true },
        })
      ).map((e) => [e.publicId, [e.title, e.summary, e.authority, e.scope].join('\n').toLowerCase()]),
    )
    for (const knownAt of MOMENTS) {
      const shifts = await whole({ asOf, knownAt, q: 'ban huawei' })
      expect(shifts.length).toBeGreaterThan(0)
      expect(shifts).toEqual(
        all.filter(({ event }) => ['ban', 'huawei'].every((word) => titles.get(event)?.includes(word))),
      )
    }
  })

  it('goes on after any shift, also one that is gone', async () => {
    const list = await readShiftList({ asOf }, DEFAULT_LENS, null)
    const shifts = await list.part(0, list.total)
    for (const [i, shift] of shifts.entries()) expect(await list.placeAfter(shift)).toBe(i + 1)
    expect(await list.placeAfter({ on: '9999-01-01', actor: 'AAA', issue: 'a/a' })).toBe(0)
    expect(await list.placeAfter({ on: '0001-01-01', actor: 'AAA', issue: 'a/a' })).toBe(list.total)
    expect(await list.part(list.total, list.total + 10)).toEqual([])
  })

  it('tells those first that could be known last, page by page', async () => {
    // One that was corrected later than all the others were recorded.
    const before = await readShiftList({ asOf }, DEFAULT_LENS, null)
    const [old] = await before.part(before.total - 1, before.total)
    const event = await getStanceEvent(old?.event ?? '')
    if (!event) throw new Error('there is one')
    await test.db.$transaction((tx) =>
      correctEvent(tx, event.id, event.version, { ...event, title: `${event.title}, it says` }, by),
    )
    const list = await readShiftList({ asOf }, DEFAULT_LENS, null)
    const rows = await test.db.stanceEvent.findMany({ select: { publicId: true, changedAt: true } })
    const changedAt = new Map(rows.map((row) => [row.publicId, row.changedAt.getTime()]))
    const toldAt = (shift: CellShift) => Math.max(Date.parse(shift.on), changedAt.get(shift.event) ?? 0)
    const told = await list.lastTold(0, list.total)
    expect(told[0]?.event).toBe(event.id)
    const moments = told.map(toldAt)
    expect(moments).toEqual([...moments].sort((a, b) => b - a))
    expect(await list.lastTold(20, 40)).toEqual(told.slice(20, 40))
    expect(new Set(told.map(({ event, nth }) => `${event} ${nth}`)).size).toBe(list.total)
    const again = told.filter(({ nth }) => nth > 1)
    for (const { event, nth, on } of again)
      expect(told.some((other) => other.event === event && other.nth === nth - 1 && other.on < on)).toBe(true)
  })
})
