import { expect, it } from 'vitest'
import countries from 'world-countries/countries.json' with { type: 'json' }
import { EUROPE, IN_EUROPE, WORLD } from './outline'

it('every country but Antarctica has an outline or a point on the world map', () => {
  const drawn = new Set(WORLD.shapes.filter(({ d, x }) => d !== '' || x !== null).map(({ code }) => code))
  const missing = countries.map(({ cca3 }) => cca3).filter((code) => code !== 'UNK' && !drawn.has(code))
  expect(missing).toEqual(['ATA'])
})

it('marks stand inside their picture', () => {
  for (const { width, height, shapes } of [WORLD, EUROPE])
    for (const { code, x, y } of shapes)
      expect(x === null || y === null || (x >= 0 && x <= width && y >= 0 && y <= height), `${code}`).toBe(
        true,
      )
})

it.each(['DEU', 'MLT', 'LUX', 'EST', 'CYP'])('%s has its mark in the larger picture of Europe', (code) => {
  expect(IN_EUROPE.has(code)).toBe(true)
})

it('the outlines of both pictures stay small enough to be sent with a page', () => {
  const letters = [...WORLD.shapes, ...EUROPE.shapes].reduce((sum, { d }) => sum + d.length, 0)
  expect(letters).toBeLessThan(130_000)
})
