import type { NextRequest } from 'next/server'
import { findEvents } from '@/lib/data/find-events'
import { listActorNames, listCompanyNames, listTopicNames } from '@/lib/data/find-names'
import { formatPartialDate, isPartialDate } from '@/lib/domain/partial-date'
import { type Named, type NameHit, rankNames } from '@/lib/domain/rank-names'

export const dynamic = 'force-dynamic'

/**
 * What a name that is being typed may mean: `?kind=actor&q=holl`. For the form's own suggestions, best first. Of nothing
 * typed: what there is, for kinds with few.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const query = request.nextUrl.searchParams
  const typed = (query.get('q') ?? '').slice(0, 200)
  const hits = await suggest(query.get('kind') ?? '', typed, query.get('except'))
  if (!hits) return Response.json({ title: 'Unknown kind of name', status: 400 }, { status: 400 })
  return Response.json({ data: hits }, { headers: { 'Cache-Control': 'private, max-age=30' } })
}

async function suggest(kind: string, typed: string, except: string | null): Promise<NameHit[] | null> {
  switch (kind) {
    case 'actor':
      return rankNames(typed, await listActorNames())
    case 'country':
      return rankNames(
        typed,
        (await listActorNames()).filter((actor) => actor.kind === 'country'),
      )
    case 'company':
      return orAll(typed, await listCompanyNames())
    case 'topic':
      return orAll(typed, await listTopicNames())
    case 'event':
      return (await findEvents(typed, except?.slice(0, 40) ?? null)).map((hit) => ({
        ...hit,
        via: isPartialDate(hit.via) ? formatPartialDate(hit.via) : null,
      }))
    default:
      return null
  }
}

/** More are no list to choose from. */
const MOST_LISTED = 100

const orAll = (typed: string, all: readonly Named[]): NameHit[] =>
  typed.trim() === ''
    ? all.slice(0, MOST_LISTED).map(({ key, name }) => ({ key, name, via: null, fit: 'part' }))
    : rankNames(typed, all)
