import fc from 'fast-check'
import { type FoldEvent, foldCell } from '@/lib/domain/fold'
import { KINDS } from '@/lib/domain/kind'
import type { Lens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import { addDays, type Day } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import { CONFIDENCES, TARGETINGS } from '@/lib/domain/vocabulary'
import { buildFoldEvent } from './build-fold-event'

/** Any of the sixty days from which the dates of `anyCells` are: short enough that they meet. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2020-01-01', n))
const anyDate = fc.oneof(anyDay, fc.constantFrom('2020', '2020-01', '2020-02'))
const anyEvent: fc.Arbitrary<Partial<FoldEvent>> = fc.record({
  stance: fc.constantFrom(...STANCES),
  kind: fc.constantFrom(...KINDS),
  targeting: fc.constantFrom(...TARGETINGS),
  confidence: fc.constantFrom(...CONFIDENCES),
  announcedOn: anyDate,
  effectiveOn: fc.option(anyDate, { nil: null }),
  deadlineOn: fc.option(anyDate, { nil: null }),
  endsOn: fc.option(anyDate, { nil: null }),
})

/** The events of up to twelve cells: four actors on three issues. */
export interface AnyCell {
  readonly actor: string
  readonly issue: string
  readonly events: readonly FoldEvent[]
}

const ACTORS = ['GBR', 'DEU', 'FRA', 'EU']
const ISSUES = ['huawei/5g-networks', 'zte/5g-networks', 'bytedance/gov-devices']
export const anyCells: fc.Arbitrary<AnyCell[]> = fc
  .array(fc.array(anyEvent, { maxLength: 6 }), { minLength: 12, maxLength: 12 })
  .map((cells) =>
    cells.map((events, i) => ({
      actor: ACTORS[i % 4] ?? '',
      issue: ISSUES[Math.floor(i / 4)] ?? '',
      events: events.map((event, order) => buildFoldEvent({ order, ...event })),
    })),
  )

/** Their lives under a lens; cells in which nothing counts have none. */
export const livesOf = (cells: readonly AnyCell[], lens: Lens): CellHistory[] =>
  cells
    .map(({ actor, issue, events }) => ({ actor, issue, segments: foldCell(events, lens) }))
    .filter(({ segments }) => segments.length > 0)
