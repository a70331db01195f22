import { countByStance } from '@/lib/domain/matrix'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { type DayLetters, type ReadCell, readLetters } from './day-letters'
import { refreshGrid } from './grid-window'
import { spreadGradient } from './spread-html'

// The cells of a matrix so large that they come apart from their page: a day's letters at a time, whichever the page or its
// time slider wants.

interface Shown {
  readonly address: string
  readonly read: ReadCell
}

const shown = new WeakMap<HTMLTableElement, Shown>()
/** The address that a table is to show next, and how to give up waiting for it. */
const wanted = new WeakMap<HTMLTableElement, { readonly address: string; readonly stop: () => void }>()

/** What a table shows besides what the server drew: `null` until its letters have come. */
export const shownCells = (table: HTMLTableElement | null): ReadCell | null =>
  (table && shown.get(table)?.read) ?? null

/** What the day that the view is compared with reads, which the time slider leaves as it is. */
const compared = new WeakMap<HTMLTableElement, ReadCell>()

/** What a table is compared with: `null` where that is nothing, or has not come yet. */
export const comparedCells = (table: HTMLTableElement | null): ReadCell | null =>
  (table && compared.get(table)) ?? null

/** Forgets the letters of another view than the one at an address. */
export function keepLettersOf(table: HTMLTableElement, address: string): void {
  if (shown.get(table)?.address === address) return
  shown.delete(table)
  delete table.dataset.day
}

/** So many days are kept: those around the one that is shown, and those lately seen. */
const MOST_KEPT = 24
const kept = new Map<string, Promise<DayLetters>>()

function letters(address: string, signal?: AbortSignal): Promise<DayLetters> {
  const known = kept.get(address)
  if (known) {
    // Seen last, forgotten last.
    kept.delete(address)
    kept.set(address, known)
    return known
  }
  const answer = fetchLetters(address, signal)
  kept.set(address, answer)
  // What failed, or was given up, is asked for again.
  answer.catch(() => {
    if (kept.get(address) === answer) kept.delete(address)
  })
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  return answer
}

async function fetchLetters(address: string, signal?: AbortSignal): Promise<DayLetters> {
  const answer = await fetch(address, signal ? { signal } : {})
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return (await answer.json()) as DayLetters
}

/** Brings letters before anybody wants to see them. */
export function prefetchLetters(address: string): void {
  // Whoever does want to see them is told.
  letters(address).catch(() => {})
}

/**
 * Makes a table show the cells at an address; what it was to show before and has not come yet is given up: also where
 * something else is wanted meanwhile.
 */
async function showLetters(table: HTMLTableElement, address: string): Promise<Outcome> {
  if (shown.get(table)?.address === address) {
    wanted.get(table)?.stop()
    wanted.delete(table)
    return 'shown'
  }
  const before = wanted.get(table)
  const controller = new AbortController()
  wanted.set(table, { address, stop: () => controller.abort() })
  if (before && before.address !== address) before.stop()
  const come = await letters(address, controller.signal).catch(() => null)
  if (wanted.get(table)?.address !== address || !table.isConnected) return 'given-up'
  wanted.delete(table)
  if (come === null) return 'failed'
  draw(table, address, come)
  return 'shown'
}

type Outcome = 'shown' | 'given-up' | 'failed'

/** What failed is asked for again after so long: a server that is busy, or away, is not asked more often. */
const AGAIN_MS = 2_000

/**
 * Makes a table show the cells at an address, asking again as long as they cannot be had and nothing else is wanted. Tells
 * how each time it went; answers how to stop.
 */
export function keepShowing(
  table: HTMLTableElement,
  address: string,
  tell: (outcome: Outcome) => void = () => {},
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const before = shown.get(table)?.address
  const show = async () => {
    const outcome = await showLetters(table, address)
    if (isOver) return
    tell(outcome)
    if (outcome === 'failed')
      timer = setTimeout(() => {
        // The time slider may have gone elsewhere since.
        if (!wanted.has(table) && shown.get(table)?.address === before) show()
      }, AGAIN_MS)
  }
  show()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}

/** Compares a table with the cells at an address, or with none; asks again as long as they cannot be had. */
export function compareLetters(table: HTMLTableElement, address: string | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const compare = async () => {
    const come = address === null ? null : await letters(address).catch(() => null)
    if (isOver) return
    if (come) compared.set(table, readLetters(come))
    else compared.delete(table)
    if (come) refreshGrid(table)
    else if (address !== null) timer = setTimeout(compare, AGAIN_MS)
  }
  compare()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}

function draw(table: HTMLTableElement, address: string, come: DayLetters): void {
  const read = readLetters(come)
  shown.set(table, { address, read })
  table.dataset.day = come.asOf
  const issues = [...table.querySelectorAll('col')].slice(1).map((col) => col.dataset.issue ?? '/')
  const heads = [...(table.tHead?.rows[1]?.cells ?? [])].slice(1)
  for (const [i, issue] of issues.entries()) {
    const held = come.actors.flatMap((actor) => read(actor, issue as `${string}/${string}`) ?? [])
    heads[i]?.style.setProperty('--spread', spreadGradient(countByStance(held)))
  }
  for (const named of [table, table.parentElement]) {
    const label = named?.getAttribute('aria-label')
    if (named && label)
      named.setAttribute('aria-label', label.replace(/as of .*$/, `as of ${formatPartialDate(come.asOf)}`))
  }
  refreshGrid(table)
}
