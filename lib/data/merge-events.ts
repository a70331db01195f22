import 'server-only'
import { mayTellSameStep } from '@/lib/domain/same-step'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { type ChangeResult, correctEvent, mergeEvent } from './change-events'
import { db } from './client'
import type { Authorship, Snapshot } from './event-parts'
import { type Transaction, Undo, undoable } from './transaction'

/**
 * Merges an event into another that tells the same step and, so that no evidence drops out of sight, adds to that one
 * the sources which it lacks. Both happen or neither.
 */
export const mergeWithSources = (
  id: string,
  version: number,
  into: string,
  by: Authorship,
  client: PrismaClient = db(),
): Promise<ChangeResult> =>
  undoable<ChangeResult>(async (tx) => {
    const merged = await mergeInTransaction(tx, id, version, into, by)
    if (!merged.ok) throw new Undo<ChangeResult>(merged)
    return merged
  }, client)

/** The same as a part of something larger, which must be undone where it fails. */
export async function mergeInTransaction(
  tx: Transaction,
  id: string,
  version: number,
  into: string,
  by: Authorship,
): Promise<ChangeResult> {
  // In one order whoever merges what into what, so that two merges never wait for each other.
  await tx.$executeRaw`
      SELECT 1 FROM "stance_event" WHERE "public_id" IN (${id}, ${into}) ORDER BY "id" FOR NO KEY UPDATE`
  const snapshots = await tx.$queryRaw<{ id: string; version: number; snapshot: Snapshot }[]>`
      SELECT e."public_id" AS "id", e."version", "whole_snapshot"(r."snapshot") AS "snapshot" FROM "stance_event" e
        JOIN "revision" r ON r."event_id" = e."id" AND r."version" = e."version"
      WHERE e."public_id" IN (${id}, ${into})`
  const [one, other] = [id, into].map((of) => snapshots.find((s) => s.id === of)?.snapshot)
  if (one && other && !mayTellSameStep(one, other)) return { ok: false, reason: 'target' }
  const merged = await mergeEvent(tx, id, version, into, by)
  if (!merged.ok) return merged
  const from = snapshots.find((s) => s.id === id)?.snapshot
  const target = snapshots.find((s) => s.id === into)
  const known = new Set(target?.snapshot.sources.map((s) => s.url))
  const lacking = from?.sources.filter((s) => !known.has(s.url)) ?? []
  if (target && lacking.length > 0) {
    const sources = [...target.snapshot.sources, ...lacking]
    const note = `Sources added from event ${id}, which was merged into this one`
    await correctEvent(tx, into, target.version, { ...target.snapshot, sources }, { ...by, note })
  }
  return merged
}

/** An event that was merged into another, for the history of that one. */
export interface MergedFrom {
  readonly id: string
  readonly title: string
}

/** The events that were merged into this one, the latest first. */
export async function listMergedFrom(id: string): Promise<MergedFrom[]> {
  return db().$queryRaw<MergedFrom[]>`
    SELECT e."public_id" AS "id", e."title" FROM "stance_event" e
    WHERE e."merged_into_id" = (SELECT m."id" FROM "stance_event" m WHERE m."public_id" = ${id})
    ORDER BY e."changed_at" DESC, e."id" DESC`
}
