import { expect, it } from 'vitest'
import { withDatetime } from './vary-by-datetime'

it.each([
  ['rsc, Accept-Encoding', 'rsc, Accept-Encoding, Accept-Datetime'],
  [['rsc', 'accept-datetime'], 'rsc, accept-datetime'],
  ['Accept-Datetime', 'Accept-Datetime'],
])('%j varies by the date that is asked for as well: %s', (vary, all) => {
  expect(withDatetime(vary)).toBe(all)
})
