import { latestDay } from '@/lib/domain/partial-date'
import type { Judged } from './judge-rows'

export type Fresh = Judged & { readonly verdict: 'new' }

/** So few rows may come newest first by chance. */
const BY_CHANCE = 50
/** So many are held at most until the rest of their day is there. */
const MOST_OF_A_DAY = 20_000

/**
 * Of two steps of one day the later recorded wins, so the order of recording comes along: by the moments that a file of
 * ours has. Of one moment it is the order of the file, which of a list with the newest first is the other way round. For
 * the new rows of one batch, to which belong all of a day where the newest come first; where a row does not say when it was
 * recorded they stay as they are.
 */
export class InOrderOfRecording {
  private held: Fresh[] = []
  private isTold = true
  private wasNewestFirst = true

  /** The rows that can be recorded now. */
  add(one: Fresh): readonly Fresh[] {
    if (this.isTold && one.row.recordedAt !== null) {
      this.held.push(one)
      return NONE
    }
    this.isTold = false
    if (this.held.length === 0) return [one]
    const due = [...this.held, one]
    this.held = []
    return due
  }

  /** Those that are left at the end of a batch, but for those whose day may go on in the next. */
  rest(isLast: boolean): readonly Fresh[] {
    const fresh = this.held
    this.held = []
    this.isTold = true
    if (fresh.length === 0) return NONE
    const days = fresh.map(({ row }) => latestDay(row.fields.announcedOn))
    const descends = days.every((day, i) => i === 0 || day <= (days[i - 1] ?? ''))
    this.wasNewestFirst = descends && (this.wasNewestFirst || fresh.length > BY_CHANCE)
    if (this.wasNewestFirst) {
      const ofLastDay = fresh.length - days.indexOf(days.at(-1) ?? '')
      if (!isLast && ofLastDay < MOST_OF_A_DAY) this.held = fresh.splice(-ofLastDay)
      fresh.reverse()
    }
    // Sorting keeps the order of what is equal.
    fresh.sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0))
    return fresh
  }
}

const NONE: readonly Fresh[] = []
const momentOf = ({ row }: Fresh) => row.recordedAt ?? ''
