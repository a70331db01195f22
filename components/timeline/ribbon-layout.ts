import type { Segment } from '@/lib/domain/fold'
import {
  addDays,
  type Day,
  daysBetween,
  earliestDay,
  type PartialDate,
  precisionOf,
  yearOf,
} from '@/lib/domain/partial-date'
import { type Span, spansOf } from '@/lib/domain/span'
import type { Stance } from '@/lib/domain/stance'

/** The days that a ribbon shows, both included. */
export interface TimeWindow {
  readonly from: Day
  readonly to: Day
}

/** A stretch of the track in percent of its width, 0 to 100. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

export interface PlacedDrift extends Stretch {
  readonly stance: Stance
  readonly event: string
}

/** More bands than this on one ribbon cannot be told apart, nor sent: then so many are drawn, in so many rows. */
const MOST_BANDS = 300
const FEWER_BANDS = 120
const FEWER_ROWS = 12

/** Of rows with too many bands the first, and of each as many of its newest bands. */
export function fewerRows<Row extends { readonly bands: readonly unknown[] }>(
  rows: readonly Row[],
): readonly Row[] {
  if (rows.reduce((sum, { bands }) => sum + bands.length, 0) <= MOST_BANDS) return rows
  const first = rows.slice(0, FEWER_ROWS)
  const share = Math.floor(FEWER_BANDS / first.length)
  return first.map((row) => ({ ...row, bands: row.bands.slice(-share) }))
}

export interface PlacedBand extends Stretch {
  readonly span: Span
  /** It began before the window, or goes on after it. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
  /** Where its date is known only to the month or year: the days it may have begun on before the certain one. */
  readonly whisker: Stretch | null
  /** Where another event took over the deciding without changing the stance. */
  readonly notches: readonly number[]
  /** Where later words lean elsewhere. */
  readonly drifts: readonly PlacedDrift[]
  /** The date on which something else began, as it was recorded; `null` where nothing followed, or it lasts. */
  readonly followedOn: PartialDate | null
}

const percent = (share: number): number => Math.round(share * 10_000) / 100

/** Where a day begins, in percent of the window; clipped to 0 and 100. */
export function placeOfDay(day: Day, window: TimeWindow): number {
  const days = daysBetween(window.from, window.to) + 1
  return percent(Math.min(1, Math.max(0, daysBetween(window.from, day) / days)))
}

/** The days from `from` to `to`, both included, as far as the window shows them. */
function stretch(from: Day, to: Day, window: TimeWindow): Stretch {
  const x = placeOfDay(from, window)
  return { x, width: Math.round((placeOfDay(addDays(to, 1), window) - x) * 100) / 100 }
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
const later = (a: Day, b: Day): Day => (a < b ? b : a)

/**
 * The bands of one row, left to right, without overlap; a day without a band has no evidence. What lasts is drawn up
 * to `asOf`: nobody knows that it will hold tomorrow. What begins after `asOf`, because it is announced for then, is
 * drawn to the end of the window.
 */
export function placeBands(segments: readonly Segment[], window: TimeWindow, asOf: Day): PlacedBand[] {
  const spans = spansOf(segments)
  const bands: PlacedBand[] = []
  spans.forEach((span, index) => {
    const last = span.to ?? (span.from > asOf ? window.to : asOf)
    if (span.from > window.to || last < window.from) return
    const next = spans[index + 1]
    const inside = segments.filter((s) => s.from >= span.from && s.from <= last)
    bands.push({
      span,
      ...stretch(span.from, earlier(last, window.to), window),
      isCutBefore: span.from < window.from,
      isCutAfter: span.to !== null && span.to > window.to,
      whisker: whiskerOf(span, window),
      notches: notchesOf(inside, window),
      drifts: driftsOf(inside, last, window),
      followedOn: next && span.to !== null && next.from === addDays(span.to, 1) ? next.fromText : null,
    })
  })
  return bands
}

function whiskerOf(span: Span, window: TimeWindow): Stretch | null {
  if (precisionOf(span.fromText) === 'day' || span.from < window.from) return null
  const first = earliestDay(span.fromText)
  return first < span.from ? stretch(first, addDays(span.from, -1), window) : null
}

function notchesOf(inside: readonly Segment[], window: TimeWindow): number[] {
  return inside
    .filter(
      (s, i) => i > 0 && s.event !== inside[i - 1]?.event && s.from >= window.from && s.from <= window.to,
    )
    .map((s) => placeOfDay(s.from, window))
}

function driftsOf(inside: readonly Segment[], last: Day, window: TimeWindow): PlacedDrift[] {
  const drifts: PlacedDrift[] = []
  let run: { from: Day; to: Day; stance: Stance; event: string } | null = null
  const close = () => {
    if (!run || run.from > window.to || run.to < window.from) return
    drifts.push({
      stance: run.stance,
      event: run.event,
      ...stretch(run.from, earlier(run.to, window.to), window),
    })
  }
  for (const { drift, from, to } of inside) {
    const end = to === null ? last : earlier(to, last)
    if (run && drift?.event === run.event) {
      run.to = end
      continue
    }
    close()
    run = drift && { from, to: end, ...drift }
  }
  close()
  return drifts
}

/** How wide a track must be for a year to carry its number. */
export type TickShow = 'narrow' | 'medium' | 'wide'

export interface YearTick {
  readonly year: number
  /** Percent of the window at which the year begins. */
  readonly at: number
  readonly show: TickShow
}

/** At most so many numbers side by side: about 45 px each on a phone, a half-width and a full page. */
const MOST_TICKS: Readonly<Record<TickShow, number>> = { narrow: 6, medium: 11, wide: 22 }

/** The first of the doubling steps 1, 2, 4, 8 … years that leaves no more than `most` years. */
function stepFor(years: number, most: number): number {
  let step = 1
  while (years / step > most) step *= 2
  return step
}

/**
 * The years that begin inside the window and carry a number, each with the width from which on it does. Steps double,
 * so that the years of a narrow ribbon stay where they are on a wide one.
 */
export function yearTicks(window: TimeWindow): YearTick[] {
  const first = window.from.endsWith('-01-01') ? yearOf(window.from) : yearOf(window.from) + 1
  const last = yearOf(window.to)
  const steps = (['narrow', 'medium', 'wide'] as const).map(
    (show) => [show, stepFor(last - first + 1, MOST_TICKS[show])] as const,
  )
  const ticks: YearTick[] = []
  for (let year = first; year <= last; year++) {
    const show = steps.find(([, step]) => year % step === 0)?.[0]
    if (show) ticks.push({ year, at: placeOfDay(`${year}-01-01`, window), show })
  }
  return ticks
}

/** Nothing is announced so far ahead that a ribbon should shrink the past for it. */
const MOST_YEARS_AHEAD = 5
const FEWEST_YEARS = 4
/** Room for what begins last to be seen and clicked. */
const DAYS_AFTER_LATEST = 180

/**
 * From the year of the first evidence to the day of the view. Seen as of today (`asOf` = `today`) it goes on to what
 * is announced for later, so that a ban that comes into force next year is there; a view of an earlier day ends with
 * it. Never shorter than four years: a short history must not look like a long one.
 */
export function windowOf(
  histories: readonly { readonly segments: readonly Segment[] }[],
  { asOf, today }: { asOf: Day; today: Day },
): TimeWindow {
  const firsts = histories.flatMap(({ segments }) => (segments[0] ? earliestDay(segments[0].since) : []))
  const firstYear = yearOf(firsts.reduce(earlier, asOf))
  const farthest = `${yearOf(asOf) + MOST_YEARS_AHEAD}-12-31`
  const ahead = histories
    .flatMap(({ segments }) => segments.filter((s) => s.from === s.sinceDay).map((s) => s.from))
    .filter((day) => asOf >= today && day > asOf && day <= farthest)
  const latest = ahead.reduce(later, asOf)
  return {
    from: `${Math.min(firstYear, yearOf(asOf) - FEWEST_YEARS + 1)}-01-01`,
    to: latest > asOf ? addDays(latest, DAYS_AFTER_LATEST) : asOf,
  }
}
