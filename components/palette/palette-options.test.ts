import { expect, it } from 'vitest'
import { paletteOptions } from './palette-options'

const labels = (typed: string) => paletteOptions(typed, null).map(({ label }) => label)

it('offers all pages and the form before anything is typed', () => {
  expect(labels('')).toEqual(expect.arrayContaining(['Matrix', 'Timeline', 'Home', 'Add an event']))
})

it.each([
  ['time', 'Timeline'],
  ['TIME', 'Timeline'],
  ['account', 'Your account'],
])('%s leads to %s', (typed, page) => {
  expect(labels(typed)[0]).toBe(page)
})

it('what was found comes first, the full search always', () => {
  const answer = {
    data: [{ href: '/companies/huawei', label: 'Huawei', hint: 'company' }],
    events: 1,
    meant: null,
  }
  const options = paletteOptions('hua & co', answer)
  expect(options[0]).toMatchObject({ group: 'Found', href: '/companies/huawei' })
  expect(options).toContainEqual({
    group: 'Do',
    href: '/search?q=hua%20%26%20co',
    label: 'Search for “hua & co”',
    hint: '1 event',
  })
})

it.each([
  ['UK bans Huawei 5G', true],
  ['Huawei', false],
  ['5G ban', false],
])('%s may be a headline to add: %s', (typed, isHeadline) => {
  expect(labels(typed).some((label) => label.startsWith('Add event:'))).toBe(isHeadline)
})
