import { expect, it } from 'vitest'
import { wordsFilter } from './words-filter'

it.each([
  ['', 'France', true],
  ['korea', 'South Korea', true],
  ['KOREA south', 'South Korea', true],
  ['cote', 'Côte d’Ivoire', true],
  ['korea north', 'South Korea', false],
])('"%s" finds %s: %s', (typed, text, found) => {
  expect(wordsFilter(typed)(text)).toBe(found)
})
