import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressBudget } from './address-budget'

it('takes a row of quick keys, each at once', () => {
  const take = addressBudget()
  for (let key = 0; key < 40; key++) expect(take(1_000 + key * 33)).toBe(0)
})

it('says when the next may come, and then takes it', () => {
  const take = addressBudget()
  for (let key = 0; key < 40; key++) take(1_000)
  const wait = take(1_100)
  expect(wait).toBe(600)
  expect(take(1_100 + wait)).toBe(0)
})

it('never lets through more than browsers take in half a minute', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 400 }), (pauses) => {
      const take = addressBudget()
      let now = 5_000
      const made: number[] = []
      for (const pause of pauses) {
        now += pause
        if (take(now) === 0) made.push(now)
      }
      for (const from of made)
        expect(made.filter((at) => at >= from && at < from + 30_000).length).toBeLessThan(90)
    }),
  )
})
