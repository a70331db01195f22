import type { CellNames } from '@/components/stance/cell-label'
import { CELL_STATE } from '@/components/stance/cell-state'
import { addDays, formatPartialDate, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import type { PlacedBand } from './ribbon-layout'

/** What a ribbon tells of an event that opened a span. */
export interface RibbonEvent {
  readonly title: string
  readonly endsOn: PartialDate | null
}

type Placed = Pick<PlacedBand, 'span' | 'followedOn'>

/**
 * The date on which a span was over, as exact as it is known: the date of what followed, or on which its event ended.
 * `null` while it lasts.
 */
export function endOfSpan({ span, followedOn }: Placed, event: RibbonEvent | undefined): PartialDate | null {
  if (followedOn !== null) return followedOn
  if (span.to === null) return null
  const over = addDays(span.to, 1)
  return event?.endsOn && latestDay(event.endsOn) === over ? event.endsOn : over
}

/** How a span stands: "by deed", "said only", "by deed, contested", "ended". */
export function stateOfSpan({ state, track }: Placed['span']): string {
  return state === 'contested'
    ? `${CELL_STATE[track].label}, ${CELL_STATE.contested.label}`
    : CELL_STATE[state].label
}

/**
 * A band as one sentence, for screen readers and tooltips: "United Kingdom restricts Huawei, 5G networks, by deed, from
 * 28 January 2020 to 14 July 2020". Dates are never more exact than recorded.
 */
export function spanLabel(names: CellNames, placed: Placed, event: RibbonEvent | undefined): string {
  const { span } = placed
  const about = `${names.company}, ${names.topic}`
  const from = formatPartialDate(span.fromText)
  const end = endOfSpan(placed, event)
  const when = end === null ? `since ${from}` : `from ${from} to ${formatPartialDate(end)}`
  if (span.stance === null)
    return `${names.actor} no longer ${STANCE[span.was].verb} ${about}: ${CELL_STATE.ended.label}, ${when}`
  const lean = span.drifts.at(-1)
  const leans = lean ? `; later words lean to ${STANCE[lean.stance].label}` : ''
  return `${names.actor} ${STANCE[span.stance].verb} ${about}, ${stateOfSpan(span)}, ${when}${leans}`
}
