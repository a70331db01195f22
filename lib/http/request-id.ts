import { randomUUID } from 'node:crypto'

/** What an id may be that somebody else made: it is written into logs and headers as it came. */
const REQUEST_ID = /^[\w.:+/=-]{1,128}$/

/** The id of a request in logs on both sides: the one that was sent as X-Request-Id where it is one, else a new one. */
export const requestIdFrom = (sent: string | readonly string[] | null | undefined): string =>
  typeof sent === 'string' && REQUEST_ID.test(sent) ? sent : randomUUID()

export const requestIdOf = (request: Request): string => requestIdFrom(request.headers.get('x-request-id'))
