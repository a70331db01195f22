import type { IssueKey } from './issue'
import type { Kind } from './kind'
import type { PartialDate } from './partial-date'
import type { Stance } from './stance'
import type { Confidence, EventStatus, Relation, SourceKind, Targeting } from './vocabulary'

/** A publication that an event rests on. `null` is unknown. */
export interface Source {
  readonly url: string
  readonly publisher: string
  readonly title: string | null
  readonly publishedOn: PartialDate | null
  readonly kind: SourceKind
  readonly archivedUrl: string | null
  readonly quotation: string | null
}

/** This event stands so to an earlier one. */
export interface RelatedEvent {
  readonly event: string
  readonly relation: Relation
}

/** What somebody records: the fields of a stance event, without what the database adds. */
export interface StanceEventFields {
  /** ISO 3166-1 alpha-3 or bloc code. */
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly stance: Stance
  readonly kind: Kind
  readonly targeting: Targeting
  readonly scope: string | null
  readonly announcedOn: PartialDate
  readonly effectiveOn: PartialDate | null
  readonly deadlineOn: PartialDate | null
  readonly endsOn: PartialDate | null
  readonly title: string
  readonly summary: string | null
  readonly authority: string | null
  readonly confidence: Confidence
  readonly related: readonly RelatedEvent[]
  readonly sources: readonly Source[]
}

/** An event as it is read, and as it travels on the wire. */
export interface StanceEvent extends StanceEventFields {
  readonly id: string
  readonly key: string | null
  readonly status: EventStatus
  /** Why it was retracted. */
  readonly statusReason: string | null
  /** The event it was merged into. */
  readonly mergedInto: string | null
  /** Number of its latest revision. */
  readonly version: number
  /** When it was first recorded: a moment, ISO 8601 in UTC. Never confused with when it was announced. */
  readonly recordedAt: string
  /** When its latest revision was recorded. */
  readonly changedAt: string
}

/** "GBR huawei/5g-networks": the cell an event belongs to. */
export const cellKey = (actor: string, issue: IssueKey): string => `${actor} ${issue}`
