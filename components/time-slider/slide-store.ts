import { useSyncExternalStore } from 'react'
import type { Day } from '@/lib/domain/partial-date'
import type { SlideData } from './slide-payload'

/** A page that shows another day than the one it was rendered for, and what it needs for that. */
export interface Away {
  readonly day: Day
  readonly data: SlideData
  /** What draws the parts of a page that follow: loaded with the data, by those who slide. */
  readonly parts: typeof import('./followed-parts')
}

// One slider a page, and parts of the page far from it that follow: hence a store, and no context.
let away: Away | null = null
const listeners = new Set<() => void>()

/** `null`: the page shows the day it was rendered for. */
export function setAway(next: Away | null): void {
  if (next === away) return
  away = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAway = (): Away | null =>
  useSyncExternalStore(
    subscribe,
    () => away,
    () => null,
  )
