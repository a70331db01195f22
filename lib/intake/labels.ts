import type { Item } from './item'

/** Who a line is about because it says so in front: "Italy: the app was blocked …", or a heading of its own. */
export interface Label {
  readonly code: string
  /** Nothing follows it in the line: it stands over the next one. */
  readonly alone: boolean
}

const BULLETS = /^[•*·–—-]$/

/** The label that a line opens with, or null. */
export function labelOf(items: readonly Item[]): Label | null {
  let at = 0
  while (items[at]?.is === 'stop' || items[at]?.is === 'used' || BULLETS.test(items[at]?.norm ?? '')) at++
  // "1. Italy", "The Netherlands"
  if (/^\d+$/.test(items[at]?.norm ?? '')) at += items[at + 1]?.is === 'stop' ? 2 : 1
  if (items[at]?.is === 'determiner') at++
  const actor = items[at]?.actor
  if (!actor || (actor.form !== 'name' && actor.form !== 'agency')) return null
  const next = items[at + 1]
  if (!next) return { code: actor.code, alone: true }
  if (next.is !== 'stop' || !/^[:–—-]$/.test(next.norm)) return null
  return { code: actor.code, alone: items.length === at + 2 }
}
