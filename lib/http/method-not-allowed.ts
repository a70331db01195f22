import { openToAll } from './open-to-all'
import { problem } from './problem'

/** Answers a method that an address of the API does not take, as problem details. `allowed` is the one it takes. */
export const refuseMethod =
  (allowed: 'GET' | 'POST') =>
  (request: Request): Response => {
    const answer = problem(405, 'Method not allowed', {
      detail: `This address does not take ${request.method}: ask it with ${allowed}.`,
    })
    answer.headers.set('allow', allowed === 'GET' ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS')
    return openToAll(answer)
  }
