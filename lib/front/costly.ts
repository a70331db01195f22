import type { IncomingMessage } from 'node:http'
import { pathOf } from './what-is-kept'

/** What is looked for in the whole record, whatever is asked. */
const SEARCHING = /^\/(?:search|changes|spans|api\/(?:search|suggest))$/
/** A whole view to take away. Pictures have a limit of their own, which counts what must be drawn. */
const EXPORT = /\.(?:csv|ndjson|json|atom)$/
/** Another day, moment or definition than what is kept ready, or words to look for. */
const ANEW = /[?&](?:asOf|knownAt|basis|words|targeting|vs|q)=/

/**
 * Whether an answer that is not kept is worked out from much of the record. Who asks for many of them is slowed down
 * (COSTLY_VIEWS_PER_MINUTE). The API counts by itself.
 */
export function isCostly({ method, url = '' }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const path = pathOf(url)
  if (SEARCHING.test(path)) return true
  return !/^\/(?:api|_next)\//.test(path) && (EXPORT.test(path) || ANEW.test(url))
}
