import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import type { EventStatus } from '@/lib/domain/vocabulary'
import type { Executor } from './client'
import { FIELD_COLUMNS, FIELD_RECORD, fieldRow } from './event-columns'
import {
  type Authorship,
  insertRelated,
  insertRevisions,
  insertSources,
  type Snapshot,
  type StoredEvent,
  snapshotOf,
  storedEvent,
} from './event-parts'
import { placeEvents } from './place-events'
import { type CellId, lockCells, rebuildSpans } from './span-upkeep'

/** What came of a change. What can be expected to fail is a value; the caller says it to people. */
export type ChangeResult =
  | { readonly ok: true; readonly version: number; readonly changed: boolean }
  | { readonly ok: false; readonly reason: 'unknown' }
  /** Somebody else was faster: `version` is the one that stands now. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly version: number }
  /** The state it is in does not allow it: a retracted event is restored before it is corrected. */
  | { readonly ok: false; readonly reason: 'state'; readonly status: EventStatus }
  | { readonly ok: false; readonly reason: 'target' }

interface Current extends CellId {
  readonly ok: true
  readonly dbId: number
  readonly version: number
  readonly status: EventStatus
  readonly snapshot: Snapshot
}

/**
 * Corrects a published event: its fields, sources and relations are replaced, the new version is a revision, the spans
 * of the cells it leaves and enters are rebuilt, all in the caller's transaction. `version` is the one that was read;
 * when another stands now nothing is written. Fields equal to those recorded change nothing and make no revision.
 */
export async function correctEvent(
  tx: Executor,
  id: string,
  version: number,
  fields: StanceEventFields,
  by: Authorship,
): Promise<ChangeResult> {
  const current = await lockVersion(tx, id, version, 'published')
  if (!current.ok) return current
  const next = snapshotOf(storedEvent(id, current.snapshot.key, fields))
  if (isDeepStrictEqual(next, plainSnapshot(current.snapshot))) return { ok: true, version, changed: false }
  return write(tx, current, next, by)
}

/** Withdraws an event: it counts no more and leaves a tombstone with the reason. */
export async function retractEvent(
  tx: Executor,
  id: string,
  version: number,
  reason: string,
  by: Authorship,
): Promise<ChangeResult> {
  const current = await lockVersion(tx, id, version, 'published')
  if (!current.ok) return current
  const next = snapshotOf(current.snapshot, { status: 'retracted', statusReason: reason, mergedInto: null })
  return write(tx, current, next, by)
}

/** Merges an event into another that tells the same step: its address leads there from now on. */
export async function mergeEvent(
  tx: Executor,
  id: string,
  version: number,
  into: string,
  by: Authorship,
): Promise<ChangeResult> {
  const current = await lockVersion(tx, id, version, 'published')
  if (!current.ok) return current
  // The target must stand: a chain of merges would lead readers in circles.
  const [target] = await tx.$queryRaw<{ status: EventStatus }[]>`
    SELECT "status"::text AS "status" FROM "stance_event" WHERE "public_id" = ${into} FOR SHARE`
  if (into === id || target?.status !== 'published') return { ok: false, reason: 'target' }
  const next = snapshotOf(current.snapshot, { status: 'merged', statusReason: null, mergedInto: into })
  return write(tx, current, next, by)
}

/**
 * Makes what an event said at an earlier version its newest version, published again if it was withdrawn or merged
 * since. Also how a retraction is undone. The versions between stay in its history.
 */
export async function restoreRevision(
  tx: Executor,
  id: string,
  version: number,
  restored: number,
  by: Authorship,
): Promise<ChangeResult> {
  const current = await lockVersion(tx, id, version, 'any')
  if (!current.ok) return current
  const [earlier] = await tx.$queryRaw<{ snapshot: Snapshot }[]>`
    SELECT "whole_snapshot"("snapshot") AS "snapshot" FROM "revision" WHERE "event_id" = ${current.dbId} AND "version" = ${restored}`
  if (!earlier) return { ok: false, reason: 'target' }
  const next = snapshotOf({ ...earlier.snapshot, id, key: current.snapshot.key })
  if (isDeepStrictEqual(next, plainSnapshot(current.snapshot))) return { ok: true, version, changed: false }
  return write(tx, current, next, by)
}

/**
 * Keeps other writers of this event waiting until the transaction ends, and reads what it says now; or why it is not to
 * be changed: nobody's, another version than the one that was seen, or in a state that does not allow it.
 */
async function lockVersion(
  tx: Executor,
  id: string,
  version: number,
  status: 'published' | 'any',
): Promise<Current | Extract<ChangeResult, { ok: false }>> {
  const [row] = await tx.$queryRaw<Omit<Current, 'ok' | 'snapshot'>[]>`
    SELECT "id" AS "dbId", "version", "status"::text AS "status", "actor_id" AS "actorId", "issue_id" AS "issueId"
    FROM "stance_event" WHERE "public_id" = ${id} FOR NO KEY UPDATE`
  if (!row) return { ok: false, reason: 'unknown' }
  if (row.version !== version) return { ok: false, reason: 'conflict', version: row.version }
  if (status !== 'any' && row.status !== status) return { ok: false, reason: 'state', status: row.status }
  const [revision] = await tx.$queryRaw<{ snapshot: Snapshot }[]>`
    SELECT "whole_snapshot"("snapshot") AS "snapshot" FROM "revision" WHERE "event_id" = ${row.dbId} AND "version" = ${version}`
  if (!revision) throw new Error(`event ${id} has no revision ${version}`)
  return { ok: true, ...row, snapshot: revision.snapshot }
}

/** Replaces the row, its sources and its relations by the snapshot; adds the revision; rebuilds the cells touched. */
async function write(
  tx: Executor,
  current: Current,
  next: Snapshot,
  by: Authorship,
): Promise<{ ok: true; version: number; changed: true }> {
  const [placed] = await placeEvents(tx, [next])
  if (!placed) throw new Error('an event was placed nowhere')
  const cells = [
    { actorId: current.actorId, issueId: current.issueId },
    { actorId: placed.actorId, issueId: placed.issueId },
  ]
  const touched =
    current.actorId === placed.actorId && current.issueId === placed.issueId ? cells.slice(0, 1) : cells
  await lockCells(tx, touched)
  const id = current.dbId
  const version = current.version + 1
  await tx.$executeRaw`
    UPDATE "stance_event" SET (${FIELD_COLUMNS}) = (SELECT ${FIELD_COLUMNS}
        FROM jsonb_to_record(${JSON.stringify(fieldRow(placed))}::jsonb) AS (${FIELD_RECORD})),
      "status" = ${next.status}::"event_status", "status_reason" = ${next.statusReason},
      "merged_into_id" = (SELECT m."id" FROM "stance_event" m WHERE m."public_id" = ${next.mergedInto}),
      "version" = ${version}, "changed_at" = now()
    WHERE "id" = ${id}`
  await tx.$executeRaw`DELETE FROM "source" WHERE "event_id" = ${id}`
  await insertSources(tx, [next])
  await tx.$executeRaw`DELETE FROM "related_event" WHERE "from_id" = ${id}`
  await insertRelated(tx, [next])
  await insertRevisions(tx, [next], by)
  await rebuildSpans(tx, touched)
  return { ok: true, version, changed: true }
}

/** A snapshot as it was read, in the order of fields and with the fields that snapshots have today. */
export const plainSnapshot = (snapshot: Snapshot | StoredEvent): Snapshot =>
  snapshotOf(
    snapshot,
    'status' in snapshot
      ? { status: snapshot.status, statusReason: snapshot.statusReason, mergedInto: snapshot.mergedInto }
      : undefined,
  )
