import { countsFromPhrase, onDate } from '@/lib/domain/event-dates'
import type { Impact, Undecided } from '@/lib/domain/event-impact'
import { type Day, formatPartialDate, type PartialDate } from '@/lib/domain/partial-date'
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

/** One step as a sentence. Dates are as exact as recorded; a step that has not been taken on `today` is to come. */
export function shiftSentence(shift: Shift, today: Day): string {
  const { from, to, onText, isReversal } = shift
  if (shift.on > today) return comingSentence(shift)
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

/** A step that is recorded and does not count yet: from when it does, what it will be, and what stands until then. */
function comingSentence({ from, to, onText, isReversal }: Shift): string {
  const counts = `This ${countsFromPhrase(onText)}: then `
  const until = `until then ${from === null ? 'nothing is on record' : `${sideInWords(from)}, stands`}`
  if (to.stance === null) return `${counts}it ends, and no stance is left standing.`
  const label = STANCE[to.stance].label
  if (from === null) return `${counts}it sets the first stance on record, ${sideInWords(to)}; ${until}.`
  if (from.stance === null) return `${counts}it sets a stance where none stands any more: ${sideInWords(to)}.`
  if (from.stance === to.stance)
    return `${counts}the stance stays ${label}, but goes from “${CELL_STATE[from.state].label}” to “${CELL_STATE[to.state].label}”.`
  const reversal = isReversal ? ', a reversal from one side of the scale to the other' : ''
  return `${counts}the stance moves from ${STANCE[from.stance].label} to ${label}${reversal}; ${until}.`
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

/** What an event changed, one sentence each, in the order in which it did or will. Never empty. */
export function impactSentences(
  { shifts, confirmed, leaned, undecided }: Impact,
  { today, begins }: { readonly today: Day; readonly begins: PartialDate },
): string[] {
  return [
    ...shifts.map((shift) => shiftSentence(shift, today)),
    ...(confirmed
      ? [
          confirmed.on > today
            ? `This ${countsFromPhrase(begins)}: then it confirms the stance ${sideInWords(confirmed.span)}.`
            : `It confirmed the stance: ${sideInWords(confirmed.span)}, held since ${formatPartialDate(confirmed.span.fromText)}.`,
        ]
      : []),
    ...(undecided ? [undecidedSentence(undecided)] : []),
    ...(leaned
      ? [
          leaned.from > today
            ? `It ${countsFromPhrase(begins)}: then it is the later word that leans away from the ${STANCE[leaned.against].label} in force.`
            : `It is the later word that leans away from the ${STANCE[leaned.against].label} in force.`,
        ]
      : []),
  ]
}
