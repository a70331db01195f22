import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/domain/partial-date'
import { packChanges, unpackChanges } from './packed-changes'

it('days and counts arrive as they were', () => {
  const days = fc.uniqueArray(fc.nat(20_000), { maxLength: 60 })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 5_000 }), (some, most) => {
      const changes = some
        .sort((a, b) => a - b)
        .map((n, i) => ({ day: addDays('1990-01-01', n), changes: 1 + ((i * 37) % most) }))
      expect(unpackChanges(packChanges(changes))).toEqual(changes.map(({ day, changes: n }) => [day, n]))
    }),
  )
})
