import 'server-only'
import { type Change, effectOf } from '@/lib/domain/effect'
import type { FoldEvent } from '@/lib/domain/fold'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { type CellName, getOrder, listCellEvents } from './cell-events'

/** What would change in one cell. */
export interface CellEffect extends CellName {
  readonly changes: Change[]
}

/**
 * What publishing these fields would change under the default lens, cell by cell. `replaced` is the event that a
 * correction or a restoration puts them in place of: where it leaves a cell, that cell comes too.
 */
export async function effectOfPublishing(
  fields: StanceEventFields,
  replaced: (CellName & { readonly id: string }) | null,
): Promise<CellEffect[]> {
  const { actor, company, topic } = fields
  const [before, order] = await Promise.all([
    listCellEvents(fields),
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
  const entered = { actor, company, topic, changes: effectOf(before, after) }
  if (!replaced || sameCell(fields, replaced)) return [entered]
  return [await effectOfRemoving(replaced), entered]
}

/** What the cell of a published event would say without it. */
export async function effectOfRemoving(event: CellName & { readonly id: string }): Promise<CellEffect> {
  const { id, actor, company, topic } = event
  const before = await listCellEvents(event)
  return { actor, company, topic, changes: effectOf(before, without(before, id)) }
}

const without = (events: readonly FoldEvent[], id: string | undefined) => events.filter((e) => e.id !== id)

const sameCell = (a: CellName, b: CellName) =>
  a.actor === b.actor && a.company === b.company && a.topic === b.topic
