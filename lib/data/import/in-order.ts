import { latestDay } from '@/lib/domain/partial-date'
import type { Judged } from './judge-rows'

export type Fresh = Judged & { readonly verdict: 'new' }

/**
 * Of two steps of one day the later recorded wins, so the order of recording comes along: by the moments that a file of
 * ours has. Of one moment it is the order of the file, which of a list with the newest first is the other way round. For
 * the new rows of one batch; where one does not say when it was recorded they stay as they are.
 */
export class InOrderOfRecording {
  private held: Fresh[] = []
  private isTold = true

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

  /** Those that are left at the end of the batch. */
  rest(): readonly Fresh[] {
    const fresh = this.held
    const days = fresh.map(({ row }) => latestDay(row.fields.announcedOn))
    if (days.every((day, i) => i === 0 || day <= (days[i - 1] ?? ''))) fresh.reverse()
    // Sorting keeps the order of what is equal.
    fresh.sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0))
    return fresh
  }
}

const NONE: readonly Fresh[] = []
const momentOf = ({ row }: Fresh) => row.recordedAt ?? ''
