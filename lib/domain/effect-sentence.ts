import type { Change } from './effect'
import type { Reading } from './fold'
import { formatPartialDate } from './partial-date'
import { STANCE } from './stance'

/**
 * What an event would change in its cell, a line a stretch of days: "restrict → ban from 14 July 2020", "nothing on
 * record → ban (said only), from July 2020 until 13 July 2021". Empty when nothing that readers see changes.
 */
export const effectSentences = (changes: readonly Change[]): string[] =>
  changes.map(
    ({ before, after, fromText, to }) =>
      `${readingInWords(before)} → ${readingInWords(after)} from ${formatPartialDate(fromText)}${to ? ` until ${formatPartialDate(to)}` : ''}`,
  )

function readingInWords(reading: Reading | null): string {
  if (!reading) return 'nothing on record'
  const stance = STANCE[reading.was].label
  if (reading.state === 'ended') return `ended (was ${stance})`
  const leans = reading.drift ? `words lean to ${STANCE[reading.drift.stance].label}` : null
  const said = reading.track === 'word' ? 'said only' : null
  const contested = reading.state === 'contested' ? 'contested' : null
  const more = [said, contested, leans].filter((part) => part !== null)
  return more.length > 0 ? `${stance} (${more.join(', ')})` : stance
}
