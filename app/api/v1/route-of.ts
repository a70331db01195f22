import 'server-only'
import { identified } from '@/lib/http/identified'
import { problem } from '@/lib/http/problem'
import { requestIdOf } from '@/lib/http/request-id'
import { type CallName, callList } from '@/lib/interchange/api/calls'
import { answerCall, type Handler, type Work } from './answer-call'

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const
type Method = (typeof METHODS)[number]

/** The handlers of an address: its calls of the table, and problem details for every other method. */
export function routeOf(works: Partial<Record<CallName, Work>>): Record<Method | 'OPTIONS', Handler> {
  const calls = callList.filter(({ name }) => works[name])
  const allowed = [
    ...new Set([
      ...calls.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
      'OPTIONS',
    ]),
  ]
  const handlerOf = (method: Method): Handler => {
    const call = calls.find((one) => one.method === method)
    const work = call && works[call.name]
    return work ? answerCall(call.name, work) : refuse(allowed)
  }
  return {
    GET: handlerOf('GET'),
    POST: handlerOf('POST'),
    PATCH: handlerOf('PATCH'),
    PUT: handlerOf('PUT'),
    DELETE: handlerOf('DELETE'),
    OPTIONS: preflight(
      allowed,
      calls.flatMap(({ method, permission }) =>
        permission ? [] : method === 'GET' ? ['GET', 'HEAD'] : [method],
      ),
    ),
  }
}

const refuse =
  (allowed: readonly string[]): Handler =>
  async (request) => {
    const answer = problem(405, 'Method not allowed', {
      detail: `This address does not take ${request.method}. It takes ${allowed.join(', ')}.`,
    })
    answer.headers.set('allow', allowed.join(', '))
    return identified(answer, requestIdOf(request))
  }

/**
 * What a browser asks before a script of another site may send what is no plain form. Only calls that need no key are
 * open to them: a key belongs in no page.
 */
const preflight =
  (allowed: readonly string[], open: readonly string[]): Handler =>
  async (request?: Request) =>
    identified(
      new Response(null, {
        status: 204,
        headers: {
          allow: allowed.join(', '),
          'access-control-allow-methods': [...open, 'OPTIONS'].join(', '),
          'access-control-allow-headers': 'accept-datetime, content-type, if-none-match, x-request-id',
          'access-control-max-age': '86400',
        },
      }),
      request ? requestIdOf(request) : crypto.randomUUID(),
    )
