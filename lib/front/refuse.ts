import type { IncomingMessage, ServerResponse } from 'node:http'
import { databaseTrouble, type Trouble } from '@/lib/data/database-trouble'
import { isFault } from './malformed-request'
import type { End } from './send-answer'
import { TROUBLES } from './troubles'
import { pathOf } from './what-is-kept'

/** When each request came that is not answered yet. */
const came = new WeakMap<ServerResponse, number>()

export const noteComing = (response: ServerResponse): void => {
  came.set(response, Date.now())
}

/** What has ailed the database since this request came. */
export const troubleSince = (response: ServerResponse): Trouble | null => databaseTrouble(came.get(response))

/** What fails while the database is away, full or read-only fails for that reason, whatever the framework makes of it. */
export const troubleOf = (response: ServerResponse): Trouble | null =>
  response.statusCode === 500 ? troubleSince(response) : null

/** Says "try again", in the form that the asker understands. */
export function refuse(request: IncomingMessage, response: ServerResponse, trouble: Trouble, end: End): void {
  const { seconds, text } = TROUBLES[trouble]
  response.setHeader('Retry-After', String(seconds))
  const problem = { type: 'about:blank', title: 'Service unavailable', status: 503, detail: text }
  if (pathOf(request.url ?? '').startsWith('/api/'))
    answerPlainly(response, 503, JSON.stringify(problem), end, 'application/problem+json')
  // The framework shows what a form was answered only where it is of exactly this type.
  else if (request.headers['next-action'] !== undefined) answerPlainly(response, 503, text, end, 'text/plain')
  else answerPlainly(response, 503, `${text}\n`, end)
}

export const refuseRequest = (response: ServerResponse, end: End): void =>
  answerPlainly(response, 400, 'This request could not be read, and nothing was done.\n', end)

/** The framework throws at what it cannot parse, and calls it a failure of its own. */
export const isFaultOfRequest = (request: IncomingMessage, response: ServerResponse): boolean =>
  response.statusCode === 500 && isFault(String(request.headers['x-request-id']))

/** Answers with a text of our own, and nothing of what the framework had begun to say. */
export function answerPlainly(
  response: ServerResponse,
  status: number,
  text: string,
  end: End,
  type = 'text/plain; charset=utf-8',
  more: Readonly<Record<string, string>> = {},
): void {
  for (const name of response.getHeaderNames())
    if (name !== 'x-request-id' && name !== 'retry-after') response.removeHeader(name)
  response.statusCode = status
  response.setHeader('Content-Type', type)
  for (const [name, value] of Object.entries(more)) response.setHeader(name, value)
  // Not to be packed by who wrapped the answer: the length would be wrong.
  response.setHeader('Cache-Control', 'no-store, no-transform')
  response.setHeader('Content-Length', Buffer.byteLength(text))
  end(Buffer.from(text))
}
