import 'server-only'
import { publicIdsOf } from '../public-ids'

/** Public ids are ten of the digits of base 36: together less than a number can hold exactly. */
const LENGTH = 10
const BASE = 36

/**
 * The public ids of events by their keys in the database, as numbers: what is looked up by the hundred thousand. Neither ever
 * changes, so that it only grows.
 */
export class EventIds {
  #numbers = new Float64Array(0)

  /** An id of another form is not kept: it is asked of the database each time. */
  set(key: number, id: string): void {
    const number = Number.parseInt(id, BASE)
    if (id.length !== LENGTH || textOf(number) !== id) return
    if (key >= this.#numbers.length) this.reserve(Math.ceil(key * 1.25) + 1_024)
    this.#numbers[key] = number
  }

  /** Makes room for keys up to one. */
  reserve(key: number): void {
    if (key < this.#numbers.length) return
    const grown = new Float64Array(key + 1).fill(Number.NaN)
    grown.set(this.#numbers)
    this.#numbers = grown
  }

  get(key: number): string | null {
    const number = this.#numbers[key]
    return number === undefined || Number.isNaN(number) ? null : textOf(number)
  }
}

const textOf = (number: number): string => number.toString(BASE).padStart(LENGTH, '0')

/** How to say the ids of events with these keys, those among them that are not kept asked for once. */
export async function idsOf(
  keys: Iterable<number>,
  ids: EventIds | null = null,
): Promise<(key: number) => string> {
  const others: number[] = []
  for (const key of keys) if (ids === null || ids.get(key) === null) others.push(key)
  const asked = await publicIdsOf(others)
  return (key) => ids?.get(key) ?? asked.get(key) ?? ''
}
