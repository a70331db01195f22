import 'server-only'
import { trackOf } from '@/lib/domain/kind'
import { earliestDay, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import type { CellId } from './span-upkeep'

/** The columns of `stance_event` that an event's fields fill, for lists of INSERT, SELECT and UPDATE alike. */
export const FIELD_COLUMNS = Prisma.sql`"actor_id", "issue_id", "stance", "kind", "track", "targeting", "scope",
  "announced_on", "announced_earliest", "announced_latest", "effective_on", "effective_earliest", "effective_latest",
  "deadline_on", "deadline_earliest", "deadline_latest", "ends_on", "ends_earliest", "ends_latest",
  "title", "summary", "authority", "confidence"`

/** The same with their types, to read `fieldRow` from JSON. */
export const FIELD_RECORD = Prisma.sql`"actor_id" int, "issue_id" int, "stance" "stance", "kind" "kind",
  "track" "track", "targeting" "targeting", "scope" text, "announced_on" text, "announced_earliest" date,
  "announced_latest" date, "effective_on" text, "effective_earliest" date, "effective_latest" date,
  "deadline_on" text, "deadline_earliest" date, "deadline_latest" date, "ends_on" text, "ends_earliest" date,
  "ends_latest" date, "title" text, "summary" text, "authority" text, "confidence" "confidence"`

const first = (date: PartialDate | null) => (date === null ? null : earliestDay(date))
const last = (date: PartialDate | null) => (date === null ? null : latestDay(date))

/** An event's fields in the words of the columns. Each date gives three: its text, its earliest and its latest day. */
export const fieldRow = (e: Omit<StanceEventFields, 'sources' | 'related'> & CellId) => ({
  actor_id: e.actorId,
  issue_id: e.issueId,
  stance: e.stance,
  kind: e.kind,
  track: trackOf(e.kind),
  targeting: e.targeting,
  scope: e.scope,
  announced_on: e.announcedOn,
  announced_earliest: first(e.announcedOn),
  announced_latest: last(e.announcedOn),
  effective_on: e.effectiveOn,
  effective_earliest: first(e.effectiveOn),
  effective_latest: last(e.effectiveOn),
  deadline_on: e.deadlineOn,
  deadline_earliest: first(e.deadlineOn),
  deadline_latest: last(e.deadlineOn),
  ends_on: e.endsOn,
  ends_earliest: first(e.endsOn),
  ends_latest: last(e.endsOn),
  title: e.title,
  summary: e.summary,
  authority: e.authority,
  confidence: e.confidence,
})
