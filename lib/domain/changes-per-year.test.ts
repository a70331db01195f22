import { expect, it } from 'vitest'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { changeDays } from './change-days'
import { changesPerYear } from './changes-per-year'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'

it('counts a stance in the year in which it begins or changes, not when another event confirms it', () => {
  const segments = foldCell(
    [
      buildFoldEvent({ announcedOn: '2018-05', stance: 'restrict' }),
      buildFoldEvent({ announcedOn: '2020-07-14', stance: 'ban' }),
      buildFoldEvent({ announcedOn: '2021-01-01', stance: 'ban' }),
    ],
    DEFAULT_LENS,
  )
  expect(
    changesPerYear(changeDays([{ actor: 'GBR', issue: 'huawei/5g-networks', segments }]), 2018, 2021),
  ).toEqual([
    { year: 2018, changes: 1 },
    { year: 2019, changes: 0 },
    { year: 2020, changes: 1 },
    { year: 2021, changes: 0 },
  ])
})
