import type { DateNumber } from '@/lib/domain/date-number'
import { markEvent } from '@/lib/domain/fold-sweep'
import { KINDS, type Kind } from '@/lib/domain/kind'
import { STANCES, type Stance } from '@/lib/domain/stance'
import { CONFIDENCES, TARGETINGS } from '@/lib/domain/vocabulary'
import type { CopyRow } from './read-copy'

/** Words out of a short list, told apart by length and first letter. */
export class Words<Word extends string> {
  readonly #words = new Map<number, Word>()

  constructor(words: readonly Word[]) {
    for (const word of words) {
      const key = word.length * 256 + word.charCodeAt(0)
      if (this.#words.has(key)) throw new Error(`${word} looks like ${this.#words.get(key)}`)
      this.#words.set(key, word)
    }
  }

  read(row: CopyRow): Word {
    row.text()
    const word = this.#words.get((row.end - row.at) * 256 + (row.bytes[row.at] ?? 0))
    if (word === undefined) throw new Error(`not known: ${row.bytes.toString('utf8', row.at, row.end)}`)
    return word
  }
}

const STANCE = new Words<Stance>(STANCES)
const KIND = new Words<Kind>(KINDS)
const TARGETING = new Words(TARGETINGS)
const CONFIDENCE = new Words(CONFIDENCES)

/** Of `stance`, `kind`, `targeting` and `confidence`, which stand in this order: see `markEvent`. */
export function marksOf(row: CopyRow): number {
  const stance = STANCE.read(row)
  const kind = KIND.read(row)
  const targeting = TARGETING.read(row)
  return markEvent({ stance, kind, targeting, confidence: CONFIDENCE.read(row) })
}

const ZERO = 48
const DASH = 45

/** The digits of `2020`, `2020-07` or `2020-07-14`, which the database has checked; 0 for none. */
export function dateOf(row: CopyRow): DateNumber {
  row.text()
  const { bytes, at, end } = row
  if (end === at) return 0
  let digits = 0
  for (let i = at; i < end; i++) {
    const sign = bytes[i] as number
    if (sign !== DASH) digits = digits * 10 + sign - ZERO
  }
  const length = end - at
  return length === 10 ? digits : length === 7 ? digits * 100 : digits * 10_000
}
