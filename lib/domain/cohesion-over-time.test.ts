import { describe, expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { cohesionOverTime, yearEndsUpTo } from './cohesion-over-time'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import type { Stance } from './stance'

const held = (actor: string, issue: string, stance: Stance, announcedOn: string) => ({
  actor,
  issue,
  segments: foldCell([buildFoldEvent({ stance, announcedOn })], DEFAULT_LENS),
})
const ISSUES = ['huawei/5g-networks', 'zte/5g-networks', 'kaspersky/gov-devices']
const histories = [
  ...ISSUES.map((issue) => held('DEU', issue, 'restrict', '2018-05-01')),
  ...ISSUES.map((issue) => held('GBR', issue, 'ban', '2018-06-01')),
  ...ISSUES.map((issue) => held('FRA', issue, 'restrict', '2020-06-01')),
]
const memberships = [
  { bloc: 'EU', member: 'DEU', from: null, to: null },
  { bloc: 'EU', member: 'FRA', from: null, to: null },
  { bloc: 'EU', member: 'GBR', from: '1973-01-01', to: '2020-01-31' },
]

describe('the cohesion of a bloc over time', () => {
  it('is that of its members of the day', () => {
    const found = cohesionOverTime(histories, memberships, 'EU', ['2018-05-15', '2019-12-31', '2020-12-31'])
    expect(
      found.map(({ members, cohesion }) => [members, cohesion?.agreement ?? null, cohesion?.pairs ?? 0]),
    ).toEqual([
      [3, null, 0],
      [3, 0.75, 3],
      [2, 1, 3],
    ])
  })

  it('is not shown where it rests on too few issues', () => {
    const few = histories.filter(({ issue }) => issue !== ISSUES[2])
    expect(cohesionOverTime(few, memberships, 'EU', ['2019-12-31'])[0]?.cohesion).toBeNull()
  })

  it('is told at the end of each year since something is recorded, and on the day itself', () => {
    expect(yearEndsUpTo(histories, '2020-07-01')).toEqual(['2018-12-31', '2019-12-31', '2020-07-01'])
    expect(yearEndsUpTo(histories, '2018-05-01')).toEqual(['2018-05-01'])
    expect(yearEndsUpTo(histories, '2017-01-01')).toEqual([])
  })
})
