import 'server-only'
import type { Conflict } from '@/components/event-form/entry-state'
import { listRevisions } from '@/lib/data/revisions'
import { diffEvents } from '@/lib/domain/event-diff'
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
