import { expect, it } from 'vitest'
import { nextRow } from './shortcut-keys'

it.each([
  ['j', -1, 3, 0],
  ['j', 0, 3, 1],
  ['j', 2, 3, 2],
  ['k', -1, 3, 2],
  ['k', 2, 3, 1],
  ['k', 0, 3, 0],
  ['ArrowDown', -1, 3, null],
  ['ArrowDown', 0, 3, 1],
  ['ArrowUp', 1, 3, 0],
  ['j', -1, 0, null],
  ['q', 0, 3, null],
])('%s from row %d of %d leads to %j', (key, current, count, row) => {
  expect(nextRow(key, current, count)).toBe(row)
})
