import 'server-only'
import { type Change, effectOf } from '@/lib/domain/effect'
import { type FoldEvent, foldCell, type Reading, segmentOn } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { latestDay } from '@/lib/domain/partial-date'
import type { StanceEvent, StanceEventFields } from '@/lib/domain/stance-event'
import { listCellEvents } from './cell-events'
import { db } from './client'
import type { Submission } from './submissions'

type Placed = Pick<StanceEventFields, 'actor' | 'company' | 'topic'>

/** What would change in one cell. */
export interface CellEffect extends Placed {
  readonly changes: Change[]
  /** The events of the cell before and after, for their dates as recorded. */
  readonly events: readonly FoldEvent[]
  /** A new event, and what would hold on the day it begins: tells why it changes nothing, where it does not. */
  readonly added: { readonly event: FoldEvent; readonly holds: Reading | null } | null
}

/** What of an event decides on its cell. */
type DecidingFields = Pick<
  StanceEventFields,
  | 'actor'
  | 'company'
  | 'topic'
  | 'stance'
  | 'kind'
  | 'targeting'
  | 'confidence'
  | 'announcedOn'
  | 'effectiveOn'
  | 'deadlineOn'
  | 'endsOn'
>

/**
 * What publishing these fields would change under the default lens, cell by cell. `replaced` is the event that a
 * correction or a restoration puts them in place of: where it leaves a cell, that cell comes too.
 */
export async function effectOfPublishing(
  fields: DecidingFields,
  replaced: (Placed & { readonly id: string }) | null,
): Promise<CellEffect[]> {
  const { actor, company, topic } = fields
  const [before, order] = await Promise.all([
    listCellEvents(actor, company, topic),
    replaced ? getOrder(replaced.id) : Promise.resolve(null),
  ])
  const candidate: FoldEvent = {
    id: replaced?.id ?? 'candidate',
    // A new event is recorded after all others; a corrected one keeps its place.
    order: order ?? Number.MAX_SAFE_INTEGER,
    stance: fields.stance,
    kind: fields.kind,
    targeting: fields.targeting,
    confidence: fields.confidence,
    announcedOn: fields.announcedOn,
    effectiveOn: fields.effectiveOn,
    deadlineOn: fields.deadlineOn,
    endsOn: fields.endsOn,
  }
  const after = [...without(before, replaced?.id), candidate]
  const entered = {
    actor,
    company,
    topic,
    changes: effectOf(before, after),
    events: [...before, candidate],
    added: replaced ? null : { event: candidate, holds: holdingAtStart(after, candidate) },
  }
  if (!replaced || isSameCell(fields, replaced)) return [entered]
  return [await effectOfRemoving(replaced), entered]
}

/**
 * What deciding for a proposal would change. A request to retract or merge an event takes it out of its cell; anything
 * else puts fields in its place.
 */
export async function effectOfProposal(
  { fields, asks }: Pick<Submission, 'fields' | 'asks'>,
  current: StanceEvent | null,
): Promise<CellEffect[]> {
  if (!current || !asks || asks.do === 'restore') return effectOfPublishing(fields, current)
  return [await effectOfRemoving(current)]
}

/** What the cell of a published event would say without it. */
export async function effectOfRemoving(event: Placed & { readonly id: string }): Promise<CellEffect> {
  const { id, actor, company, topic } = event
  const before = await listCellEvents(actor, company, topic)
  return {
    actor,
    company,
    topic,
    changes: effectOf(before, without(before, id)),
    events: before,
    added: null,
  }
}

const holdingAtStart = (events: readonly FoldEvent[], { announcedOn }: FoldEvent): Reading | null =>
  segmentOn(foldCell(events, DEFAULT_LENS), latestDay(announcedOn))

const without = (events: readonly FoldEvent[], id: string | undefined) => events.filter((e) => e.id !== id)

const isSameCell = (a: Placed, b: Placed) =>
  a.actor === b.actor && a.company === b.company && a.topic === b.topic

/** Where an event stands in the order of recording, `null` for an unknown one. */
async function getOrder(id: string): Promise<number | null> {
  const rows = await db().$queryRaw<
    { order: number }[]
  >`SELECT "id" AS "order" FROM "stance_event" WHERE "public_id" = ${id}`
  return rows[0]?.order ?? null
}
