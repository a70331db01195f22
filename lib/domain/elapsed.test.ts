import { expect, it } from 'vitest'
import { elapsedInWords } from './elapsed'

it.each([
  ['2026-11-25T10:00:00.000Z', '2026-11-25T10:00:59.999Z', 'less than a minute'],
  ['2026-11-25T10:00:00.000Z', '2026-11-25T10:01:00.000Z', '1 minute'],
  ['2026-11-25T10:00:00.000Z', '2026-11-25T10:59:59.000Z', '59 minutes'],
  ['2026-11-25T10:00:00.000Z', '2026-11-25T11:00:00.000Z', '1 hour'],
  ['2026-11-25T10:00:00.000Z', '2026-11-27T09:59:00.000Z', '47 hours'],
  ['2026-11-25T10:00:00.000Z', '2026-11-27T10:00:00.000Z', '2 days'],
  // Clocks of two machines may differ by a little.
  ['2026-11-25T10:00:01.000Z', '2026-11-25T10:00:00.000Z', 'less than a minute'],
])('from %s to %s: %s', (since, now, words) => {
  expect(elapsedInWords(since, now)).toBe(words)
})
