import { expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { adoptionsOf, medianLag } from './adoption'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import { median } from './median'

const history = (actor: string, ...steps: [string, 'ban' | 'restrict' | 'allow'][]) => ({
  actor,
  issue: 'huawei/5g-networks',
  segments: foldCell(
    steps.map(([announcedOn, stance], i) =>
      buildFoldEvent({ id: `${actor}-${i}`, order: i, announcedOn, stance }),
    ),
    DEFAULT_LENS,
  ),
})
const all = [
  history('SWE', ['2020-10-20', 'ban']),
  history('AUS', ['2018-08-23', 'ban']),
  history('GBR', ['2020-01-28', 'restrict'], ['2020-07-14', 'ban'], ['2024', 'allow']),
  history('FRA', ['2020-07-05', 'restrict']),
]

it('adopters of a ban come in the order in which they first banned, with their lag', () => {
  expect(adoptionsOf(all).map((a) => [a.actor, a.on, a.lag])).toEqual([
    ['AUS', '2018-08-23', 0],
    ['GBR', '2020-07-14', 691],
    ['SWE', '2020-10-20', 789],
  ])
  expect(medianLag(adoptionsOf(all))).toBe(740)
  expect(medianLag([])).toBeNull()
})

it('of a restriction or a ban, the earlier of both counts', () => {
  expect(adoptionsOf(all, 'restrict').map((a) => [a.actor, a.on, a.stance])).toEqual([
    ['AUS', '2018-08-23', 'ban'],
    ['GBR', '2020-01-28', 'restrict'],
    ['FRA', '2020-07-05', 'restrict'],
    ['SWE', '2020-10-20', 'ban'],
  ])
})

it.each([
  [[], null],
  [[3], 3],
  [[1, 9, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %s', (values, expected) => {
  expect(median(values)).toBe(expected)
})
