import { expect, it } from 'vitest'
import { blocsOn, membersOn } from './membership'

const memberships = [
  { bloc: 'EU', member: 'GBR', from: '1973-01-01', to: '2020-01-31' },
  { bloc: 'EU', member: 'FRA', from: '1958-01-01', to: null },
  { bloc: 'FVEY', member: 'GBR', from: null, to: null },
]

it.each([
  ['1972-12-31', ['FRA']],
  ['2020-01-31', ['FRA', 'GBR']],
  ['2020-02-01', ['FRA']],
])('the EU on %s has the members %j', (day, members) => {
  expect(membersOn(memberships, 'EU', day)).toEqual(members)
})

it('a membership without dates holds on any day', () => {
  expect(blocsOn(memberships, 'GBR', '2024-01-01')).toEqual(['FVEY'])
})
