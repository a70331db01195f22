/**
 * The fold in numbers: the life of a cell from its events, day by day, without an object on the way. `foldCell` (fold.ts)
 * is this sweep in the words of the domain, and what a million events are folded by when nobody asks for more than one
 * day (lib/data/record/). A property test holds it equal to the rule as it is written, `readCell`.
 */

import { CELL_STATES, type CellState } from './cell-state'
import { type DateNumber, latestNumber } from './date-number'
import { type Kind, type Track, trackOf } from './kind'
import type { Lens } from './lens'
import { STANCES, type Stance } from './stance'
import type { Confidence, Targeting } from './vocabulary'

/** Events in columns. Dates are `dateNumber`s, 0 where there is none; `marks` as `markEvent` makes them. */
export interface EventColumns {
  readonly announced: ArrayLike<DateNumber>
  readonly effective: ArrayLike<DateNumber>
  readonly deadline: ArrayLike<DateNumber>
  readonly ends: ArrayLike<DateNumber>
  readonly marks: ArrayLike<number>
}

const STANCE_MARKS = 7
const WORD = 8
const CRITERIA = 16
const DISPUTED = 32
/** The first mark that means nothing to the fold. */
export const FREE_MARK = 64

/** Stance, track, targeting and whether it is disputed, in one number. */
export const markEvent = (event: {
  readonly stance: Stance
  readonly kind: Kind
  readonly targeting: Targeting
  readonly confidence: Confidence
}): number =>
  STANCES.indexOf(event.stance) +
  (trackOf(event.kind) === 'word' ? WORD : 0) +
  (event.targeting === 'criteria' ? CRITERIA : 0) +
  (event.confidence === 'disputed' ? DISPUTED : 0)

/** What an event says by its marks. */
export const stanceOfMarks = (marks: number): Stance => STANCES[marks & STANCE_MARKS] ?? 'review'
export const isNamedByMarks = (marks: number): boolean => (marks & CRITERIA) === 0
export const trackOfMarks = (marks: number): Track => (marks & WORD ? 'word' : 'deed')

const DEED = CELL_STATES.indexOf('deed')
const SAID = CELL_STATES.indexOf('word')
const CONTESTED = CELL_STATES.indexOf('contested')
const ENDED = CELL_STATES.indexOf('ended')
const NEVER = 99_999_999

/** No row. */
export const NONE = -1

/** The segments of one cell, ascending: in columns that the next fold writes anew. */
export class Sweep {
  count = 0
  from: Int32Array<ArrayBuffer>
  /** The first day on which it does not hold any more; 0 while it lasts. */
  until: Int32Array<ArrayBuffer>
  /** Place in `CELL_STATES`. */
  state: Int32Array<ArrayBuffer>
  /** The rows of the deciding event, and of the word that leans elsewhere (or `NONE`). */
  event: Int32Array<ArrayBuffer>
  drift: Int32Array<ArrayBuffer>
  since: Int32Array<ArrayBuffer>
  sinceDay: Int32Array<ArrayBuffer>
  /** State and stance of what held before `sinceDay` (`beforeOf`), or `NONE`. */
  before: Int32Array<ArrayBuffer>

  // The events of the cell that count, in the order of recording, by their place there.
  #row = new Int32Array(0)
  #begin = new Int32Array(0)
  #text = new Int32Array(0)
  #end = new Int32Array(0)
  #closed = new Int32Array(0)
  #marks = new Int32Array(0)
  // Places, in an order of their own.
  #deeds = new Int32Array(0)
  #words = new Int32Array(0)
  #ends = new Int32Array(0)
  #deedStack = new Int32Array(0)
  #wordStack = new Int32Array(0)
  #days = new Int32Array(0)

  constructor() {
    this.from = this.until = this.state = this.event = new Int32Array(0)
    this.drift = this.since = this.sinceDay = this.before = new Int32Array(0)
    this.#room(32)
  }

  #room(events: number): void {
    const make = (size: number) => new Int32Array(size)
    this.#row = make(events)
    this.#begin = make(events)
    this.#text = make(events)
    this.#end = make(events)
    this.#closed = make(events)
    this.#marks = make(events)
    this.#deeds = make(events)
    this.#words = make(events)
    this.#ends = make(events)
    this.#deedStack = make(events)
    this.#wordStack = make(events)
    this.#days = make(events * 2)
    // A segment begins where something begins or ends.
    this.from = make(events * 2)
    this.until = make(events * 2)
    this.state = make(events * 2)
    this.event = make(events * 2)
    this.drift = make(events * 2)
    this.since = make(events * 2)
    this.sinceDay = make(events * 2)
    this.before = make(events * 2)
  }

  /**
   * Folds the published events of one cell: the first `n` of `rows`, in the order of recording. Only what begins up to
   * `last` is looked at: segments beyond it may be missing, those up to it are whole but for their last day.
   */
  fold(
    columns: EventColumns,
    rows: ArrayLike<number>,
    n: number,
    lens: Lens,
    last: DateNumber = NEVER,
  ): void {
    if (n > this.#row.length) this.#room(n * 2)
    const [row, begin, text, end, closed, marked] = [
      this.#row,
      this.#begin,
      this.#text,
      this.#end,
      this.#closed,
      this.#marks,
    ]
    const [deeds, words, ends, days] = [this.#deeds, this.#words, this.#ends, this.#days]
    const onlyNamed = lens.targeting === 'named'
    let [deedCount, wordCount, endCount, dayCount, count] = [0, 0, 0, 0, 0]
    for (let i = 0; i < n; i++) {
      const r = rows[i] as number
      const marks = columns.marks[r] as number
      if (onlyNamed && marks & CRITERIA) continue
      const date = beginNumber(columns, r, marks, lens)
      const from = latestNumber(date)
      if (from > last) continue
      const over = columns.ends[r] as number
      const to = over === 0 ? 0 : latestNumber(over)
      row[count] = r
      text[count] = date
      begin[count] = from
      end[count] = to
      // A ban withdrawn before it took effect ends before it begins: it counts as ended from its beginning.
      closed[count] = Math.max(to, from)
      marked[count] = marks
      if (marks & WORD) words[wordCount++] = count
      else {
        deeds[deedCount++] = count
        if (to !== 0) ends[endCount++] = count
      }
      days[dayCount++] = from
      if (to !== 0) days[dayCount++] = to
      count++
    }
    sortBy(deeds, deedCount, begin)
    sortBy(words, wordCount, begin)
    sortBy(ends, endCount, begin)
    sortBy(ends, endCount, closed)
    sortNumbers(days, dayCount)
    this.#sweep(columns, lens, { deedCount, wordCount, endCount, dayCount, last })
  }

  #sweep(
    columns: EventColumns,
    lens: Lens,
    counts: { deedCount: number; wordCount: number; endCount: number; dayCount: number; last: DateNumber },
  ): void {
    const { deedCount, wordCount, endCount, dayCount, last } = counts
    const [row, begin, text, end, closed, marked] = [
      this.#row,
      this.#begin,
      this.#text,
      this.#end,
      this.#closed,
      this.#marks,
    ]
    const [deeds, words, ends, days] = [this.#deeds, this.#words, this.#ends, this.#days]
    const [deedStack, wordStack] = [this.#deedStack, this.#wordStack]
    let [nextDeed, nextWord, nextEnd, deedTop, wordTop] = [0, 0, 0, 0, 0]
    let ended = NONE
    let out = 0
    let isOpen = false
    let openEvent = NONE
    let openDrift = NONE
    let openState = NONE
    for (let d = 0; d < dayCount; d++) {
      const day = days[d] as number
      if (day > last) break
      if (d > 0 && day === days[d - 1]) continue
      while (nextDeed < deedCount && (begin[deeds[nextDeed] as number] as number) <= day)
        deedStack[deedTop++] = deeds[nextDeed++] as number
      while (nextWord < wordCount && (begin[words[nextWord] as number] as number) <= day)
        wordStack[wordTop++] = words[nextWord++] as number
      while (nextEnd < endCount && (closed[ends[nextEnd] as number] as number) <= day)
        ended = ends[nextEnd++] as number
      // What has ended never stands again.
      while (deedTop > 0 && !stands(end[deedStack[deedTop - 1] as number] as number, day)) deedTop--
      while (wordTop > 0 && !stands(end[wordStack[wordTop - 1] as number] as number, day)) wordTop--

      let event = NONE
      let state = NONE
      let drift = NONE
      const deed = deedTop > 0 ? (deedStack[deedTop - 1] as number) : NONE
      const word = wordTop > 0 ? (wordStack[wordTop - 1] as number) : NONE
      if (deed !== NONE) {
        event = deed
        state = isContested(deedStack, deedTop, day, begin, end, marked) ? CONTESTED : DEED
        if (
          word !== NONE &&
          ((begin[word] as number) > (begin[deed] as number) ||
            (begin[word] === begin[deed] && word > deed)) &&
          stanceOf(marked[word]) !== stanceOf(marked[deed])
        )
          drift = word
      } else if (word !== NONE && lens.words === 'yes') {
        event = word
        state = isContested(wordStack, wordTop, day, begin, end, marked) ? CONTESTED : SAID
      } else if (ended !== NONE) {
        event = ended
        state = ENDED
      }

      if (isOpen && event !== NONE && event === openEvent && state === openState && drift === openDrift)
        continue
      if (isOpen) this.until[out - 1] = day
      const previous = isOpen ? out - 1 : NONE
      isOpen = event !== NONE
      ;[openEvent, openState, openDrift] = [event, state, drift]
      if (!isOpen) continue
      const reading = readingOf(state, marked[event] as number)
      const goesOn = previous !== NONE && isSameRun(reading, this.reading(columns, previous))
      this.from[out] = day
      this.until[out] = 0
      this.state[out] = state
      this.event[out] = row[event] as number
      this.drift[out] = drift === NONE ? NONE : (row[drift] as number)
      if (goesOn) {
        this.since[out] = this.since[previous] as number
        this.sinceDay[out] = this.sinceDay[previous] as number
        this.before[out] = this.before[previous] as number
      } else {
        const begun = begin[event] === day ? (text[event] as number) : 0
        // Where something ended on this day, that is the date to show; both are only as exact as recorded.
        const over = state === ENDED || begun === 0 ? this.#endText(columns, day, deedCount, wordCount) : 0
        this.since[out] = (state === ENDED ? over || begun : begun || over) || day
        this.sinceDay[out] = day
        this.before[out] = previous === NONE ? NONE : this.reading(columns, previous)
      }
      out++
    }
    this.count = out
  }

  /** State and stance of a segment in one number: two that are alike read the same. */
  reading(columns: EventColumns, segment: number): number {
    return readingOf(this.state[segment] as number, columns.marks[this.event[segment] as number] as number)
  }

  /** Whether a segment is a step: the day before its first read otherwise, or had no evidence. */
  isStep(columns: EventColumns, segment: number): boolean {
    const goesOn = segment > 0 && this.until[segment - 1] === this.from[segment]
    return !goesOn || this.reading(columns, segment) !== this.reading(columns, segment - 1)
  }

  /** The date, as recorded, of what ends on a day; 0 where nothing does. Of several the last deed's, then the last word's. */
  #endText(columns: EventColumns, day: DateNumber, deedCount: number, wordCount: number): DateNumber {
    for (let i = deedCount - 1; i >= 0; i--) {
      const place = this.#deeds[i] as number
      if (this.#end[place] === day) return columns.ends[this.#row[place] as number] as number
    }
    for (let i = wordCount - 1; i >= 0; i--) {
      const place = this.#words[i] as number
      if (this.#end[place] === day) return columns.ends[this.#row[place] as number] as number
    }
    return 0
  }

  /** The segment that covers a day, or `NONE`. */
  on(day: DateNumber): number {
    for (let i = this.count - 1; i >= 0; i--) {
      if ((this.from[i] as number) > day) continue
      const until = this.until[i] as number
      return until === 0 || day < until ? i : NONE
    }
    return NONE
  }
}

/** The date on which an event begins to count (`beginOf`). */
function beginNumber(columns: EventColumns, row: number, marks: number, { basis }: Lens): DateNumber {
  const announced = columns.announced[row] as number
  if (basis === 'announced' || marks & WORD) return announced
  const effective = (columns.effective[row] as number) || announced
  return basis === 'in-force' ? effective : (columns.deadline[row] as number) || effective
}

const stands = (end: number, day: number): boolean => end === 0 || end > day

const stanceOf = (marks: number | undefined): number => (marks ?? 0) & STANCE_MARKS

/** Whether the last of a stack is disputed, or another that began on its day, and stands too, says otherwise. */
function isContested(
  stack: Int32Array,
  top: number,
  day: number,
  begin: Int32Array,
  end: Int32Array,
  marked: Int32Array,
): boolean {
  const last = stack[top - 1] as number
  const marks = marked[last] as number
  if (marks & DISPUTED) return true
  for (let i = top - 2; i >= 0; i--) {
    const other = stack[i] as number
    if (begin[other] !== begin[last]) return false
    if (stands(end[other] as number, day) && stanceOf(marked[other]) !== stanceOf(marks)) return true
  }
  return false
}

const STATES = CELL_STATES.length

const readingOf = (state: number, marks: number): number => state + STATES * stanceOf(marks)

/** Alike in state and stance; what has ended holds none. */
const isSameRun = (a: number, b: number): boolean => a === b || (a % STATES === ENDED && b % STATES === ENDED)

/** What a number of `before` says; `null` where nothing was recorded. */
export function beforeOf(
  reading: number,
): { readonly stance: Stance | null; readonly state: CellState; readonly was: Stance } | null {
  if (reading === NONE) return null
  const state = CELL_STATES[reading % STATES] ?? 'deed'
  const was = STANCES[Math.floor(reading / STATES)] ?? 'review'
  return { stance: state === 'ended' ? null : was, state, was }
}

/** Most cells have a dozen events: there the simplest way is the fastest. */
const FEW = 40

/** Sorts places by what each has; those that have the same stay in their order. */
function sortBy(places: Int32Array, n: number, key: Int32Array): void {
  if (n > FEW) {
    places.subarray(0, n).sort((a, b) => (key[a] as number) - (key[b] as number))
    return
  }
  for (let i = 1; i < n; i++) {
    const place = places[i] as number
    const own = key[place] as number
    let j = i - 1
    for (; j >= 0 && (key[places[j] as number] as number) > own; j--) places[j + 1] = places[j] as number
    places[j + 1] = place
  }
}

function sortNumbers(numbers: Int32Array, n: number): void {
  if (n > FEW) {
    numbers.subarray(0, n).sort()
    return
  }
  for (let i = 1; i < n; i++) {
    const own = numbers[i] as number
    let j = i - 1
    for (; j >= 0 && (numbers[j] as number) > own; j--) numbers[j + 1] = numbers[j] as number
    numbers[j + 1] = own
  }
}
