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
    areMoreEvents: false,
    meant: null,
    headline: null,
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

it('a headline is offered to be added before anything that was found', () => {
  const found = [{ href: '/companies/huawei', label: 'Huawei', hint: 'company' }]
  const answer = {
    data: found,
    events: 3,
    areMoreEvents: false,
    meant: null,
    headline: 'United Kingdom bans Huawei',
  }
  const options = paletteOptions('UK bans Huawei 5G', answer)
  expect(options[0]).toEqual({
    group: 'Add',
    href: '/events/new?text=UK%20bans%20Huawei%205G',
    label: 'Add event: “UK bans Huawei 5G”',
    hint: 'United Kingdom bans Huawei',
  })
  expect(options.filter(({ label }) => label.startsWith('Add event'))).toHaveLength(1)
})
