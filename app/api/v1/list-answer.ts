import 'server-only'
import { problem } from '@/lib/http/problem'
import type { Answer, Asked } from './answer-call'

/** A page of a list in the form of the API, with the address of the next page in the header Link (RFC 8288). */
export function listAnswer(
  { request, search }: Asked,
  data: readonly unknown[],
  next: string | null,
  total: number,
): Answer {
  const body = { data, next, total }
  if (next === null) return { body }
  const query = new URLSearchParams(search)
  query.delete('after')
  query.set('cursor', next)
  // Relative to the address asked: behind a proxy this server does not know what it is called.
  return { body, headers: { link: `<${new URL(request.url).pathname}?${query}>; rel="next"` } }
}

const STATE_SIGN = '~'

/** The key of an entry with the state of the record in which its list is walked, as one cursor. */
export const cursorIn = (key: string, state: string): string => (state ? `${key}${STATE_SIGN}${state}` : key)

/** The two parts of such a cursor; without a state that is empty. */
export function placeOf(cursor: string): { readonly key: string; readonly state: string } {
  const at = cursor.lastIndexOf(STATE_SIGN)
  return at < 0 ? { key: cursor, state: '' } : { key: cursor.slice(0, at), state: cursor.slice(at + 1) }
}

/**
 * A page of a list that is there as a whole, in the order of a key that each entry has for good. The cursor is the key
 * of the last entry: what is added or taken away meanwhile moves nothing.
 */
export function pageOf<Entry>(
  asked: Asked,
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  show: (entry: Entry) => unknown = (entry) => entry,
): Answer {
  const { cursor, limit } = asked.query
  const sorted = entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const left = cursor === null ? sorted : sorted.filter(({ key }) => key > cursor.text)
  const page = left.slice(0, limit)
  const next = left.length > limit ? (page.at(-1)?.key ?? null) : null
  return listAnswer(
    asked,
    page.map(({ entry }) => show(entry)),
    next,
    entries.length,
  )
}

export const wrongCursor = ({ query }: Asked): Response =>
  problem(400, 'Bad request', {
    errors: [
      {
        field: query.cursor?.field ?? 'cursor',
        message: 'a cursor is the `next` of the page before, unchanged',
      },
    ],
  })
