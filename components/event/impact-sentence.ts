import { onDate } from '@/lib/domain/event-dates'
import type { Impact, Undecided } from '@/lib/domain/event-impact'
import { formatPartialDate } from '@/lib/domain/partial-date'
import type { Shift } from '@/lib/domain/span'
import { STANCE } from '@/lib/domain/stance'
import { CELL_STATE } from '../stance/cell-state'

type Side = Shift['to']

/** "ban, by deed"; "ended, was ban"; a contested stance says what it rests on is contested. */
export const sideInWords = (side: Side | null): string => {
  if (side === null) return CELL_STATE.none.label
  if (side.stance === null) return `${CELL_STATE.ended.label}, was ${STANCE[side.was].label}`
  return `${STANCE[side.stance].label}, ${CELL_STATE[side.state].label}`
}

/** One step as a sentence. Dates are as exact as recorded. */
export function shiftSentence({ from, to, onText, isReversal }: Shift): string {
  const when = `${onDate(onText).charAt(0).toUpperCase()}${onDate(onText).slice(1)}`
  if (to.stance === null) return `${when} it ended, and no stance was left standing.`
  const label = STANCE[to.stance].label
  if (from === null) return `${when} it set the first stance on record: ${sideInWords(to)}.`
  if (from.stance === to.stance) {
    if (from.state === 'word') return `${when} it made the ${label} that was only said a deed.`
    return `${when} the stance stayed ${label}, but went from “${CELL_STATE[from.state].label}” to “${CELL_STATE[to.state].label}”.`
  }
  if (from.stance === null) return `${when} it set a stance where none stood any more: ${sideInWords(to)}.`
  const step = `${when} the stance moved from ${STANCE[from.stance].label} to ${label}`
  return isReversal ? `${step}: a reversal, from one side of the scale to the other.` : `${step}.`
}

/** Why it decided nothing, naming no rule the method page does not explain. */
export function undecidedSentence(undecided: Undecided): string {
  switch (undecided.because) {
    case 'deed-stood':
      return undecided.agrees
        ? `It did not decide: it is a word, and a deed already stood that says the same (${STANCE[undecided.stance].label}).`
        : `It did not decide, because it is a word and a deed stood (${STANCE[undecided.stance].label}): words are shown beside deeds, they never outweigh them.`
    case 'same-day':
      return undecided.agrees
        ? `It did not decide alone: another event of the same day, recorded later, says the same (${STANCE[undecided.stance].label}).`
        : `It did not decide: of two that begin on the same day the later recorded counts (${STANCE[undecided.stance].label}).`
    case 'ended-before':
      return 'It did not decide, because it had ended before it began to count.'
    case 'not-counted':
      return 'It did not decide, because this definition leaves it out.'
  }
}

/** What an event changed, one sentence each, in the order in which it did. Never empty. */
export function impactSentences({ shifts, confirmed, leaned, undecided }: Impact): string[] {
  return [
    ...shifts.map(shiftSentence),
    ...(confirmed
      ? [
          `It confirmed the stance: ${sideInWords({ ...confirmed.span })}, held since ${formatPartialDate(confirmed.span.fromText)}.`,
        ]
      : []),
    ...(undecided ? [undecidedSentence(undecided)] : []),
    ...(leaned
      ? [`It is the later word that leans away from the ${STANCE[leaned.against].label} in force.`]
      : []),
  ]
}
