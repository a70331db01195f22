import { expect, it } from 'vitest'
import { formatMoment } from './moment'

it('a moment is told in UTC, wherever it is read', () => {
  expect(formatMoment('2026-11-22T23:30:59.999Z')).toBe('22 November 2026, 23:30 UTC')
})
