import 'server-only'
import { getEventFate } from '@/lib/data/event-status'
import { isKnownPlace } from '@/lib/data/known-place'
import { getShortLink } from '@/lib/data/short-links'
import { isSubmissionToken } from '@/lib/data/submissions'
import { isEventId } from '@/lib/domain/event-id'

/** What is looked for and is not there, by the page that says so (`app/not-here/[what]`). */
const MISSING = ['event', 'link', 'proposal'] as const

export type Missing = (typeof MISSING)[number]

/**
 * What an address names that does not exist: `place` for those whose own pages say so (countries, blocs, companies,
 * issues). `null` for everything else.
 */
export async function whatIsMissing(pathname: string): Promise<Missing | 'place' | null> {
  const [room, name = '', ...rest] = pathname.split('/').slice(1)
  // An ending is another representation, whose route answers for itself.
  if (!name || /\.[a-z]+$/.test(pathname)) return null
  switch (room) {
    case 'events':
      return name === 'new' || (isEventId(name) && (await getEventFate(name))) ? null : 'event'
    case 's':
      return rest.length > 0 || (await getShortLink(name)) ? null : 'link'
    case 'submissions':
      return (await isSubmissionToken(name)) ? null : 'proposal'
    case 'not-here':
      return MISSING.find((missing) => missing === name) ?? null
    default:
      return (await isKnownPlace([room ?? '', name, ...rest])) === false ? 'place' : null
  }
}
