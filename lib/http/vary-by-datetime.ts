import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasMementos } from './memento'

const NAME = 'Accept-Datetime'

/** A Vary header that names Accept-Datetime too, once. */
export function withDatetime(vary: number | string | readonly string[]): string {
  const named = [vary].flat().join(', ')
  return named.toLowerCase().includes(NAME.toLowerCase()) ? named : `${named}, ${NAME}`
}

/**
 * Says of every address that has mementos that its answer depends on Accept-Datetime (RFC 7089, 3.3), also when it was
 * not sent. Next writes the Vary header of a page itself, over that of the proxy and of next.config.js: so the name is
 * put back where the header is written. Called once, at start.
 */
export function varyByDatetime(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const path = request.url?.split('?', 1)[0] ?? ''
    if (!hasMementos(path)) return
    const set = response.setHeader.bind(response)
    response.setHeader = (name, value) =>
      set(name, name.toLowerCase() === 'vary' ? withDatetime(value) : value)
  })
}
