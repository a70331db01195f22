import 'server-only'
import type { Executor } from './client'
import { type Authorship, type StoredEvent, snapshotOf } from './event-parts'
import { UnknownNameError } from './place-events'
import { extendSpans, type FoldedCell } from './span-upkeep'

/** An event to be recorded for the first time: its id is `newPublicId()`, or `publicIdOfKey(key)` for the dataset. */
export type NewStanceEvent = StoredEvent

type Recorded =
  | { readonly cells: readonly FoldedCell[]; readonly recordedAt: string }
  | { readonly unknown: { readonly field: UnknownNameError['field']; readonly value: string } }

/**
 * Records new published events, one or a thousand: with their sources, relations, first revisions and spans, in the
 * caller's transaction. Ids are given in the order of the list, which is thereby the order of recording. Relations may
 * point to events of the same list. Answers when it was recorded, ISO 8601 in UTC. Throws `UnknownNameError`; a constraint of the database throws as it is.
 */
export async function recordEvents(
  tx: Executor,
  events: readonly NewStanceEvent[],
  by: Authorship,
): Promise<string | null> {
  if (events.length === 0) return null
  const snapshots = JSON.stringify(events.map((event) => snapshotOf(event)))
  const [row] = await tx.$queryRaw<{ recorded: Recorded }[]>`
    SELECT "record_events"(${snapshots}::jsonb, ${by.author}, ${by.note}) AS "recorded"`
  if (!row) throw new Error('the database did not say what it recorded')
  const { recorded } = row
  if ('unknown' in recorded) throw new UnknownNameError(recorded.unknown.field, recorded.unknown.value)
  await extendSpans(tx, recorded.cells, new Set(events.map(({ id }) => id)))
  return recorded.recordedAt
}
