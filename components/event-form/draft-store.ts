import { type EventFormValues, readEventForm, writeEventForm } from '@/lib/schemas/event-form'

/** What was typed and not sent, kept in this browser. */
export interface Draft {
  readonly values: EventFormValues
  /** The version of the event that it was typed against: restored with it, so that nothing is overwritten unseen. */
  readonly version: number | null
  /** Milliseconds since 1970. */
  readonly at: number
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** As many drafts of earlier visits as are kept of one form; the oldest go first. */
export const MOST_EARLIER = 5

// Of each form there are two entries: what is being typed, and the drafts of earlier visits that nobody has decided on.
const currentKey = (key: string) => `demarche.draft.${key}`
const earlierKey = (key: string) => `demarche.draft.${key}.earlier`

/**
 * Begins a visit: what an earlier one left as its current draft joins the earlier ones, so that new typing has a place
 * of its own. Answers the earlier ones, the newest first.
 */
export function beginVisit(store: Store, key: string): readonly Draft[] {
  const left = read(store, currentKey(key))
  const earlier = [...left, ...read(store, earlierKey(key))].slice(0, MOST_EARLIER)
  if (left.length > 0 && keepEarlier(store, key, earlier)) forgetCurrent(store, key)
  return earlier
}

/** Keeps what is being typed, in place of what was kept of this visit. */
export const keepCurrent = (store: Store, key: string, draft: Draft): boolean =>
  write(store, currentKey(key), [draft])

/** What was being typed was sent. Drafts of earlier visits stay until somebody decides on them. */
export function forgetCurrent(store: Store, key: string): void {
  try {
    store.removeItem(currentKey(key))
  } catch {}
}

/** Drops the newest of the earlier drafts. Answers those that are left. */
export function discardFirst(store: Store, key: string, [, ...rest]: readonly Draft[]): readonly Draft[] {
  keepEarlier(store, key, rest)
  return rest
}

/**
 * The newest of the earlier drafts becomes what is being typed; `unsent`, which it takes the place of, becomes the
 * newest of the earlier ones. Answers these.
 */
export function restoreFirst(
  store: Store,
  key: string,
  [first, ...rest]: readonly Draft[],
  unsent: Draft | null,
): readonly Draft[] {
  const earlier = unsent ? [unsent, ...rest] : rest
  if (first && keepCurrent(store, key, first)) keepEarlier(store, key, earlier)
  return earlier
}

function keepEarlier(store: Store, key: string, drafts: readonly Draft[]): boolean {
  if (drafts.length > 0) return write(store, earlierKey(key), drafts)
  try {
    store.removeItem(earlierKey(key))
  } catch {}
  return true
}

interface Kept {
  readonly entries: [string, string][]
  readonly version: number | null
  readonly at: number
}

// Storage may be full, forbidden, or hold what an older version of this page left: then there is no draft.
function read(store: Store, at: string): Draft[] {
  try {
    const kept = JSON.parse(store.getItem(at) ?? '[]') as Kept | Kept[] | null
    return [kept ?? []]
      .flat()
      .filter((one) => Array.isArray(one?.entries))
      .map((one) => ({ values: readEventForm(one.entries), version: one.version, at: Number(one.at) }))
  } catch {
    return []
  }
}

function write(store: Store, at: string, drafts: readonly Draft[]): boolean {
  try {
    const kept: Kept[] = drafts.map(({ values, ...rest }) => ({ entries: writeEventForm(values), ...rest }))
    store.setItem(at, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}
