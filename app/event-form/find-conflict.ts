import 'server-only'
import type { Conflict } from '@/components/event-form/entry-state'
import { listRevisions } from '@/lib/data/revisions'
import { type DiffField, diffEvents, untouchedBy } from '@/lib/domain/event-diff'
import type { StanceEvent, StanceEventFields } from '@/lib/domain/stance-event'

/** What somebody else has made of an event since `version` was read, beside what is typed. */
export async function findConflict(
  event: StanceEvent,
  version: number,
  typed: StanceEventFields,
): Promise<Conflict> {
  const revisions = await listRevisions(event.id)
  const seen = revisions.find((r) => r.version === version)
  const latest = revisions[0]
  return {
    author: latest?.author ?? 'somebody',
    recordedAt: latest?.recordedAt ?? event.changedAt,
    note: latest?.note ?? null,
    theirs: seen ? diffEvents(seen.snapshot, event) : [],
    yours: diffFields(event, typed),
  }
}

/**
 * The fields that others changed since `version` was read and that are typed as they were then: whoever typed never
 * touched them, and must not put the old value back.
 */
export async function changedByThemAlone(
  event: StanceEvent,
  version: number,
  typed: StanceEventFields,
): Promise<DiffField[]> {
  const seen = (await listRevisions(event.id)).find((r) => r.version === version)
  if (!seen) return []
  return untouchedBy(seen.snapshot, event, typed)
}

/** Differences in what a form can change: not the status. */
export const diffFields = (recorded: StanceEvent, typed: StanceEventFields) =>
  diffEvents(fieldsOf(recorded), typed)

const fieldsOf = ({
  id: _id,
  key: _key,
  status: _status,
  statusReason: _reason,
  mergedInto: _into,
  version: _version,
  recordedAt: _recorded,
  changedAt: _changed,
  ...fields
}: StanceEvent): StanceEventFields => fields
