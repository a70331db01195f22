import { openToAll } from './open-to-all'

/** Every answer of the API: readable from anywhere, and with the id of its request. */
export function identified(response: Response, id: string): Response {
  response.headers.set('x-request-id', id)
  response.headers.set(
    'access-control-expose-headers',
    'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  )
  return openToAll(response)
}
