import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugOf } from './new-name'

it.each([
  ['PDD Holdings', 'pdd-holdings'],
  ['Nestlé S.A.', 'nestle-s-a'],
  ['AT&T', 'at-and-t'],
  ['华为', null],
  ['---', null],
])('%s has the slug %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

it('a slug is always one that an address takes', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(slugOf(name) ?? 'x').toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})
