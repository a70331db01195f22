import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCells, anyDay, livesOf } from '@/lib/testing/arbitrary-histories'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import { buildMatrix, type Cell, type CellHistory } from './matrix'
import { diffMatrix, partChanges } from './matrix-diff'
import { addDays } from './partial-date'
import { isReversal } from './span'
import { STANCES } from './stance'

const history = (actor: string, ...events: Parameters<typeof buildFoldEvent>[0][]): CellHistory => ({
  actor,
  issue: 'huawei/5g-networks',
  segments: foldCell(
    events.map((e, i) => buildFoldEvent({ order: i, ...e })),
    DEFAULT_LENS,
  ),
})

it('tells old and new, and every event on the way', () => {
  const uk = history(
    'GBR',
    { id: 'cap', stance: 'restrict', announcedOn: '2020-01-28' },
    { id: 'ban', stance: 'ban', announcedOn: '2020-07-14' },
    { id: 'again', stance: 'ban', announcedOn: '2020-10-14' },
  )
  const us = history('USA', { id: 'us', stance: 'ban', announcedOn: '2012' })
  expect(diffMatrix([uk, us], '2019-01-01', '2021-01-01')).toMatchObject([
    { actor: 'GBR', before: null, after: { stance: 'ban', event: 'again' }, causes: ['cap', 'ban'] },
  ])
  expect(diffMatrix([uk, us], '2020-08-01', '2021-01-01')).toEqual([])
})

const day = fc.integer({ min: 0, max: 30 }).map((n) => addDays('2020-01-01', n))
const histories = fc
  .array(
    fc.array(
      fc.record({
        stance: fc.constantFrom(...STANCES),
        kind: fc.constantFrom('decision' as const, 'statement' as const),
        announcedOn: day,
        endsOn: fc.option(day, { nil: null }),
      }),
      { maxLength: 5 },
    ),
    { maxLength: 5 },
  )
  .map((cells) =>
    cells.map((events, i) => history(`A${i}`, ...events.map((e, j) => ({ ...e, id: `e${i}-${j}` })))),
  )

it('replays one matrix into the other', () => {
  const seen = (cells: Iterable<Cell>) => [...cells].map((c) => [c.actor, c.state, c.stance, c.was])
  fc.assert(
    fc.property(histories, day, day, (all, from, to) => {
      const matrix = new Map(buildMatrix(all, from).map((c) => [c.actor, c]))
      for (const { actor, after } of diffMatrix(all, from, to)) {
        if (after) matrix.set(actor, after)
        else matrix.delete(actor)
      }
      const inOrder = [...matrix.values()].sort((a, b) => (a.actor < b.actor ? -1 : 1))
      expect(seen(inOrder)).toEqual(seen(buildMatrix(all, to)))
    }),
  )
})

it('names a cause for every change, and none without one', () => {
  fc.assert(
    fc.property(histories, day, day, (all, a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      for (const change of diffMatrix(all, from, to))
        if (change.after) expect(change.causes.length).toBeGreaterThan(0)
    }),
  )
})

it('what changed and what is recorded for the first time are all of it, reversals leading', () => {
  fc.assert(
    fc.property(anyCells, anyDay, anyDay, (cells, from, to) => {
      const changes = diffMatrix(livesOf(cells, DEFAULT_LENS), from, to)
      const { changed, recorded } = partChanges(changes)
      expect(new Set([...changed, ...recorded])).toEqual(new Set(changes))
      expect(changed.length + recorded.length).toBe(changes.length)
      expect(changed.every(({ before }) => before !== null)).toBe(true)
      expect(recorded.every(({ before }) => before === null)).toBe(true)
      const crosses = changed.map(({ before, after }) =>
        isReversal(before?.stance ?? null, after?.stance ?? null),
      )
      expect(crosses.lastIndexOf(true)).toBeLessThan(
        crosses.includes(false) ? crosses.indexOf(false) : crosses.length,
      )
    }),
  )
})
