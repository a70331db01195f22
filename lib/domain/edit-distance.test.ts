import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance, isSlipOf } from './edit-distance'

it.each([
  ['', '', 0],
  ['huwaei', 'huawei', 1],
  ['germny', 'germany', 1],
  ['nivdia', 'nvidia', 1],
  ['kitten', 'sitting', 3],
  ['华为', '华', 1],
  ['😀a', 'a', 1],
])('from %j to %j it is %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance)
})

it.each([
  ['huwaei', 'huawei', true],
  ['uk', 'us', false],
  ['iran', 'iraq', true],
  ['ban', 'man', false],
  ['huawei', 'hikvision', false],
])('%s is a slip of %s: %s', (typed, meant, slip) => {
  expect(isSlipOf(typed, meant)).toBe(slip)
})

const word = fc.string({ maxLength: 12 })

it('is the same both ways, nothing only from itself, and never more than the longer text', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      expect(editDistance(b, a)).toBe(distance)
      expect(distance === 0).toBe(a === b)
      expect(distance).toBeLessThanOrEqual(Math.max([...a].length, [...b].length))
    }),
  )
})
