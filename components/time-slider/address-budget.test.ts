import { expect, it } from 'vitest'
import { mayChangeAddress } from './address-budget'

it('lets a key be held down for some seconds, and never more than browsers take in half a minute', () => {
  const made: number[] = []
  const taken: number[] = []
  for (let now = 0; now < 120_000; now += 33) if (mayChangeAddress(made, now)) taken.push(now)
  expect(taken.filter((at) => at < 30_000)).toHaveLength(60)
  expect(taken[59]).toBe(59 * 33)
  for (const from of taken)
    expect(taken.filter((at) => at >= from && at < from + 30_000).length).toBeLessThanOrEqual(60)
})
