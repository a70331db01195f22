import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasMementos, httpDate, knownAtOf, parseHttpDate } from './memento'

describe('the date of Accept-Datetime', () => {
  it.each([
    ['Thu, 26 Nov 2026 09:30:00 GMT', '2026-11-26T09:30:00.000Z'],
    ['Fri, 26 Nov 2026 09:30:00 GMT', null],
    ['Wed, 31 Jun 2026 09:30:00 GMT', null],
    ['Thu, 26 Nov 2026 09:30:00 +0100', null],
    ['2026-11-26T09:30:00Z', null],
    ['', null],
  ])('%s is %s', (text, moment) => {
    expect(parseHttpDate(text)).toBe(moment)
  })

  it('and that of Memento-Datetime are the same, to the second', () => {
    const range = { min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const second = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString()
        expect(parseHttpDate(httpDate(date.toISOString()))).toBe(second)
      }),
    )
  })
})

it.each([
  ['/matrix', true],
  ['/issues/huawei/5g-networks', true],
  ['/api/v1/matrix', true],
  ['/events/2qpuvy8mcz', true],
  ['/matrix.csv', true],
  ['/countries/gbr.feed.json', true],
  ['/issues/huawei/5g-networks.og.png', true],
  ['/embed/country/gbr', true],
  ['/api/v1/events/2qpuvy8mcz/revisions', true],
  ['/api/v1/shifts', true],
  ['/api/v1/actors', false],
  ['/events/2qpuvy8mcz/history', false],
  ['/', true],
  ['/countries', true],
  ['/companies', true],
  ['/search', true],
  ['/why', true],
  ['/method', false],
  ['/about', false],
])('%s has earlier states to ask for: %s', (path, has) => {
  expect(hasMementos(path)).toBe(has)
})

it('an address shows the record at the moment it names, at the end of a day it names, or now', () => {
  const at = (query: string) => knownAtOf(new URLSearchParams(query))
  expect(at('knownAt=2026-11-22T09:30:00Z')).toBe('2026-11-22T09:30:00.000Z')
  expect(at('knownAt=2026-11-22')).toBe('2026-11-22T23:59:59.999Z')
  expect(at('knownAt=soon')).toBeNull()
  expect(at('')).toBeNull()
})
