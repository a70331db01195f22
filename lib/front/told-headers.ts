import type { IncomingMessage } from 'node:http'
import { HTML_LIMITED_BOT_UA_RE } from 'next/dist/shared/lib/router/utils/html-bots'
import { BARE_HEADER } from '@/lib/http/bare-page'
import { RECORDED_HEADER } from '@/lib/http/recorded-note'

/** What this server tells itself about a request, and the framework's own of that kind: from outside they are lies. */
const OURS = new Set([BARE_HEADER, RECORDED_HEADER])
const OF_FRAMEWORK = /^x-(?:middleware|invoke|now)-|^x-(?:matched-path|nextjs-data|prerender-revalidate)/

/** What makes no other answer, or is part of the key under which an answer is kept (what-is-kept.ts). */
const TOLD = new Set([
  'host',
  'x-forwarded-host',
  'x-forwarded-proto',
  'origin',
  'accept-encoding',
  // An answer that says "as before" is not kept.
  'if-none-match',
  'if-modified-since',
  // For limits and logs.
  'x-forwarded-for',
  'x-request-id',
  'connection',
])

/** Takes away what nobody outside may tell. */
export function dropInnerHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (OURS.has(name) || OF_FRAMEWORK.test(name)) delete headers[name]
}

/**
 * Leaves a request whose answer may be kept nothing to tell but what the answer is kept under: whatever else it said, the
 * next reader would get an answer that was made for somebody else.
 */
export function dropUntoldHeaders({ headers }: IncomingMessage): void {
  // Next asks only whether it is one of these.
  const isBot = HTML_LIMITED_BOT_UA_RE.test(headers['user-agent'] ?? '')
  for (const name of Object.keys(headers))
    if (!TOLD.has(name) && !(isBot && name === 'user-agent')) delete headers[name]
}
