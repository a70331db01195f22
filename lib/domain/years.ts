import { STANCES, type Stance } from './stance'

/** How many events of one stance were announced in one year. */
export interface YearCount {
  readonly year: number
  readonly stance: Stance
  readonly count: number
}

export interface Year {
  readonly year: number
  readonly total: number
  readonly by: Readonly<Record<Stance, number>>
}

/** Every year from the first to the last that has an event, ascending, empty ones too: a gap is seen as a gap. */
export function fillYears(counts: readonly YearCount[]): Year[] {
  if (counts.length === 0) return []
  const numbers = counts.map((c) => c.year)
  const first = Math.min(...numbers)
  const years = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => ({
    year: first + index,
    total: 0,
    by: Object.fromEntries(STANCES.map((s) => [s, 0])) as Record<Stance, number>,
  }))
  for (const { year, stance, count } of counts) {
    const entry = years[year - first]
    if (!entry) continue
    entry.by[stance] += count
    entry.total += count
  }
  return years
}
