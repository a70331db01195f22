import 'server-only'
import type { StanceEvent, StanceEventFields } from '@/lib/domain/stance-event'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { type ChangeResult, correctEvent, mergeEvent, restoreRevision, retractEvent } from './change-events'
import { db } from './client'
import { type Authorship, type StoredEvent, snapshotOf, storedEvent } from './event-parts'
import { onceAs, type RequestKey } from './idempotency'
import { UnknownNameError } from './place-events'
import { newPublicId } from './public-id'
import { recordAlone } from './record-alone'
import { recordEvents } from './record-events'
import { inShortTransaction, inTransaction } from './transaction'

/** A name that the database does not know, at its field. */
export interface UnknownName {
  readonly ok: false
  readonly reason: 'unknown-name'
  readonly field: 'actor' | 'company' | 'topic' | 'related'
  readonly value: string
}

export type PublishResult =
  /** `event`: as it was recorded; `null` when the request was repeated, and something may have become of it since. */
  | {
      readonly ok: true
      readonly id: string
      readonly repeated: boolean
      readonly event: StanceEvent | null
    }
  | { readonly ok: false; readonly reason: 'key-used' }
  | UnknownName

/** Publishes a new event, once a request key. Fields must have passed `eventInput`. */
export const publishEvent = (
  fields: StanceEventFields,
  by: Authorship,
  request: RequestKey | null = null,
  client: PrismaClient = db(),
): Promise<PublishResult> =>
  knowing(async () => {
    const stored = storedEvent(newPublicId(), null, fields)
    const moment = await recordAlone(stored, by, request, client)
    if (moment) return { ok: true, id: stored.id, repeated: false, event: recordedEvent(stored, moment) }
    return inShortTransaction(async (tx) => {
      let event: StanceEvent | null = null
      const made = await onceAs(tx, request, stored.id, async () => {
        const moment = await recordEvents(tx, [stored], by)
        if (moment) event = recordedEvent(stored, moment)
      })
      return made.ok ? { ok: true, id: made.result, repeated: made.repeated, event } : made
    }, client)
  })

const recordedEvent = (stored: StoredEvent, moment: string): StanceEvent => ({
  ...snapshotOf(stored),
  version: 1,
  recordedAt: moment,
  changedAt: moment,
})

export type CorrectResult = ChangeResult | UnknownName

/** See `correctEvent` and its neighbours in change-events.ts: the same, in transactions of their own. */
export const publishCorrection = (
  id: string,
  version: number,
  fields: StanceEventFields,
  by: Authorship,
): Promise<CorrectResult> => knowing(() => inTransaction((tx) => correctEvent(tx, id, version, fields, by)))

export const publishRetraction = (
  id: string,
  version: number,
  reason: string,
  by: Authorship,
): Promise<ChangeResult> => inTransaction((tx) => retractEvent(tx, id, version, reason, by))

export const publishMerge = (
  id: string,
  version: number,
  into: string,
  by: Authorship,
): Promise<ChangeResult> => inTransaction((tx) => mergeEvent(tx, id, version, into, by))

export const publishRestoration = (
  id: string,
  version: number,
  restored: number,
  by: Authorship,
): Promise<CorrectResult> =>
  knowing(() => inTransaction((tx) => restoreRevision(tx, id, version, restored, by)))

/** Turns an unknown name into a value; nothing is written then. */
export async function knowing<Result>(command: () => Promise<Result>): Promise<Result | UnknownName> {
  try {
    return await command()
  } catch (error) {
    if (error instanceof UnknownNameError)
      return { ok: false, reason: 'unknown-name', field: error.field, value: error.value }
    throw error
  }
}
