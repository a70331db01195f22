import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import type { RelatedLine } from '@/components/event/related-events'
import { eventHref } from '@/components/links'
import { listCellHistories } from '@/lib/data/cell-histories'
import { getDirectory } from '@/lib/data/directory'
import { notesOfLinks } from '@/lib/data/link-checks'
import { getStanceEvent, getStanceEvents, listFollowUps } from '@/lib/data/stance-events'
import { isEventId } from '@/lib/domain/event-id'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import { spansOf } from '@/lib/domain/span'
import type { StanceEvent } from '@/lib/domain/stance-event'

/**
 * The event of an address, read once for its page and its metadata. Nobody's id is a 404; a merged one leads for good
 * to the event it was merged into. A retracted one comes back, for its tombstone.
 */
export const loadEvent = cache(async (id: string): Promise<StanceEvent> => {
  const event = isEventId(id) ? await getStanceEvent(id) : null
  if (!event) notFound()
  if (event.status === 'merged' && event.mergedInto) permanentRedirect(eventHref(event.mergedInto))
  return event
})

/** What surrounds an event: the life of its cell, the events that opened its spans, and those it is tied to. */
export async function loadSurroundings(event: StanceEvent) {
  const { actor, company, topic } = event
  const [directory, histories, followUps, links] = await Promise.all([
    getDirectory(),
    listCellHistories(
      { actors: [actor], companies: [company], topics: [topic], asOf: '9999-12-31' },
      DEFAULT_LENS,
    ),
    listFollowUps(event.id),
    notesOfLinks(event.sources.map(({ url }) => url)),
  ])
  const history: CellHistory | undefined = histories[0]
  const openers = spansOf(history?.segments ?? []).map((span) => span.events[0])
  const others = new Map(
    (await getStanceEvents([...openers, ...event.related.map((r) => r.event)])).map((e) => [e.id, e]),
  )
  const related: RelatedLine[] = [
    ...event.related.flatMap(({ event: id, relation }): RelatedLine[] => {
      const other = others.get(id)
      return other ? [{ relation, voice: 'active', other }] : []
    }),
    ...followUps.flatMap((other) =>
      other.related
        .filter((r) => r.event === event.id)
        .map(({ relation }): RelatedLine => ({ relation, voice: 'passive', other })),
    ),
  ]
  return { directory, history, openers: others, related, links }
}
