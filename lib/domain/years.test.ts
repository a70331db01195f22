import { expect, it } from 'vitest'
import { fillYears } from './years'

it('shows a year without events as such, between those that have some', () => {
  const years = fillYears([
    { year: 2018, stance: 'ban', count: 2 },
    { year: 2018, stance: 'allow', count: 1 },
    { year: 2020, stance: 'ban', count: 4 },
  ])
  expect(years.map(({ year, total, by }) => [year, total, by.ban])).toEqual([
    [2018, 3, 2],
    [2019, 0, 0],
    [2020, 4, 4],
  ])
})

it('has no years where there are no events', () => {
  expect(fillYears([])).toEqual([])
})
