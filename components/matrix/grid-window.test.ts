import fc from 'fast-check'
import { expect, it } from 'vitest'
import { around, layRow, rangeOf, widened } from './grid-window'

const places = [0, 26, 52, 78, 104]

it.each([
  [0, 60, { from: 0, to: 3 }],
  [26, 52, { from: 1, to: 2 }],
  [30, 31, { from: 1, to: 2 }],
  [100, 500, { from: 3, to: 5 }],
  [600, 700, { from: 4, to: 5 }],
  [-300, -200, { from: 0, to: 1 }],
])('between %i and %i of rows that begin at 0, 26 … 104 lie %j', (from, to, range) => {
  expect(rangeOf(places, from, to)).toEqual(range)
})

it.each([
  ['none is shown', 5, null, null, [{ off: 5 }]],
  ['all are shown', 3, { from: 0, to: 3 }, null, [0, 1, 2]],
  ['some are shown', 6, { from: 2, to: 4 }, null, [{ off: 2 }, 2, 3, { off: 2 }]],
  ['the Tab key stops elsewhere', 6, { from: 3, to: 5 }, 1, [{ off: 1 }, 1, { off: 1 }, 3, 4, { off: 1 }]],
  ['the Tab key stops in a row that is not seen', 4, null, 3, [{ off: 3 }, 3]],
] as const)('a row where %s', (_, columns, shown, stop, parts) => {
  expect(layRow(columns, shown, stop)).toEqual(parts)
})

it('whatever is left out, a row has all its columns in their order', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.option(fc.nat(59)), (columns, from, more, stop) => {
      const shown = widened({ from: Math.min(from, columns), to: Math.min(from, columns) }, more, columns)
      let column = 0
      for (const part of layRow(columns, shown, stop)) {
        if (typeof part === 'number') expect(part).toBe(column)
        column += typeof part === 'number' ? 1 : part.off
      }
      expect(column).toBe(columns)
    }),
  )
})

it('around what is seen no more is drawn than there may be, and what is seen is, as long as it may', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 60 }), fc.nat(299), fc.integer({ min: 1, max: 60 })),
      fc.integer({ min: 1, max: 2_000 }),
      ([row, height, column, width], most) => {
        const of = { rows: 200, columns: 300 }
        const seen = {
          rows: { from: row, to: Math.min(of.rows, row + height) },
          columns: { from: column, to: Math.min(of.columns, column + width) },
        }
        const size = ({ from, to }: { from: number; to: number }) => to - from
        const { rows, columns, more } = around(seen, [4, 2], most, of)
        const isRoom = size(seen.rows) * size(seen.columns) <= most
        if (isRoom || size(seen.rows) <= most) expect(size(rows) * size(columns)).toBeLessThanOrEqual(most)
        expect(rows.from <= seen.rows.from && rows.to >= seen.rows.to).toBe(true)
        if (isRoom) expect(columns.from <= seen.columns.from && columns.to >= seen.columns.to).toBe(true)
        // With much room all that is wanted.
        if ((size(seen.rows) + 8) * (size(seen.columns) + 4) <= most) expect(more).toEqual([4, 2])
      },
    ),
  )
})
