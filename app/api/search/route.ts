import type { NextRequest } from 'next/server'
import { eventPath } from '@/components/links'
import { mayBeHeadline, type PaletteAnswer } from '@/components/palette/palette-options'
import { nameHref } from '@/components/search/name-hits'
import { searchAll } from '@/lib/data/search'
import { formatPartialDateShort } from '@/lib/domain/partial-date'
import { headlineOf } from '../../event-form/quick-add'

export const dynamic = 'force-dynamic'

const MOST_NAMES = 6
const MOST_EVENTS = 5
const KIND = { company: 'company', topic: 'topic' } as const

/** The best of what a search finds, for the palette: `?q=holl`. Names first, then events. */
export async function GET(request: NextRequest): Promise<Response> {
  const typed = request.nextUrl.searchParams.get('q') ?? ''
  const [{ names, found, meant }, headline] = await Promise.all([
    searchAll(typed, { limit: MOST_EVENTS }),
    mayBeHeadline(typed.trim()) ? headlineOf(typed.slice(0, 200)) : null,
  ])
  const answer: PaletteAnswer = {
    data: [
      ...names.slice(0, MOST_NAMES).map((name) => ({
        href: nameHref(name),
        label: name.name,
        hint: [
          name.kind === 'actor' ? (name.actorKind ?? 'country') : KIND[name.kind],
          ...(name.via && name.via !== name.name ? [`also ${name.via}`] : []),
        ].join(', '),
      })),
      ...found.events.map((event) => ({
        href: eventPath(event.id),
        label: event.title,
        hint: formatPartialDateShort(event.announcedOn),
      })),
    ],
    events: found.total,
    areMoreEvents: found.isMore,
    meant,
    headline,
  }
  return Response.json(answer, { headers: { 'Cache-Control': 'private, max-age=30' } })
}
