import type { StanceEvent } from '@/lib/domain/stance-event'
import { type EventOnTheWire, eventOnTheWire } from './event-wire'

/** A version of an event, as it is read. */
interface RecordedVersion {
  readonly version: number
  readonly author: string
  readonly note: string | null
  readonly recordedAt: string
  readonly snapshot: Omit<StanceEvent, 'version' | 'recordedAt' | 'changedAt'>
}

export interface RevisionOnTheWire extends Omit<RecordedVersion, 'snapshot'> {
  readonly event: EventOnTheWire
  readonly statusReason: string | null
  readonly mergedInto: string | null
}

/** A revision on the wire. `event.recordedAt` is when the event was first recorded, as in every other answer. */
export const revisionOnTheWire = (
  { version, author, note, recordedAt, snapshot }: RecordedVersion,
  event: Pick<StanceEvent, 'recordedAt' | 'changedAt'>,
): RevisionOnTheWire => ({
  version,
  recordedAt,
  author,
  note,
  event: eventOnTheWire({ ...snapshot, version, recordedAt: event.recordedAt, changedAt: event.changedAt }),
  statusReason: snapshot.statusReason,
  mergedInto: snapshot.mergedInto,
})
