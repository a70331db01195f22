import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CELL_STATES } from '@/lib/domain/cell-state'
import type { DayCell } from '@/lib/domain/matrix'
import { FIRST_YEAR, LAST_YEAR } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import { cellAtPlace, codeCells } from './cell-codes'

const stance = fc.constantFrom(...STANCES)
const cell = fc
  .record({
    was: stance,
    state: fc.constantFrom(...CELL_STATES),
    track: fc.constantFrom('deed' as const, 'word' as const),
    year: fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }),
    drift: fc.option(stance),
  })
  .map(
    ({ was, state, track, year, drift }): DayCell => ({
      actor: 'GBR',
      issue: 'huawei/5g-networks',
      stance: state === 'ended' ? null : was,
      state,
      track,
      was,
      since: `${year}-07-14`,
      sinceDay: `${year}-07-14`,
      event: 'e',
      drift: drift ? { stance: drift, event: 'f' } : null,
    }),
  )

it('a cell comes back as it was, its date as the year', () => {
  fc.assert(
    fc.property(fc.array(fc.option(cell)), (cells) => {
      const codes = codeCells(cells)
      expect(cells.map((_, place) => cellAtPlace(codes, place))).toEqual(
        cells.map(
          (c) =>
            c && {
              stance: c.stance,
              state: c.state,
              track: c.track,
              was: c.was,
              since: c.since.slice(0, 4),
              drift: c.drift && { stance: c.drift.stance },
            },
        ),
      )
      expect(codes.readings).toHaveLength(cells.length)
      expect(codes.years).toHaveLength(cells.length)
    }),
  )
})

it('what comes most often takes a letter that a page need not escape', () => {
  const [plain] = fc.sample(cell, { numRuns: 1, seed: 1 })
  const codes = plain && codeCells([{ ...plain, drift: null, since: '2019', state: 'deed', track: 'deed' }])
  expect(codes?.readings).toMatch(/^[\w-]$/)
  expect(codes?.years).toMatch(/^[\w-]$/)
})
