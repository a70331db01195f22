import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Seen, withoutOldGaps, withSeen } from './seen-revisions'

const NOTHING: Seen = { last: 0, newest: 0, gaps: [] }
const HOUR = 3_600_000

/** What the question of the record finds among those that are visible. */
const asked = (seen: Seen, visible: readonly number[]) =>
  visible.filter((n) => n > seen.last || seen.gaps.some(({ from, to }) => n >= from && n <= to))

it('every revision is read, once, in whatever order they become visible', () => {
  const order = fc.integer({ min: 1, max: 25 }).chain((n) =>
    fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i + 1),
      { minLength: 0, maxLength: n },
    ),
  )
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 5 }), (numbers, atOnce) => {
      let seen = NOTHING
      const read: number[] = []
      for (let i = 0; i < numbers.length; i += atOnce) {
        const visible = numbers.slice(0, i + atOnce)
        const found = asked(seen, visible)
        read.push(...found)
        seen = withSeen(
          seen,
          found.map((number) => ({ number, recorded: HOUR })),
        )
      }
      expect(read.sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b))
      expect(asked(seen, numbers)).toEqual([])
    }),
  )
})

it('what was read before may be found again, and changes nothing', () => {
  const seen = withSeen(NOTHING, [{ number: 3, recorded: HOUR }])
  expect(withSeen(seen, [{ number: 3, recorded: HOUR }])).toEqual(seen)
})

it('a number that nobody can still write is asked for no more', () => {
  const gap = { from: 4, to: 6, next: HOUR }
  const seen = { last: 9, newest: 10 * HOUR, gaps: [gap] }
  expect(withoutOldGaps(seen).gaps).toEqual([gap])
  expect(withoutOldGaps({ ...seen, newest: 14 * HOUR }).gaps).toEqual([])
})
