import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterLook, deadSince, type LinkHistory, type LinkOutcome, outcomeOfStatus } from './link-state'

it.each([
  [200, 'alive'],
  [204, 'alive'],
  [404, 'gone'],
  [410, 'gone'],
  [301, 'unsure'],
  [401, 'unsure'],
  [403, 'unsure'],
  [429, 'unsure'],
  [451, 'unsure'],
  [503, 'unsure'],
])('%i is %s', (status, outcome) => {
  expect(outcomeOfStatus(status)).toBe(outcome)
})

const NEW: LinkHistory = { failures: 0, goneSince: null }
const look = (outcomes: readonly LinkOutcome[]) =>
  outcomes.reduce<LinkHistory>((h, o, i) => afterLook(h, o, `2026-03-0${i + 1}T08:00:00.000Z`), NEW)

it.each<[LinkOutcome[], string | null]>([
  [['gone'], null],
  [['gone', 'gone'], null],
  [['gone', 'gone', 'gone'], '2026-03-01'],
  [['gone', 'unsure', 'gone', 'gone'], '2026-03-01'],
  [['gone', 'alive', 'gone', 'gone'], null],
  [['gone', 'gone', 'gone', 'alive'], null],
  [['unsure', 'unsure', 'unsure', 'unsure'], null],
])('after %j it is dead since %s', (outcomes, since) => {
  expect(deadSince(look(outcomes))).toBe(since)
})

it('is looked at again, and never called dead on the word of fewer than three', () => {
  const outcome = fc.constantFrom<LinkOutcome>('alive', 'gone', 'unsure')
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 9 }), outcome, (before, last) => {
      const plan = afterLook(look(before), last, '2026-04-01T00:00:00.000Z')
      expect(plan.daysUntilNext).toBeGreaterThan(0)
      expect(plan.failures > 0).toBe(plan.goneSince !== null)
      if (deadSince(plan))
        expect([...before, last].filter((o) => o === 'gone').length).toBeGreaterThanOrEqual(3)
    }),
  )
})
