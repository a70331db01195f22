import 'server-only'
import { publicIdsOf } from '../public-ids'

/** Public ids are ten digits of base 36. */
const LENGTH = 10
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length
/** Two digits as one. */
const PAIRS = Array.from(
  { length: BASE ** 2 },
  (_, n) => `${DIGITS[Math.floor(n / BASE)]}${DIGITS[n % BASE]}`,
)
const NONE = -1

/**
 * The public ids of events by their keys in the database, as numbers: what is looked up by the hundred thousand. Neither ever
 * changes, so that it only grows.
 */
export class EventIds {
  // The first four digits of each, and the other six.
  #first = new Int32Array(0)
  #last = new Uint32Array(0)

  /** Takes the letters of an id. One of another form is not kept: it is asked of the database each time. */
  set(key: number, letters: ArrayLike<number>, from = 0, to = letters.length): void {
    if (to - from !== LENGTH) return
    let [first, last] = [0, 0]
    for (let i = 0; i < LENGTH; i++) {
      const digit = digitOf(letters[from + i] as number)
      if (digit === NONE) return
      if (i < 4) first = first * BASE + digit
      else last = last * BASE + digit
    }
    if (key >= this.#first.length) this.reserve(Math.ceil(key * 1.25) + 1_024)
    this.#first[key] = first
    this.#last[key] = last
  }

  /** Makes room for keys up to one. */
  reserve(key: number): void {
    if (key < this.#first.length) return
    const [first, last] = [new Int32Array(key + 1).fill(NONE), new Uint32Array(key + 1)]
    first.set(this.#first)
    last.set(this.#last)
    this.#first = first
    this.#last = last
  }

  has(key: number): boolean {
    const first = this.#first[key]
    return first !== undefined && first !== NONE
  }

  get(key: number): string | null {
    const [first, last] = [this.#first[key], this.#last[key]]
    if (first === undefined || last === undefined || first === NONE) return null
    return `${pair(first, BASE ** 2)}${pair(first, 1)}${pair(last, BASE ** 4)}${pair(last, BASE ** 2)}${pair(last, 1)}`
  }
}

const pair = (digits: number, place: number): string =>
  PAIRS[Math.floor(digits / place) % BASE ** 2] as string

const [ZERO, NINE, A, Z] = [48, 57, 97, 122]

const digitOf = (letter: number): number =>
  letter >= ZERO && letter <= NINE ? letter - ZERO : letter >= A && letter <= Z ? letter - A + 10 : NONE

/** How to say the ids of events with these keys, those among them that are not kept asked for once. */
export async function idsOf(
  keys: Iterable<number>,
  ids: EventIds | null = null,
): Promise<(key: number) => string> {
  const others: number[] = []
  for (const key of keys) if (!ids?.has(key)) others.push(key)
  const asked = await publicIdsOf(others)
  return (key) => ids?.get(key) ?? asked.get(key) ?? ''
}
