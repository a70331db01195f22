import { diffEvents, type EventVersion } from './event-diff'

/** What a revision did to the event before it. */
export type RevisionKind = 'recorded' | 'corrected' | 'retracted' | 'merged' | 'restored'

export const REVISION_KIND: Readonly<Record<RevisionKind, string>> = {
  recorded: 'Recorded',
  corrected: 'Corrected',
  retracted: 'Retracted',
  merged: 'Merged into another event',
  restored: 'Restored',
}

/**
 * Told by what changed, not by what its author wrote: the first is `recorded`; one that brings back a withdrawn or
 * merged event, or says again exactly what an earlier version said, is `restored`.
 */
export function revisionKind(
  version: EventVersion,
  before: EventVersion | null,
  earlier: readonly EventVersion[] = [],
): RevisionKind {
  if (!before) return 'recorded'
  const status = version.status ?? 'published'
  if (status !== 'published') return status
  if ((before.status ?? 'published') !== 'published') return 'restored'
  return earlier.some((old) => diffEvents(old, version).length === 0) ? 'restored' : 'corrected'
}
