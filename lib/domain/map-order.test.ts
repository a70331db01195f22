import { expect, it } from 'vitest'
import { buildCell } from '../testing/build-cell'
import { parseMapSort, pickIssue, sortMapCells } from './map-order'

const NAMES: Record<string, string> = { GBR: 'United Kingdom', AUS: 'Australia', RUS: 'Russia' }
const cells = [
  buildCell({ actor: 'RUS', stance: 'cooperate', sinceDay: '2019-06-05' }),
  buildCell({ actor: 'GBR', stance: 'ban', sinceDay: '2020-07-14' }),
  buildCell({ actor: 'AUS', stance: 'ban', sinceDay: '2018-08-23' }),
]

it.each([
  ['stance', ['AUS', 'GBR', 'RUS']],
  ['name', ['AUS', 'RUS', 'GBR']],
  ['since', ['GBR', 'RUS', 'AUS']],
] as const)('the table of a map sorted by %s has %j', (sort, order) => {
  expect(sortMapCells(cells, sort, (code) => NAMES[code] ?? code).map(({ actor }) => actor)).toEqual(order)
})

it.each([
  [null, 'stance'],
  ['evidence', 'stance'],
  ['since', 'since'],
])('an address that asks to sort by %s gets %s', (text, sort) => {
  expect(parseMapSort(text)).toBe(sort)
})

const issues = [
  { company: 'huawei', topic: '5g-networks' },
  { company: 'bytedance', topic: 'gov-devices' },
]

it.each([
  [[], [], issues[0]],
  [['bytedance'], [], issues[1]],
  [['bytedance'], ['5g-networks'], null],
  [['bytedance', 'huawei'], ['gov-devices', '5g-networks'], issues[0]],
])('of %j in %j the map shows %j', (companies, topics, found) => {
  expect(pickIssue(issues, { companies, topics })).toBe(found)
})
