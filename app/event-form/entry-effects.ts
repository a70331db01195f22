import 'server-only'
import { effectInWords } from '@/components/event-form/effect-sentence'
import type { CellEffect, EntryCheck } from '@/components/event-form/entry-state'
import { cellName } from '@/components/review/effect-list'
import { getDirectory } from '@/lib/data/directory'
import { effectOfPublishing } from '@/lib/data/proposed-effect'
import { isKind } from '@/lib/domain/kind'
import { shortActorName } from '@/lib/domain/proposed-title'
import { isStance } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { parseTypedDate } from '@/lib/domain/typed-date'
import type { EventFormValues } from '@/lib/schemas/event-form'

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
 * one that it leaves. Nothing while something is lacking.
 */
export async function entryEffects(
  values: EventFormValues,
  { actor, company, topic }: EntryCheck['names'],
  original: StanceEvent | null,
): Promise<CellEffect[]> {
  const { stance, kind } = values
  const announcedOn = parseTypedDate(values.announcedOn)
  if (!actor.meant || !company.meant || !topic.meant || !isStance(stance) || !isKind(kind) || !announcedOn)
    return []
  const effects = await effectOfPublishing(
    {
      actor: actor.meant.key,
      company: company.meant.key,
      topic: topic.meant.key,
      stance,
      kind,
      announcedOn,
      targeting: values.targeting === 'criteria' ? 'criteria' : 'named',
      confidence: values.confidence === 'disputed' ? 'disputed' : 'confirmed',
      effectiveOn: parseTypedDate(values.effectiveOn),
      deadlineOn: parseTypedDate(values.deadlineOn),
      endsOn: parseTypedDate(values.endsOn),
    },
    original,
  )
  const entered = [shortActorName(actor.meant.key, actor.meant.name), company.meant.name, topic.meant.name]
  const last = effects.length - 1
  return Promise.all(
    effects.map(async (effect, i) => ({
      // The last is the cell that it enters; one before it is the one that it leaves.
      cell: i === last ? entered.join(' · ') : cellName(await getDirectory(), effect),
      ...effectInWords(effect),
    })),
  )
}
