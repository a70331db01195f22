import 'server-only'
import { cache } from 'react'
import { getDirectory } from '@/lib/data/directory'
import { getRelatedTitles } from '@/lib/data/event-titles'
import { effectOfPublishing } from '@/lib/data/proposed-effect'
import { getRevision } from '@/lib/data/revisions'
import { diffEvents } from '@/lib/domain/event-diff'
import { readNumber } from '@/lib/schemas/review'
import { loadAnyEvent } from '../../load-any-event'

/** One version of an event, how it differs from what stands now, and what restoring it would change. `null`: none such. */
export const loadVersion = cache(async (id: string, text: string) => {
  const event = await loadAnyEvent(id)
  const version = readNumber(text)
  const revision = version === null ? null : await getRevision(id, version)
  if (!revision) return null
  const { snapshot } = revision
  const [directory, titles, effects] = await Promise.all([
    getDirectory(),
    getRelatedTitles(snapshot, event),
    effectOfPublishing(snapshot, event),
  ])
  return {
    event,
    revision,
    // From what stands now to this version: what restoring it does. It is published again then, whatever it was.
    changes: diffEvents(event, {
      ...snapshot,
      status: 'published',
      statusReason: null,
      mergedInto: null,
    }),
    directory,
    titles,
    effects,
  }
})
