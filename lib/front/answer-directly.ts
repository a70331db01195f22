import type { IncomingMessage, ServerResponse } from 'node:http'
import { EVERYWHERE, UNFRAMED } from '@/lib/http/every-answer.mjs'
import { setSentBody } from '@/lib/http/sent-body'
import { finish, type Keep, sendWhole } from './forward'
import { codingFor, packAtOnce } from './packing'
import { refuse, troubleOf } from './refuse'
import { endOf } from './send-answer'
import { isShort } from './what-is-kept'

/** What answers a request; it may take and give what the framework would. */
export type Handle = (request: Request) => Promise<Response>
/** The handler of a method at a path; `null` where the framework has to look. */
export type FindHandler = (method: string, path: string) => Handle | null

/** Asked for with one of these, an answer is the framework's, or proxy.ts's, or written as it is read. */
const NOT_PLAIN = ['accept-datetime', 'rsc', 'next-action', 'next-url'] as const

/** Whether a request asks for no more than its method and its address say. */
export const isPlainCall = ({ headers }: IncomingMessage): boolean =>
  !NOT_PLAIN.some((name) => headers[name] !== undefined) && !headers.accept?.includes('ndjson')

/**
 * Answers a request by its handler, without the framework, whose own work would be the larger part of a short call. The
 * handler is the one that the framework has: scripts/direct-answers.runtime.test.ts holds the two ways equal.
 */
export async function answerDirectly(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  keep: Keep | null,
): Promise<void> {
  const end = endOf(response)
  const given = await handle(requestOf(request))
  response.statusCode = given.status
  for (const { key, value } of ALWAYS) response.setHeader(key, value)
  for (const [name, value] of given.headers) response.setHeader(name, value)
  const trouble = troubleOf(response)
  if (trouble) return refuse(request, response, trouble, end)
  if (request.method === 'HEAD' || given.body === null) return end(null)
  const body = Buffer.from(await given.arrayBuffer())
  if (isShort(request)) return sendWhole(response, body, end)
  return finish(request, response, body, keep, codingFor(request.headers), end, packAtOnce)
}

const ALWAYS = [...EVERYWHERE, ...UNFRAMED]

/** A request as handlers take it. Its address has no host: addresses that are shown follow from the headers. */
function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', socket } = incoming
  const headers = new Headers(incoming.headers as Record<string, string>)
  // As the framework says them.
  if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', socket.remoteAddress ?? '')
  if (!headers.has('x-forwarded-proto'))
    headers.set('x-forwarded-proto', 'encrypted' in socket ? 'https' : 'http')
  const request = new Request(`http://localhost${url}`, { method, headers })
  // Not ended by who stops reading: the answer still has to go out.
  setSentBody(request, incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>)
  return request
}
