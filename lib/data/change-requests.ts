import 'server-only'
import type { ChangeRequest } from '@/lib/domain/change-request'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { type ChangeResult, restoreRevision, retractEvent } from './change-events'
import { db } from './client'
import type { Authorship, Snapshot } from './event-parts'
import { mergeInTransaction } from './merge-events'
import { type Person, recordSubmission, type Submission } from './submissions'
import { type Transaction, undoable } from './transaction'

export type AskResult =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly reason: 'unknown' | 'target' }
  | { readonly ok: false; readonly reason: 'conflict'; readonly version: number }

/**
 * Asks another editor to change an event: a proposal about the version that was seen. Nothing changes until somebody
 * else carries it out.
 */
export const askForChange = (
  event: string,
  version: number,
  asks: ChangeRequest,
  by: Person,
  note: string | null,
  client: PrismaClient = db(),
): Promise<AskResult> =>
  undoable<AskResult>(async (tx) => {
    const [current] = await tx.$queryRaw<{ version: number; shown: Snapshot | null }[]>`
      SELECT e."version", (SELECT "whole_snapshot"(r."snapshot") FROM "revision" r WHERE r."event_id" = e."id"
        AND r."version" = ${asks.do === 'restore' ? asks.version : version}) AS "shown"
      FROM "stance_event" e WHERE e."public_id" = ${event}`
    if (!current) return { ok: false, reason: 'unknown' }
    if (current.version !== version) return { ok: false, reason: 'conflict', version: current.version }
    if (!current.shown) return { ok: false, reason: 'target' }
    const { id: _, key: __, status: ___, statusReason: ____, mergedInto: _____, ...fields } = current.shown
    const token = await recordSubmission(tx, {
      fields,
      author: by,
      note,
      origin: 'form',
      correctionOf: { event, version },
      asks,
    })
    return { ok: true, token }
  }, client)

/** Does what was asked, if the event still stands as it was when it was asked. */
export function carryOut(tx: Transaction, submission: Submission, by: Authorship): Promise<ChangeResult> {
  const { asks, event, eventVersion } = submission
  if (!asks || event === null || eventVersion === null) throw new Error('nothing was asked')
  switch (asks.do) {
    case 'retract':
      return retractEvent(tx, event, eventVersion, asks.reason, by)
    case 'merge':
      return mergeInTransaction(tx, event, eventVersion, asks.into, by)
    case 'restore':
      return restoreRevision(tx, event, eventVersion, asks.version, by)
  }
}
