import 'server-only'
import { requireActor } from '@/lib/auth/api-key'
import type { KeyHolder } from '@/lib/data/api-keys'
import { type Directory, getDirectory, knownNames } from '@/lib/data/directory'
import type { RequestKey } from '@/lib/data/idempotency'
import { type Allowed, allowRead, allowWrite } from '@/lib/http/api-limits'
import { clientAddress } from '@/lib/http/client-address'
import { entityTag, isUnchanged, validators } from '@/lib/http/conditional'
import { identified } from '@/lib/http/identified'
import { refuseMediaType } from '@/lib/http/media-type'
import { hasMementos, mementoHeaders } from '@/lib/http/memento'
import { problem } from '@/lib/http/problem'
import { tooManyRequests } from '@/lib/http/rate-limit'
import { readJsonBody } from '@/lib/http/read-json-body'
import { requestIdOf } from '@/lib/http/request-id'
import type { Call } from '@/lib/interchange/api/call'
import { CALLS, type CallName } from '@/lib/interchange/api/calls'
import { type ReadQuery, readQuery } from '@/lib/interchange/api/read-query'
import { LISTS } from '@/lib/schemas/strict-view'
import { noSuchEvent, nothingHere } from './events/refusals'

/** A request that is in order as far as the table of calls can tell. */
export interface Asked {
  readonly request: Request
  readonly search: URLSearchParams
  /** The part `{id}` of the path; empty where there is none. */
  readonly id: string
  readonly query: ReadQuery
  readonly directory: Directory
  /** The JSON that was sent, of whatever form. */
  readonly body: unknown
  /** Who sent it; `null` where no key is needed, as none is then looked at. */
  readonly actor: KeyHolder | null
  /** For a command that is done once: `null` without an Idempotency-Key. */
  readonly requestKey: (content: unknown) => RequestKey | null
}

export interface Answer {
  readonly status?: number
  readonly body: unknown
  /** The body as JSON, where that is there already. */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The validator; made from the body where it is not given. */
  readonly tag?: string
}

/** An answer, or the problem or redirection that is one already. */
export type Work = (asked: Asked) => Promise<Answer | Response>

interface Context {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>>
}
export type Handler = (request: Request, context?: Context) => Promise<Response>

/**
 * Answers one call of the table: checks key, rate, parameters and body as the table says, does the work, and gives the
 * answer its headers. Nothing that is sent leads to a failure of ours; what does anyway is logged under the request's id.
 */
export const answerCall =
  (name: CallName, work: Work): Handler =>
  async (request, context) => {
    const id = requestIdOf(request)
    let response: Response
    const limits: Record<string, string> = {}
    try {
      const asked = await readAsked(CALLS[name], name, request, context, limits)
      const answer = asked instanceof Response ? asked : await work(asked)
      response = answer instanceof Response ? answer : respond(request, answer)
      // What needs a key is for its holder alone.
      if (CALLS[name].permission !== null) response.headers.set('cache-control', 'private, no-store')
    } catch (error) {
      console.error(`[${id}] ${request.method} ${new URL(request.url).pathname}:`, error)
      const detail = `This is a fault of this site, not of the request. It is logged as ${id}.`
      response = problem(500, 'Internal server error', { detail })
    }
    tellOfMementos(request, response)
    for (const [header, value] of Object.entries(limits)) response.headers.set(header, value)
    return identified(response, id)
  }

/** Beside the links that the answer has. See `negotiateTime` of proxy.ts. */
function tellOfMementos(request: Request, response: Response): void {
  const url = new URL(request.url)
  if (request.method === 'POST' || !response.ok || !hasMementos(url.pathname)) return
  for (const [name, value] of Object.entries(mementoHeaders(url))) response.headers.append(name, value)
}

async function readAsked(
  call: Call,
  name: CallName,
  request: Request,
  context: Context | undefined,
  /** Gets the headers that tell of the rate. */
  limits: Record<string, string>,
): Promise<Asked | Response> {
  const isAllowed = (allowed: Allowed): Response | null => {
    Object.assign(limits, allowed.headers)
    return allowed.ok ? null : tooManyRequests(allowed.retryAfterSeconds)
  }
  const tooMany = isAllowed(await allowRead(clientAddress(request.headers)))
  if (tooMany) return tooMany
  let actor: KeyHolder | null = null
  if (call.permission) {
    const sent = await requireActor(request, call.permission)
    if (!sent.ok) return sent.response
    actor = sent.actor
    const refused = isAllowed(await allowWrite(String(actor.keyId)))
    if (refused) return refused
  }
  const { id = '' } = (await context?.params) ?? {}
  if (typeof id !== 'string' || call.params?.id?.schema.safeParse(id).success === false)
    return call.tag === 'Webhooks' ? nothingHere() : noSuchEvent()
  const search = new URL(request.url).searchParams
  const directory = namesMatter(call) ? await getDirectory() : NO_NAMES
  const query = readQuery(call.query, search, knownNames(directory), call.silent)
  if (!query.ok)
    return problem(400, 'Bad request', {
      detail: 'Parameters that make no sense are refused, so that no answer is taken for another.',
      errors: query.errors,
    })
  const key = call.idempotent ? request.headers.get('idempotency-key') : null
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key))
    return problem(400, 'Bad request', {
      errors: [{ field: 'Idempotency-Key', message: 'is 1 to 255 printable characters without spaces' }],
    })
  let body: unknown
  if (call.body) {
    const refused = refuseMediaType(request, call.body.types)
    if (refused) return refused
    const sent = await readJsonBody(request, call.body.mostBytes)
    if (!sent.ok) return sent.response
    body = sent.body
  }
  return {
    request,
    search,
    id,
    query: query.query,
    directory,
    body,
    actor,
    requestKey: (content) =>
      key === null || !actor ? null : { scope: `api:${actor.keyId}`, key, content: [name, id, content] },
  }
}

function respond(request: Request, answer: Answer): Response {
  const { status = 200, headers, tag, text = JSON.stringify(answer.body) } = answer
  const type = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(text, {
      status,
      headers: { ...type, 'cache-control': 'no-store', ...(tag && { etag: tag }), ...headers },
    })
  const kept = { ...validators(tag ?? entityTag(text), null), ...headers }
  return isUnchanged(request, kept)
    ? new Response(null, { status: 304, headers: kept })
    : new Response(text, { status, headers: { ...type, ...kept } })
}

/** Whether a call needs to know who and what exists. */
const namesMatter = (call: Call): boolean =>
  call.tag === 'Names' || Object.keys(LISTS).some((name) => name in call.query)

const NO_NAMES: Directory = { actors: new Map(), companies: new Map(), topics: new Map(), memberships: [] }
