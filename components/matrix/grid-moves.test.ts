import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveFrom } from './grid-moves'

const size = { rows: 30, columns: 15, page: 10 }
const at = { row: 5, column: 5, span: 1 }

describe('a key moves the focus', () => {
  it.each([
    ['ArrowRight', false, [5, 6]],
    ['ArrowLeft', false, [5, 4]],
    ['ArrowDown', false, [6, 5]],
    ['ArrowUp', false, [4, 5]],
    ['Home', false, [5, 0]],
    ['End', false, [5, 14]],
    ['Home', true, [0, 0]],
    ['End', true, [29, 14]],
    ['PageDown', false, [15, 5]],
    ['PageUp', false, [0, 5]],
  ] as const)('%s, with Ctrl %s, to %j', (key, toEnds, [row, column]) => {
    expect(moveFrom(at, key, toEnds, size)).toEqual({ row, column })
  })

  it('over the whole of a head that covers several columns', () => {
    expect(moveFrom({ row: 0, column: 1, span: 5 }, 'ArrowRight', false, size)).toEqual({ row: 0, column: 6 })
  })

  it('not at all when it is no key of a grid', () => {
    expect(moveFrom(at, 'a', false, size)).toBeNull()
    expect(moveFrom(at, 'Enter', false, size)).toBeNull()
  })

  it('never out of the grid', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp']
    const walk = fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(walk, (steps) => {
        let place = { row: 0, column: 0 }
        for (const [key, toEnds] of steps) {
          place = moveFrom({ ...place, span: 1 }, key, toEnds, size) ?? place
          expect(place.row).toBeGreaterThanOrEqual(0)
          expect(place.row).toBeLessThan(size.rows)
          expect(place.column).toBeGreaterThanOrEqual(0)
          expect(place.column).toBeLessThan(size.columns)
        }
      }),
    )
  })
})
