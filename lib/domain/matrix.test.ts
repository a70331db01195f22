import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import { buildMatrix, type CellHistory, compareCells, countByStance, countsOverTime } from './matrix'
import { addDays } from './partial-date'
import { STANCES } from './stance'

const history = (actor: string, ...events: Parameters<typeof buildFoldEvent>[0][]): CellHistory => ({
  actor,
  issue: 'huawei/5g-networks',
  segments: foldCell(
    events.map((e) => buildFoldEvent(e)),
    DEFAULT_LENS,
  ),
})

describe('the matrix', () => {
  it('has a cell for each pair with evidence, and none for the others', () => {
    const histories = [
      history('AUS', { id: 'aus', stance: 'ban', announcedOn: '2018-08-23' }),
      history('GBR', { id: 'gbr', stance: 'restrict', announcedOn: '2020-01-28' }),
    ]
    expect(buildMatrix(histories, '2019-01-01')).toMatchObject([
      { actor: 'AUS', stance: 'ban', state: 'deed', since: '2018-08-23', event: 'aus', drift: null },
    ])
    expect(buildMatrix(histories, '2020-02-01')).toHaveLength(2)
  })

  it('names the event that decides, and the one that opened the stance where later steps only confirmed it', () => {
    const uk = history(
      'GBR',
      { id: 'cap', order: 1, stance: 'restrict', announcedOn: '2020-01-28' },
      { id: 'ban', order: 2, stance: 'ban', announcedOn: '2020-07-14' },
      { id: 'order', order: 3, stance: 'ban', announcedOn: '2022-10-13' },
    )
    const seen = (day: string) => buildMatrix([uk], day).map((c) => [c.since, c.openedBy, c.event])
    expect(seen('2020-02-01')).toEqual([['2020-01-28', 'cap', 'cap']])
    expect(seen('2021-01-01')).toEqual([['2020-07-14', 'ban', 'ban']])
    expect(seen('2023-01-01')).toEqual([['2020-07-14', 'ban', 'order']])
  })

  it('counts over time what it counts on each day', () => {
    const day = fc.integer({ min: 0, max: 50 }).map((n) => addDays('2020-01-01', n))
    const events = fc.array(
      fc.record({
        stance: fc.constantFrom(...STANCES),
        announcedOn: day,
        endsOn: fc.option(day, { nil: null }),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(fc.array(events, { maxLength: 6 }), (cells) => {
        const histories = cells.map((events, i) => history(`A${i}`, ...events))
        const curve = countsOverTime(histories)
        for (let n = -1; n < 60; n += 3) {
          const at = addDays('2020-01-01', n)
          const last = curve.filter((p) => p.day <= at).at(-1)?.counts ?? countByStance([])
          expect(last).toEqual(countByStance(buildMatrix(histories, at)))
        }
      }),
    )
  })

  it('sorts a column from ban to cooperate, then ended, then no evidence', () => {
    const cell = (stance: 'ban' | 'allow' | null, track: 'deed' | 'word' = 'deed') =>
      ({ stance, track }) as Parameters<typeof compareCells>[0]
    const order = [undefined, cell('allow'), cell(null), cell('ban', 'word'), cell('ban')].sort(compareCells)
    // Array.prototype.sort puts undefined last by itself.
    expect(order).toEqual([cell('ban'), cell('ban', 'word'), cell('allow'), cell(null), undefined])
    expect(compareCells(undefined, cell(null))).toBeGreaterThan(0)
  })
})
