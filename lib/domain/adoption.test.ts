import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCells, anyDay, livesOf } from '@/lib/testing/arbitrary-histories'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { adoptionByBloc, adoptionsOf, adoptionsUpTo, medianLag } from './adoption'
import { moversTo } from './first-movers'
import { foldCell } from './fold'
import { ALL_LENSES, DEFAULT_LENS } from './lens'
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

it('up to a day, only who had adopted by then', () => {
  expect(adoptionsUpTo(adoptionsOf(all), '2020-07-14').map(({ actor }) => actor)).toEqual(['AUS', 'GBR'])
  expect(adoptionsUpTo(adoptionsOf(all), '2018-08-22')).toEqual([])
})

it('by bloc, its members of the day that have adopted, with their median lag after the first anywhere', () => {
  const memberships = [
    { bloc: 'EU', member: 'SWE', from: '1995-01-01', to: null },
    { bloc: 'EU', member: 'FRA', from: null, to: null },
    { bloc: 'EU', member: 'GBR', from: null, to: '2020-01-31' },
    { bloc: 'FVEY', member: 'GBR', from: null, to: null },
    { bloc: 'FVEY', member: 'AUS', from: null, to: null },
    { bloc: 'GCC', member: 'QAT', from: null, to: null },
  ]
  const found = adoptionByBloc(adoptionsOf(all), memberships, '2021-01-01')
  expect(found.map(({ bloc, members, adopters, lag }) => [bloc, members, adopters.length, lag])).toEqual([
    ['FVEY', 2, 2, 691],
    ['EU', 2, 1, 789],
  ])
})

it('as many have ever stood at a ban by deed by a day as adopted it by then, and moved to it first', () => {
  fc.assert(
    fc.property(anyCells, fc.constantFrom(...ALL_LENSES), anyDay, (cells, lens, day) => {
      const histories = livesOf(cells, lens).filter(({ issue }) => issue === 'huawei/5g-networks')
      const banned = new Set<string>()
      for (const { actor, segments } of histories)
        if (segments.some(({ stance, track, from }) => stance === 'ban' && track === 'deed' && from <= day))
          banned.add(actor)
      const adoptions = adoptionsUpTo(adoptionsOf(histories), day)
      expect(new Set(adoptions.map(({ actor }) => actor))).toEqual(banned)
      expect(adoptions.map(({ lag: _, ...mover }) => mover)).toEqual(moversTo('ban', histories, day))
    }),
  )
})
