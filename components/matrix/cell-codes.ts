import { CELL_STATES } from '@/lib/domain/cell-state'
import type { DayCell } from '@/lib/domain/matrix'
import { FIRST_YEAR, LAST_YEAR, type PartialDate, yearOf } from '@/lib/domain/partial-date'
import { STANCES, type Stance } from '@/lib/domain/stance'
import type { LabelledCell } from '../stance/cell-label'

/**
 * Cells as they travel where there are too many for their dates and events: a letter for what each reads and a letter for
 * the year since when, row by row, in two texts, as like with like packs best. The rest is told by `/why`.
 */
export interface CellCodes {
  readonly readings: string
  readonly years: string
}

const NONE = '.'
/** What stands for itself in JSON inside a page; what comes most often takes a byte. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~!*(),;=?@[]^{|}'
/** The first letter beyond them: none of these is a sign that a page must escape. */
const BEYOND = 0x100
/** The year of the first letter; what is older comes after all that is newer. */
const RECENT = 1980

const letterOf = (n: number): string => LETTERS[n] ?? String.fromCharCode(BEYOND + n)
const numberOf = (letter: string): number => {
  const n = LETTERS.indexOf(letter)
  return n >= 0 ? n : letter.charCodeAt(0) - BEYOND
}

const TRACKS = ['deed', 'word'] as const
/** Readings without a drift. */
const PLAIN = STANCES.length * CELL_STATES.length * TRACKS.length

export function codeCells(cells: readonly (DayCell | null)[]): CellCodes {
  let readings = ''
  let years = ''
  for (const cell of cells) {
    readings += cell ? letterOf(readingOf(cell)) : NONE
    years += cell ? letterOf(placeOfYear(yearOf(cell.since))) : NONE
  }
  return { readings, years }
}

function readingOf({ was, state, track, drift }: DayCell): number {
  const plain =
    (STANCES.indexOf(was) * CELL_STATES.length + CELL_STATES.indexOf(state)) * TRACKS.length +
    TRACKS.indexOf(track)
  return plain + (drift ? (1 + STANCES.indexOf(drift.stance)) * PLAIN : 0)
}

const NEWER = LAST_YEAR - RECENT + 1

const placeOfYear = (year: number): number => (year >= RECENT ? year - RECENT : NEWER + year - FIRST_YEAR)

const yearAt = (place: number): number => (place < NEWER ? place + RECENT : place - NEWER + FIRST_YEAR)

/** What stands at a place; `null` is no evidence. Its date is the year alone. */
export function cellAtPlace({ readings, years }: CellCodes, place: number): LabelledCell | null {
  const [reading, year] = [readings[place], years[place]]
  if (reading === undefined || year === undefined || reading === NONE) return null
  const n = numberOf(reading)
  const [drift, plain] = [Math.floor(n / PLAIN), n % PLAIN]
  const state = CELL_STATES[Math.floor(plain / TRACKS.length) % CELL_STATES.length]
  const was = STANCES[Math.floor(plain / TRACKS.length / CELL_STATES.length)]
  const track = TRACKS[plain % TRACKS.length]
  const leans: Stance | undefined = STANCES[drift - 1]
  if (!state || !was || !track) return null
  return {
    stance: state === 'ended' ? null : was,
    state,
    track,
    was,
    since: String(yearAt(numberOf(year))) as PartialDate,
    drift: leans ? { stance: leans } : null,
  }
}
