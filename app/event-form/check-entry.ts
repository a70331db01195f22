import 'server-only'
import type { EntryCheck } from '@/components/event-form/entry-state'
import { findDuplicates } from '@/lib/data/duplicates'
import { isStance } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { parseTypedDate } from '@/lib/domain/typed-date'
import { normaliseWebUrl } from '@/lib/domain/web-url'
import type { EventFormValues } from '@/lib/schemas/event-form'
import { entryEffects, lackingForEffect } from './entry-effects'
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
    entryEffects(values, names, original),
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
        anyTopic: true,
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
