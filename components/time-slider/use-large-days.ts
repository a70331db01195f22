import { useEffect, useState } from 'react'
import { changeAfter, changeBefore } from '@/lib/domain/change-days'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { cellsAddress } from '../matrix/cells-address'
import { keepShowing, prefetchLetters } from '../matrix/shown-letters'

/** Who drags the slider passes over days: so long it rests on one before that one is asked for. */
const REST_MS = 60
/** So many days ahead are brought while one is looked at. */
const AHEAD = 3

interface Coming {
  readonly isComing: boolean
  readonly hasFailed: boolean
}

interface Days {
  readonly isLarge: boolean
  readonly view: ViewState
  readonly day: Day
  /** The day for which the server rendered the page. */
  readonly asOf: Day
  /** Another value with every answer of the server. */
  readonly answer: unknown
  readonly days: readonly Day[]
}

/**
 * The cells of a large table on the day of its slider: a day's letters at a time, those of the next days before they are
 * wanted, those of a day that nobody waits for any more given up. Answers whether the cells of the day are still to come, and
 * whether they could not be had, and are asked for again.
 */
export function useLargeDays({ isLarge, view, day, asOf, answer, days }: Days): Coming {
  const [come, setCome] = useState<Day>(asOf)
  const [failed, setFailed] = useState<Day | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another answer the table may be another.
  useEffect(() => {
    const table = isLarge ? document.querySelector<HTMLTableElement>('table.matrix') : null
    if (!table) return
    let stop: (() => void) | undefined
    const told: Parameters<typeof keepShowing>[2] = (outcome) => {
      setFailed(outcome === 'failed' ? day : null)
      if (outcome !== 'shown') return
      setCome(day)
      // Who only came to read has not asked for other days.
      if (day === asOf) return
      let next: Day | null = day
      for (let i = 0; i < AHEAD && next !== null; i++) {
        next = changeAfter(days, next)
        if (next !== null) prefetchLetters(cellsAddress(view, next))
      }
      const back = changeBefore(days, day)
      if (back !== null) prefetchLetters(cellsAddress(view, back))
    }
    const show = () => {
      stop = keepShowing(table, cellsAddress(view, day), told)
    }
    const timer = setTimeout(show, day === asOf ? 0 : REST_MS)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [isLarge, view, day, asOf, answer, days])
  return { isComing: isLarge && come !== day && day !== asOf, hasFailed: failed === day }
}
