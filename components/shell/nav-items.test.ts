import { expect, it } from 'vitest'
import { isWithin } from './nav-items'

it.each([
  ['/countries', '/countries', true],
  ['/countries/gbr', '/countries', true],
  ['/countries-of-old', '/countries', false],
  ['/', '/matrix', false],
])('a reader at %s is in %s: %s', (pathname, href, within) => {
  expect(isWithin(pathname, href)).toBe(within)
})
