import 'server-only'
import type { EntryCheck } from '@/components/event-form/entry-state'
import { getDirectory } from '@/lib/data/directory'
import { findDuplicates } from '@/lib/data/duplicates'
import { actorName, companyName, topicName } from '@/lib/domain/names'
import { isStance } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { parseTypedDate } from '@/lib/domain/typed-date'
import { normaliseWebUrl } from '@/lib/domain/web-url'
import type { EventFormValues } from '@/lib/schemas/event-form'
import { type CellNames, entryEffects, lackingForEffect } from './entry-effects'
import { type EntryVocabulary, type ReadEntry, readEntry } from './read-entry'

export interface CheckedEntry extends ReadEntry {
  readonly check: EntryCheck
}

/** All that can be said of an entry before it is recorded. `original` is the event that is corrected, as it stands. */
export async function checkEntry(
  values: EventFormValues,
  original: StanceEvent | null,
  vocabulary?: EntryVocabulary,
): Promise<CheckedEntry> {
  const read = await readEntry(values, original?.id ?? null, vocabulary)
  const { names } = read.understood
  const lacking = lackingForEffect(values, names)
  const [effects, duplicates] = await Promise.all([
    lacking.length > 0 || !names.actor.meant || !names.company.meant || !names.topic.meant
      ? []
      : entryEffects(
          values,
          { actor: names.actor.meant, company: names.company.meant, topic: names.topic.meant },
          original && { event: original, names: await namesOf(original) },
        ),
    findDuplicates(
      {
        actor: names.actor.meant?.key,
        company: names.company.meant?.key,
        topic: names.topic.meant?.key,
        announcedOn: parseTypedDate(values.announcedOn),
        stance: isStance(values.stance) ? values.stance : null,
        urls: values.sources.flatMap(({ url }) => {
          const normal = normaliseWebUrl(url)
          return normal.ok ? [normal.url] : []
        }),
      },
      original?.id ?? null,
    ),
  ])
  return {
    ...read,
    check: {
      ...read.understood,
      effects,
      lacking,
      duplicates: duplicates.map(({ because, event }) => ({
        because,
        id: event.id,
        title: event.title,
        announcedOn: event.announcedOn,
        stance: event.stance,
        kind: event.kind,
        confidence: event.confidence,
      })),
    },
  }
}

async function namesOf(event: StanceEvent): Promise<CellNames> {
  const names = await getDirectory()
  return {
    actor: { key: event.actor, name: actorName(names, event.actor) },
    company: { key: event.company, name: companyName(names, event.company) },
    topic: { key: event.topic, name: topicName(names, event.topic) },
  }
}
