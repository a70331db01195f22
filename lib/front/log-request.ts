import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { pathOf } from './what-is-kept'

/** Addresses with a secret in them: who has it may read, or end, what stands there. */
const SECRET_PATH = /^(\/(?:submissions|alerts|import|admin\/webhooks|api\/alerts|api\/import-files)\/)[^/]+/

/** The path of an address as logs may show it. */
export const loggedPath = (url: string): string => pathOf(url).replace(SECRET_PATH, '$1…')

/**
 * One line of JSON a request on standard output, where LOG_REQUESTS is on. Without the query, which may hold what
 * somebody searched for, and without the address of whoever asked.
 */
export function logRequest(
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  seconds: number,
): void {
  if (!env().LOG_REQUESTS) return
  process.stdout.write(
    `${JSON.stringify({
      time: new Date().toISOString(),
      level: response.statusCode >= 500 ? 'error' : 'info',
      id,
      method: request.method,
      path: loggedPath(request.url ?? ''),
      status: response.statusCode,
      // The reader left before the answer was out.
      ...(!response.writableFinished && { aborted: true }),
      ms: Math.round(seconds * 10_000) / 10,
    })}\n`,
  )
}
