import 'server-only'
import { listLastChanged } from '@/lib/data/changed-events'
import { readDataVersion } from '@/lib/data/data-version'
import { countEventsOf } from '@/lib/data/event-export'
import { readShiftList } from '@/lib/data/shift-list'
import { getStanceEvents } from '@/lib/data/stance-events'
import { env } from '@/lib/env'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { ATOM_TYPE, encodeAtom } from '@/lib/interchange/atom'
import type { FeedEntry } from '@/lib/interchange/feed'
import { eventEntry, shiftEntry } from '@/lib/interchange/feed-entries'
import { encodeJsonFeed, JSON_FEED_TYPE } from '@/lib/interchange/json-feed'
import { addressOf } from '@/lib/schemas/view-path'
import { pageTitle } from '../page-title'
import type { Asked } from './asked'
import { wholeAnswer } from './whole-answer'

/** On a page of a feed: what readers that ask once a week still do not miss. */
const PER_PAGE = 100
/** Whoever wants more than ten thousand of them wants the data. */
const MOST_PAGES = 100
/** The updated time of a feed in which nothing has ever been: RFC 4287 wants one, and it must not move. */
const NEVER = '1970-01-01T00:00:00.000Z'

/** The events of a view, or its shifts, that were recorded or corrected last; further pages with `page` (RFC 5005, 3). */
export async function feedAnswer(request: Request, asked: Asked): Promise<Response> {
  const { page, view, names, asOf, absolute, ending } = asked
  const number = pageFrom(new URL(request.url).searchParams.get('page'))
  if (number === null)
    return openToAll(
      problem(400, 'Bad request', {
        errors: [{ field: 'page', message: `a number from 1 to ${MOST_PAGES}` }],
      }),
    )
  const { changedAt } = await readDataVersion()
  const offset = (number - 1) * PER_PAGE
  const { entries, total } =
    page.page === 'shifts' ? await shiftEntries(asked, offset) : await eventEntries(asked, offset)
  const updated = entries.map((entry) => entry.updated).sort()
  const address = addressOf(asked)
  const pageOf = (form: string, n: number) => {
    const home = addressOf(asked, form)
    return absolute(n === 1 ? home : `${home}${home.includes('?') ? '&' : '?'}page=${n}`)
  }
  const last = Math.max(1, Math.min(MOST_PAGES, Math.ceil(total / PER_PAGE)))
  const form = `.${ending}`
  const feed = {
    // Where nobody said under which name the site is known, its feeds have none in their ids either.
    id: env().PUBLIC_URL ? absolute(addressOf(asked, '.atom')) : `urn:demarche:feed:${address.slice(1)}`,
    title: `Demarche: ${pageTitle(page, view, names, asOf)}`,
    subtitle: `Who stands where, since when, and says who: sourced, dated steps of governments.${
      total > entries.length
        ? ` Page ${number} of ${last}, recorded or corrected last first; all ${total} are in ${absolute(addressOf(asked, '.json'))}`
        : ''
    }`,
    page: absolute(address),
    atom: pageOf('.atom', number),
    json: pageOf('.feed.json', number),
    updated: updated.at(-1) ?? NEVER,
    entries,
    ...(last > 1 && {
      pages: {
        first: pageOf(form, 1),
        previous: number > 1 ? pageOf(form, number - 1) : null,
        next: number < last ? pageOf(form, number + 1) : null,
        last: pageOf(form, last),
      },
    }),
  }
  return ending === 'atom'
    ? wholeAnswer(request, encodeAtom(feed), ATOM_TYPE, changedAt)
    : wholeAnswer(request, `${JSON.stringify(encodeJsonFeed(feed))}\n`, JSON_FEED_TYPE, changedAt)
}

function pageFrom(text: string | null): number | null {
  if (text === null || text === '') return 1
  const number = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
  return number !== null && number <= MOST_PAGES ? number : null
}

interface Entries {
  readonly entries: FeedEntry[]
  /** How many there are, told or not. */
  readonly total: number
}

async function eventEntries({ filter, names, absolute }: Asked, offset: number): Promise<Entries> {
  const [events, total] = await Promise.all([
    listLastChanged(filter, PER_PAGE, offset),
    countEventsOf(filter),
  ])
  return { entries: events.map((event) => eventEntry(event, names, absolute)), total }
}

async function shiftEntries({ filter, view, names, absolute }: Asked, offset: number): Promise<Entries> {
  const list = await readShiftList(filter, view.lens, view.reversals)
  const shifts = await list.lastTold(offset, offset + PER_PAGE)
  const ids = shifts.map(({ event }) => event)
  const events = new Map((await getStanceEvents(ids, view.knownAt)).map((event) => [event.id, event]))
  const entries = shifts.flatMap(({ nth, ...shift }) => {
    const event = events.get(shift.event)
    return event ? [shiftEntry(shift, event, names, absolute, nth)] : []
  })
  return { entries, total: list.total }
}
