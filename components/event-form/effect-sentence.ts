import type { Change } from '@/lib/domain/effect'
import type { FoldEvent, Reading } from '@/lib/domain/fold'
import { trackOf } from '@/lib/domain/kind'
import { addDays, type Day, formatPartialDate, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import { STANCE, type Stance } from '@/lib/domain/stance'
import { CELL_STATE } from '../stance/cell-state'
import type { CellEffect } from './entry-state'

/** The dates of a cell's events as they were recorded, by the day from which they count: never shown more exact. */
export function datesAsRecorded(events: readonly FoldEvent[]): ReadonlyMap<Day, PartialDate> {
  const texts = new Map<Day, PartialDate>()
  for (const event of events)
    for (const date of [event.endsOn, event.announcedOn]) if (date) texts.set(latestDay(date), date)
  return texts
}

/** A change of a cell: "restrict → ban from 14 July 2020", "no evidence → review, said only, from 2019 until July 2020". */
export function changeSentence(change: Change, dates: ReadonlyMap<Day, PartialDate>): string {
  const { before, after, fromText, to } = change
  const until = to === null ? '' : ` until ${formatPartialDate(dates.get(addDays(to, 1)) ?? to)}`
  const when = `from ${formatPartialDate(fromText)}${until}`
  if (onlyLeans(change) && before && after) {
    const now = after.drift
      ? `later words lean to ${label(after.drift.stance)}`
      : 'later words lean elsewhere no more'
    return `${short(after)} stays, but ${now}, ${when}`
  }
  const full = before && after && before.stance === after.stance ? long : shown
  return `${full(before)} → ${full(after)} ${when}`
}

/**
 * Stretches that one sentence tells, joined: those that follow each other and differ only in where later words lean.
 * Stretches in which nothing but that differs stay apart.
 */
export function joinedChanges(changes: readonly Change[]): Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    const follows = last?.to != null && addDays(last.to, 1) === change.from
    if (last && follows && !onlyLeans(change) && sides(last) === sides(change))
      joined[joined.length - 1] = { ...last, to: change.to }
    else joined.push(change)
  }
  return joined
}

const onlyLeans = ({ before, after }: Change): boolean =>
  before !== null && after !== null && before.stance === after.stance && before.state === after.state
const sides = ({ before, after }: Change): string => `${long(before)} ${long(after)}`

/** What would change in one cell. `CellEffect` of lib/data/proposed-effect.ts is one. */
export interface ToldEffect {
  readonly changes: readonly Change[]
  /** The events of the cell before and after, for their dates as recorded. */
  readonly events: readonly FoldEvent[]
  /** A new event, and what would hold on the day it begins. */
  readonly added: { readonly event: FoldEvent; readonly holds: Reading | null } | null
}

/** Each stretch of days that would read otherwise, told; and why nothing would, when nothing does. */
export function effectInWords({ changes, events, added }: ToldEffect): Omit<CellEffect, 'cell'> {
  const dates = datesAsRecorded(events)
  const lines = joinedChanges(changes).map((change) => ({
    before: change.before,
    after: change.after,
    sentence: changeSentence(change, dates),
  }))
  if (lines.length > 0) return { lines, nothing: null }
  return {
    lines,
    nothing: added ? unchangedSentence(added.event, added.holds) : 'Changes nothing visible in the matrix.',
  }
}

/** Why a new event changes nothing that readers see: `reading` is what holds on the day it begins. */
export function unchangedSentence(candidate: FoldEvent, reading: Reading | null): string {
  if (reading === null) return 'Changes nothing that readers see.'
  if (reading.was === candidate.stance)
    return `Changes nothing visible: it confirms ${label(candidate.stance)}.`
  if (trackOf(candidate.kind) === 'word')
    return `Changes nothing visible: a deed stands (${label(reading.was)}), and words never outweigh it.`
  return `Changes nothing visible: ${label(reading.was)} decides, recorded later for the same time.`
}

const label = (stance: Stance): string => STANCE[stance].label
const short = (reading: Reading): string =>
  reading.stance === null ? `ended (was ${label(reading.was)})` : label(reading.stance)

/** Of a deed the stance alone; of anything else also its state. */
function shown(reading: Reading | null): string {
  if (reading === null) return CELL_STATE.none.label
  if (reading.stance === null) return short(reading)
  return reading.state === 'deed'
    ? label(reading.stance)
    : `${label(reading.stance)} (${CELL_STATE[reading.state].label})`
}
function long(reading: Reading | null): string {
  return reading?.stance ? `${label(reading.stance)} (${CELL_STATE[reading.state].label})` : shown(reading)
}
