import 'server-only'
import {
  changeSentence,
  datesAsRecorded,
  joinedChanges,
  unchangedSentence,
} from '@/components/event-form/effect-sentence'
import type { CellEffect, EntryCheck } from '@/components/event-form/entry-state'
import { listCellEvents } from '@/lib/data/cell-events'
import { effectOf } from '@/lib/domain/effect'
import { type FoldEvent, foldCell, segmentOn } from '@/lib/domain/fold'
import { isKind } from '@/lib/domain/kind'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { latestDay } from '@/lib/domain/partial-date'
import { shortActorName } from '@/lib/domain/proposed-title'
import { isStance } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { parseTypedDate } from '@/lib/domain/typed-date'
import type { EventFormValues } from '@/lib/schemas/event-form'

export interface CellNames {
  readonly actor: { readonly key: string; readonly name: string }
  readonly company: { readonly key: string; readonly name: string }
  readonly topic: { readonly key: string; readonly name: string }
}

/** What is still needed to tell an effect. */
export function lackingForEffect(values: EventFormValues, names: EntryCheck['names']): string[] {
  return [
    ...(names.actor.meant ? [] : ['who takes the stance']),
    ...(names.company.meant ? [] : ['the company']),
    ...(names.topic.meant ? [] : ['the topic']),
    ...(isStance(values.stance) ? [] : ['the stance']),
    ...(isKind(values.kind) ? [] : ['the kind of step']),
    ...(parseTypedDate(values.announcedOn) ? [] : ['the date']),
  ]
}

/**
 * What recording the entry would change: of its cell, and where a correction moves an event to another cell, of the
 * one that it leaves. `null` while something is lacking.
 */
export async function entryEffects(
  values: EventFormValues,
  cell: CellNames,
  original: { readonly event: StanceEvent; readonly names: CellNames } | null,
): Promise<CellEffect[]> {
  const candidate = candidateOf(values)
  if (!candidate) return []
  const events = await listCellEvents(cell.actor.key, cell.company.key, cell.topic.key)
  const old = original && events.find((e) => e.id === original.event.id)
  const placed = old ? { ...candidate, id: old.id, order: old.order } : candidate
  const here = effect(cell, events, [...events.filter((e) => e !== old), placed], placed, original !== null)
  if (!original || old) return [here]
  const { actor, company, topic, id } = original.event
  const left = await listCellEvents(actor, company, topic)
  return [
    effect(
      original.names,
      left,
      left.filter((e) => e.id !== id),
      null,
      true,
    ),
    here,
  ]
}

function effect(
  { actor, company, topic }: CellNames,
  before: readonly FoldEvent[],
  after: readonly FoldEvent[],
  candidate: FoldEvent | null,
  corrected: boolean,
): CellEffect {
  const dates = datesAsRecorded([...before, ...after])
  const lines = joinedChanges(effectOf(before, after)).map((change) => ({
    before: change.before,
    after: change.after,
    sentence: changeSentence(change, dates),
  }))
  const nothing = () => {
    if (corrected || !candidate) return 'Changes nothing visible in the matrix.'
    return unchangedSentence(
      candidate,
      segmentOn(foldCell(after, DEFAULT_LENS), latestDay(candidate.announcedOn)),
    )
  }
  return {
    cell: [shortActorName(actor.key, actor.name), company.name, topic.name].join(' · '),
    lines,
    nothing: lines.length > 0 ? null : nothing(),
  }
}

function candidateOf(values: EventFormValues): FoldEvent | null {
  const { stance, kind } = values
  const announcedOn = parseTypedDate(values.announcedOn)
  if (!isStance(stance) || !isKind(kind) || !announcedOn) return null
  return {
    id: 'this one',
    // Recorded after all that are there.
    order: Number.MAX_SAFE_INTEGER,
    stance,
    kind,
    targeting: values.targeting === 'criteria' ? 'criteria' : 'named',
    confidence: values.confidence === 'disputed' ? 'disputed' : 'confirmed',
    announcedOn,
    effectiveOn: parseTypedDate(values.effectiveOn),
    deadlineOn: parseTypedDate(values.deadlineOn),
    endsOn: parseTypedDate(values.endsOn),
  }
}
