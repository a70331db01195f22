import 'server-only'
import { PUBLISHED, type RevisionColumns } from './packed-record'

/** Which revisions of a cell stand, as they do now or as they did at a moment: those of events that are published. */
export class StandingRows {
  /** The first `count` of these are rows of the columns that were looked at last. Written anew by the next. */
  rows = new Int32Array(64)
  count = 0

  readonly #moment: number | null

  constructor(knownAt: string | null) {
    this.#moment = knownAt === null ? null : Date.parse(knownAt)
  }

  find(columns: RevisionColumns, from: number, to: number): void {
    if (to - from > this.rows.length) this.rows = new Int32Array((to - from) * 2)
    const [moment, { marks, recorded, until }] = [this.#moment, columns]
    let n = 0
    for (let row = from; row < to; row++) {
      if (((marks[row] as number) & PUBLISHED) === 0) continue
      const isThere =
        moment === null
          ? until[row] === Number.POSITIVE_INFINITY
          : (recorded[row] as number) <= moment && moment < (until[row] as number)
      if (isThere) this.rows[n++] = row
    }
    this.count = n
  }
}
