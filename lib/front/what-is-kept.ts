import type { IncomingMessage } from 'node:http'
import { HTML_LIMITED_BOT_UA_RE } from 'next/dist/shared/lib/router/utils/html-bots'

/** Pages, not their other forms, that say the same to everybody who is not signed in, and change with the data alone. */
const PAGES =
  /^\/(?:(?:matrix|timeline|map|compare|countries|blocs|companies|issues|shifts|method|coverage|changes|search|why|embed\/.+|(?:countries|blocs|companies)\/[^/.]+|issues\/[^/]+\/[^/.]+|events\/(?!new$)[^/.]+(?:\/history(?:\/\d+)?)?)\/?)?$/
/** Whole answers for programs. Exports are not among them: they are written as they are read. */
const LISTS =
  /^\/(?:matrix\.json|matrix\.csv|cells|api\/v1\/(?:matrix|events|events\/[^/]+)|robots\.txt|icon\.svg|apple-icon\.png)$/
/** Pages that say the same to everybody, but change with more than the data: made anew, and not sent to who has them. */
const TAGGED = /^\/(?:data(?:\/releases)?|api\/docs|alerts)\/?$/

/** Headers that make another answer of the same address. */
const OTHERWISE = [
  'authorization',
  'range',
  'accept-datetime',
  'rsc',
  'next-action',
  'next-router-prefetch',
  'next-router-state-tree',
  'next-url',
]
/** Our own cookies tell who reads; those of others mean nothing here. */
const OWN_COOKIE = /(?:^|;\s*)(?:__Secure-|__Host-)?demarche\./

/** Longer addresses are asked once in a lifetime. */
const LONGEST = 1_500

/** Whether an answer that is made anew gets a tag by what it says: of what is for one person, browsers keep nothing. */
export const isTagged = ({ method, url = '', headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  TAGGED.test(pathOf(url)) &&
  !OTHERWISE.some((name) => headers[name] !== undefined) &&
  !OWN_COOKIE.test(headers.cookie ?? '')

/** What is asked for, as one text, where the answer may be kept; else `null`. `day` is today, which pages default to. */
export function keyOf(request: IncomingMessage, day: string): string | null {
  const { method, url = '', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return null
  if (url.length > LONGEST || url.includes('_rsc=')) return null
  const path = pathOf(url)
  if (!PAGES.test(path) && !LISTS.test(path)) return null
  if (OTHERWISE.some((name) => headers[name] !== undefined)) return null
  // A list as lines is an export.
  if (headers.accept?.includes('ndjson')) return null
  if (OWN_COOKIE.test(headers.cookie ?? '')) return null
  return [
    day,
    headers['x-forwarded-proto'] ?? '',
    headers['x-forwarded-host'] ?? '',
    headers.host ?? '',
    // Of other sites' scripts the API says whom it answers.
    headers.origin ?? '',
    // Next writes a page's title elsewhere for those who read no further than the head.
    HTML_LIMITED_BOT_UA_RE.test(headers['user-agent'] ?? '') ? 'bot' : '',
    url,
  ].join('\n')
}

/** Scripts and styles of the build, which have another name when they have another content. `next dev` names otherwise. */
const BUILT = /^\/_next\/static\/[^?]+\.(?:js|css)$/

/** Whether a file of the build is asked for whole. */
export const isBuilt = ({ method, url = '', headers }: IncomingMessage): boolean =>
  process.env.NODE_ENV === 'production' && method === 'GET' && headers.range === undefined && BUILT.test(url)

/** An address of a page, which may answer with HTML: no file, no call of a program, no part of the framework. */
export const isPage = (url: string): boolean => {
  const path = pathOf(url)
  if (path === '/api/docs') return true
  return !path.startsWith('/_next/') && !path.startsWith('/api/') && !/\.[a-z0-9.]{2,9}$/i.test(path)
}

/** Calls of the API that write one event, whose answers are short. */
const WRITES = /^\/api\/v1\/events(?:\/[^/]+(?:\/(?:retract|restore))?)?$/

/** Whether an answer is worth holding until it is whole: then head and body leave in one piece instead of three. */
export const isShort = ({ method, url = '' }: IncomingMessage): boolean =>
  method !== 'GET' && method !== 'HEAD' && WRITES.test(pathOf(url))

/** What says how this process is, and the framework's own files. */
const NO_RECORD = /^\/(?:_next\/|(?:healthz|readyz|metrics)$)/

/** Whether an answer may be read from a replica: it changes nothing, and may show some of the record. */
export const readsRecord = ({ method, url = '' }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && !NO_RECORD.test(pathOf(url))

export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? ''
