import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { keptHash } from '../why/asked-cell'
import { addressBudget } from './address-budget'
import { onHistoryChange, writeHistory } from './history-changes'
import { addressOn, besidesDay, dayInAddress } from './slide-address'

interface Options {
  readonly path: string
  readonly view: ViewState
  readonly today: Day
  /** The day that is shown now; may be ahead of what is drawn. */
  readonly shown: RefObject<Day>
  /** The address has come to another day without us: by a link, or the Back or Forward button. */
  readonly onElsewhere: (day: Day) => void
}

/**
 * The address of a page while one slides: here alone it is written, with each step, so that the last one survives a
 * reload and the Back button at any moment. The framework is not told before the slide rests. Whenever it draws something
 * it writes the address it knows, of a step before: ours is put back in the same task.
 *
 * All of one slide is one entry of the history.
 */
export function useSlideAddress({ path, view, today, shown, onElsewhere }: Options) {
  const isSliding = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const take = useRef<ReturnType<typeof addressBudget>>(undefined)
  take.current ??= addressBudget()
  /** How this view was written in the address so far: as one typed it, and as we write it. */
  const forms = useRef(new Set<string>())

  const dayHere = useCallback(
    () => dayInAddress(new URLSearchParams(location.search).get('asOf'), today),
    [today],
  )

  /** Writes the day that is shown into the address, now. */
  const write = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (location.pathname !== path || dayHere() === shown.current) return
    const address = addressOn(path, view, shown.current, today) + keptHash(location.hash)
    writeHistory(isSliding.current ? 'replace' : 'push', address)
    forms.current.add(besidesDay(location))
    isSliding.current = true
  }, [path, view, today, shown, dayHere])

  /** The same as soon as the browser takes it. */
  const writeSoon = useCallback(() => {
    if (timer.current !== undefined) return
    const wait = isSliding.current ? (take.current?.(performance.now()) ?? 0) : 0
    if (wait === 0) write()
    else timer.current = setTimeout(write, wait)
  }, [write])

  const end = useCallback(() => {
    isSliding.current = false
  }, [])

  useEffect(() => {
    const elsewhere = (to: Day) => {
      clearTimeout(timer.current)
      timer.current = undefined
      isSliding.current = false
      if (to !== shown.current) onElsewhere(to)
    }
    const stop = onHistoryChange((kind) => {
      if (location.pathname !== path) return
      const to = dayHere()
      if (kind === 'traverse') return elsewhere(to)
      if (to === shown.current) return
      if (kind === 'replace' && forms.current.has(besidesDay(location)))
        return writeHistory('replace', addressOn(path, view, shown.current, today) + keptHash(location.hash))
      // Not at once: the framework writes while React draws.
      queueMicrotask(() => elsewhere(to))
    })
    const onLeave = () => timer.current !== undefined && write()
    forms.current.add(besidesDay(location))
    window.addEventListener('beforeunload', onLeave)
    return () => {
      stop()
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [path, view, today, shown, dayHere, write, onElsewhere])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when one has come.
  useEffect(() => {
    // Back from another page, to an entry that the framework had not been told of.
    const to = dayHere()
    if (location.pathname === path && to !== shown.current) onElsewhere(to)
    return () => clearTimeout(timer.current)
  }, [])

  return useMemo(() => ({ write, writeSoon, end, isSliding }), [write, writeSoon, end])
}
