import 'server-only'
import { type Change, effectOf } from '@/lib/domain/effect'
import type { FoldEvent } from '@/lib/domain/fold'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { listCellEvents } from './cell-events'
import { db } from './client'

type Placed = Pick<StanceEventFields, 'actor' | 'company' | 'topic'>

/** What would change in one cell. */
export interface CellEffect extends Placed {
  readonly changes: Change[]
  /** The events of the cell before and after, for their dates as recorded. */
  readonly events: readonly FoldEvent[]
}

/**
 * What publishing these fields would change under the default lens, cell by cell. `replaced` is the event that a
 * correction or a restoration puts them in place of: where it leaves a cell, that cell comes too.
 */
export async function effectOfPublishing(
  fields: StanceEventFields,
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
  }
  if (!replaced || isSameCell(fields, replaced)) return [entered]
  return [await effectOfRemoving(replaced), entered]
}

/** What the cell of a published event would say without it. */
export async function effectOfRemoving(event: Placed & { readonly id: string }): Promise<CellEffect> {
  const { id, actor, company, topic } = event
  const before = await listCellEvents(actor, company, topic)
  return { actor, company, topic, changes: effectOf(before, without(before, id)), events: before }
}

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
