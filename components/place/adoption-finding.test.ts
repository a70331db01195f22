import { expect, it } from 'vitest'
import { adoptionFinding, lagInWords } from './adoption-finding'

it.each([
  [1, '1 day'],
  [41, '41 days'],
  [183, '6 months'],
  [720, '24 months'],
  [840, '2.3 years'],
])('a lag of %i days is said as %s', (days, words) => {
  expect(lagInWords(days)).toBe(words)
})

const names = {
  actors: new Map([
    ['AUS', { name: 'Australia', kind: 'country' as const }],
    ['NZL', { name: 'New Zealand', kind: 'country' as const }],
  ]),
  companies: new Map(),
  topics: new Map(),
}
const adoption = (actor: string, on: string, lag: number, onText = on) => ({
  actor,
  on,
  onText,
  isContested: false,
  stance: 'ban' as const,
  event: actor,
  lag,
})

it('the finding names whoever was first, as exactly as known, and the median of the others', () => {
  expect(adoptionFinding([adoption('AUS', '2018-08-23', 0), adoption('NZL', '2018-11-28', 97)], names)).toBe(
    '2 have stood at a ban by deed: Australia first, on 23 August 2018, and half of the others within 3 months',
  )
  expect(
    adoptionFinding(
      [adoption('AUS', '2018-08-31', 0, '2018-08'), adoption('NZL', '2018-08-31', 0, '2018-08')],
      names,
    ),
  ).toBe('2 have stood at a ban by deed: Australia and New Zealand first, in August 2018')
})
