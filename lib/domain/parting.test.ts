import { expect, it } from 'vitest'
import { buildFoldEvent } from '../testing/build-fold-event'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import type { CellHistory } from './matrix'
import { relationOn, sharedIssues, stancesOn } from './parting'
import type { Stance } from './stance'

const life = (actor: string, issue: string, ...steps: [day: string, stance: Stance][]): CellHistory => ({
  actor,
  issue,
  segments: foldCell(
    steps.map(([announcedOn, stance], i) =>
      buildFoldEvent({ id: `event-${i}`, order: i, announcedOn, stance }),
    ),
    DEFAULT_LENS,
  ),
})

const british = life('GBR', 'huawei/5g-networks', ['2019-04-01', 'allow'], ['2020-07-14', 'ban'])
const german = life('DEU', 'huawei/5g-networks', ['2019-10-15', 'allow'], ['2024-07-11', 'ban'])

it.each([
  ['2019-05-01', null],
  ['2020-01-01', { agree: true, since: '2019-10-15' }],
  ['2022-01-01', { agree: false, since: '2020-07-14' }],
  ['2025-01-01', { agree: true, since: '2024-07-11' }],
])('as of %s the two are so: %j', (day, relation) => {
  expect(relationOn([british, german], day)).toEqual(relation)
})

it('who agrees after a disagreement agrees since the later step, not since the first', () => {
  const back = life(
    'DEU',
    'huawei/5g-networks',
    ['2018-01-01', 'ban'],
    ['2019-01-01', 'allow'],
    ['2021-01-01', 'ban'],
  )
  const still = life('AUS', 'huawei/5g-networks', ['2018-06-01', 'ban'])
  expect(relationOn([back, still], '2022-01-01')).toEqual({ agree: true, since: '2021-01-01' })
})

it('only issues on which two have spoken are shared', () => {
  const alone = life('GBR', 'bytedance/gov-devices', ['2023-03-16', 'ban'])
  expect([...sharedIssues([british, german, alone]).keys()]).toEqual(['huawei/5g-networks'])
})

it('what is held on a day leaves out who had not spoken by then', () => {
  const all = stancesOn([british, german], '2019-05-01')
  expect(all.get('GBR')?.get('huawei/5g-networks')).toBe('allow')
  expect(all.has('DEU')).toBe(false)
})
