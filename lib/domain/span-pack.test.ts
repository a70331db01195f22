import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCells, anyDay, livesOf } from '@/lib/testing/arbitrary-histories'
import { readCell } from './fold'
import { ALL_LENSES } from './lens'
import { buildMatrix } from './matrix'
import { packSpans, unpackSpans } from './span-pack'

const anyLens = fc.constantFrom(...ALL_LENSES)
const travelled = (histories: Parameters<typeof packSpans>[0]) =>
  unpackSpans(JSON.parse(JSON.stringify(packSpans(histories))))

it('spans come out of a pack as they went in', () => {
  fc.assert(
    fc.property(anyCells, anyLens, (cells, lens) => {
      const histories = livesOf(cells, lens)
      expect(travelled(histories)).toEqual(histories)
    }),
  )
})

it('on any day and under any lens, packed spans read as the rule reads the events', () => {
  fc.assert(
    fc.property(anyCells, anyLens, anyDay, (cells, lens, day) => {
      const shown = new Map(
        buildMatrix(travelled(livesOf(cells, lens)), day).map((cell) => [
          `${cell.actor} ${cell.issue}`,
          cell,
        ]),
      )
      for (const { actor, issue, events } of cells) {
        const reading = readCell(events, day, lens)
        const cell = shown.get(`${actor} ${issue}`)
        if (reading) expect(cell).toMatchObject(reading)
        else expect(cell).toBeUndefined()
      }
    }),
  )
})

it('a pack that refers to what it does not have is refused', () => {
  const pack = packSpans([])
  expect(() => unpackSpans({ ...pack, cells: [[0, 0]] })).toThrow(RangeError)
})
