import { randomUUID } from 'node:crypto'

/** The id of a request in logs on both sides: the one that was sent as X-Request-Id where it is one, else a new one. */
export function requestIdOf(request: Request): string {
  const sent = request.headers.get('x-request-id') ?? ''
  return /^[\w.:+/=-]{1,128}$/.test(sent) ? sent : randomUUID()
}
