import { expect, it } from 'vitest'
import { cellInHash, keptHash, whyHash } from './asked-cell'

it.each([
  { actor: 'GBR', issue: 'huawei/5g-networks' },
  { actor: 'EU', issue: 'x-corp/platform-rules' },
] as const)('the panel of $actor on $issue is in the address, and comes back from it', (cell) => {
  expect(cellInHash(whyHash(cell))).toEqual(cell)
  expect(keptHash(whyHash(cell))).toBe(whyHash(cell))
})

it.each([
  '',
  '#',
  '#changes',
  '#why',
  '#why=',
  '#why=GBR',
  '#why=gbr/huawei/5g-networks',
  '#why=GBR/huawei',
  '#why=GBR/a/b/c',
])('%j opens no panel', (hash) => {
  expect(cellInHash(hash)).toBeNull()
  expect(keptHash(hash)).toBe('')
})
