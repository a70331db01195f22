import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { impactOf } from './event-impact'
import { foldCell } from './fold'
import { DEFAULT_LENS } from './lens'
import { addDays } from './partial-date'
import { shiftsOf } from './span'
import { STANCES } from './stance'
import type { StanceEvent } from './stance-event'

/** The events recorded in this order, and what the first of them changed. */
function impactOfFirst(...fields: Partial<StanceEvent>[]) {
  const events = fields.map((f) => buildStanceEvent(f))
  const [first] = events
  if (!first) throw new Error('no event')
  return impactOf(first, fold(events), DEFAULT_LENS)
}
const fold = (events: readonly StanceEvent[]) =>
  foldCell(
    events.map((event, order) => ({ ...event, order })),
    DEFAULT_LENS,
  )

describe('what an event changed', () => {
  it('is the shift it opened', () => {
    const { shifts, confirmed, undecided } = impactOfFirst(
      { stance: 'ban', announcedOn: '2020-07-14' },
      { stance: 'restrict', announcedOn: '2020-01-28' },
    )
    expect(shifts).toMatchObject([
      { onText: '2020-07-14', from: { stance: 'restrict' }, to: { stance: 'ban' }, isReversal: false },
    ])
    expect([confirmed, undecided]).toEqual([null, null])
  })

  it('is nothing but a confirmation where the stance stood already', () => {
    const { shifts, confirmed } = impactOfFirst(
      { stance: 'ban', announcedOn: '2022-10-13' },
      { stance: 'ban', announcedOn: '2020-07-14' },
    )
    expect(shifts).toEqual([])
    expect(confirmed).toMatchObject({ on: '2022-10-13', span: { stance: 'ban', from: '2020-07-14' } })
  })

  it('of a temporary measure is its beginning and its end', () => {
    const { shifts } = impactOfFirst(
      { id: 'block', stance: 'ban', announcedOn: '2024-03-01', endsOn: '2024-03-08' },
      { id: 'licence', stance: 'allow', announcedOn: '2023-01-01' },
    )
    expect(shifts.map((s) => [s.on, s.to.stance, s.event, s.isReversal])).toEqual([
      ['2024-03-01', 'ban', 'block', true],
      ['2024-03-08', 'allow', 'licence', true],
    ])
  })

  it.each([
    ['allow', false, { from: '2021-01-01', against: 'ban' }],
    ['ban', true, null],
  ] as const)('of a word to %s beside a ban is no more than a lean', (stance, agrees, leaned) => {
    const impact = impactOfFirst(
      { stance, kind: 'statement', announcedOn: '2021-01-01' },
      { id: 'law', stance: 'ban', announcedOn: '2020-07-14' },
    )
    expect(impact).toEqual({
      shifts: [],
      confirmed: null,
      leaned,
      undecided: { because: 'deed-stood', decider: 'law', stance: 'ban', agrees },
    })
  })

  it('is nothing where another of the day was recorded later', () => {
    const { undecided } = impactOfFirst(
      { stance: 'ban', announcedOn: '2016-07-19' },
      { id: 'stay', stance: 'allow', announcedOn: '2016-07-19' },
    )
    expect(undecided).toEqual({ because: 'same-day', decider: 'stay', stance: 'allow', agrees: false })
  })

  it('is nothing where it ended before it began', () => {
    const { undecided } = impactOfFirst(
      { kind: 'statement', announcedOn: '2020', endsOn: '2020-10' },
      { kind: 'decision', announcedOn: '2019', endsOn: '2019-06' },
    )
    expect(undecided).toEqual({ because: 'ended-before' })
  })
})

const day = fc.integer({ min: 0, max: 12 }).map((n) => addDays('2020-01-01', n))
const event = fc
  .record({
    stance: fc.constantFrom(...STANCES),
    kind: fc.constantFrom('decision' as const, 'statement' as const),
    confidence: fc.constantFrom('confirmed' as const, 'disputed' as const),
    announcedOn: day,
    endsOn: fc.option(day, { nil: null }),
  })
  .map(buildStanceEvent)

it('every event either decided on some day or is told why not, and every shift is somebody’s', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 7 }), (events) => {
      const segments = fold(events)
      const impacts = events.map((e) => impactOf(e, segments, DEFAULT_LENS))
      for (const { shifts, confirmed, undecided } of impacts)
        expect(shifts.length > 0 || confirmed !== null || undecided !== null).toBe(true)
      for (const shift of shiftsOf(segments))
        expect(impacts.some((impact) => impact.shifts.some((s) => s.on === shift.on))).toBe(true)
    }),
  )
})
