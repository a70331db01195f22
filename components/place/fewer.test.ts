import { expect, it } from 'vitest'
import type { Segment } from '@/lib/domain/fold'
import type { CellHistory } from '@/lib/domain/matrix'
import { busiestOf, fewerOf } from './fewer'

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i)

it('up to a hundred are all shown, of more the first thirty', () => {
  expect(fewerOf(numbers(100))).toHaveLength(100)
  expect(fewerOf(numbers(101))).toEqual(numbers(30))
})

it('of too many lives the busiest stay, in their order', () => {
  const lives = numbers(150).map(
    (i): CellHistory => ({
      actor: `A${i}`,
      issue: 'huawei/5g-networks',
      segments: Array<Segment>(i % 5 === 0 ? 3 : 1),
    }),
  )
  expect(busiestOf(lives.slice(0, 100))).toHaveLength(100)
  expect(busiestOf(lives).map(({ actor }) => actor)).toEqual(numbers(30).map((i) => `A${i * 5}`))
})
