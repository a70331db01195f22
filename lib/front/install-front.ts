import 'server-only'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { today } from '@/lib/clock'
import { db, pool } from '@/lib/data/client'
import { readingFrom } from '@/lib/data/current-reading'
import { askDataVersion } from '@/lib/data/data-version'
import { findReplica, hasReplicas } from '@/lib/data/replicas'
import type { DataVersion } from '@/lib/data/version-question'
import { env } from '@/lib/env'
import { allowCostly } from '@/lib/http/api-limits'
import { clientAddress } from '@/lib/http/client-address'
import { waitInWords } from '@/lib/http/rate-limit'
import { requestIdFrom } from '@/lib/http/request-id'
import { answerDirectly, type FindHandler, isPlainCall } from './answer-directly'
import { isCostly } from './costly'
import { forward, type Keep } from './forward'
import { KeptAnswers } from './kept-answers'
import { logRequest } from './log-request'
import { refusalOf } from './malformed-request'
import { countKept, countReading, countRequest } from './metrics'
import { answerPlainly, noteComing, refuse, troubleSince } from './refuse'
import { refuseUnparsed } from './refuse-unparsed'
import { endOf, send } from './send-answer'
import { dropInnerHeaders, dropUntoldHeaders } from './told-headers'
import { isBuilt, keyOf, pathOf, readsRecord } from './what-is-kept'

/** The version of what changes with a build alone. */
const BUILT = 'built'

const kept = globalThis as typeof globalThis & {
  demarcheFront?: boolean
  /** By scripts/lib/hold-requests.mjs: what came before, and how the server was told of requests before that. */
  demarcheHeld?: { emit: typeof Server.prototype.emit; waiting: (() => void)[] }
}

/**
 * Puts a porter before the framework, in the same process: gives every request an id, answers from what is kept while
 * the data are unchanged, lets calls that `findHandler` knows be answered without the framework, adds the policy for
 * scripts to every page, and says "try again" where the database is gone. Called once, at start.
 */
export function installFront(findHandler: FindHandler): void {
  if (kept.demarcheFront) return
  kept.demarcheFront = true
  const answers = new KeptAnswers(env().KEPT_ANSWERS_MB * 1024 * 1024)
  const held = kept.demarcheHeld
  const emit = (held?.emit ?? Server.prototype.emit) as (
    this: Server,
    event: string | symbol,
    ...rest: unknown[]
  ) => boolean
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]) {
    if (event === 'clientError') {
      refuseUnparsed(...(rest as Parameters<typeof refuseUnparsed>))
      return true
    }
    if (event !== 'request') return emit.call(this, event, ...rest)
    const [request, response] = rest as [IncomingMessage, ServerResponse]
    const pass = () => emit.call(this, 'request', request, response)
    watch(request, response)
    const handle = isPlainCall(request) ? findHandler(request.method ?? '', pathOf(request.url ?? '')) : null
    const answer: Answer = (keep) =>
      handle ? answerDirectly(handle, request, response, keep) : forward(request, response, pass, keep)
    receive(answers, request, response, answer).catch((error) => {
      const trouble = troubleSince(response)
      if (response.headersSent) response.destroy()
      else if (trouble) refuse(request, response, trouble, endOf(response))
      else {
        console.error(error)
        response.writeHead(500).end()
      }
    })
    return true
  } as typeof Server.prototype.emit
  for (const letIn of held?.waiting.splice(0) ?? []) letIn()
}

/** Has a request answered anew, by the framework or past it; what comes of it is kept, where it may be. */
type Answer = (keep: Keep | null) => Promise<void> | void

/** Counts and logs a request when its answer is out. */
function watch(request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now()
  noteComing(response)
  const id = requestIdFrom(request.headers['x-request-id'])
  request.headers['x-request-id'] = id
  response.setHeader('X-Request-Id', id)
  response.once('close', () => {
    const seconds = (performance.now() - began) / 1_000
    countRequest(request, response, seconds)
    logRequest(id, request, response, seconds)
  })
}

async function receive(
  answers: KeptAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  dropInnerHeaders(request)
  const refusal = refusalOf(request)
  if (refusal) {
    const { status, text, allow } = refusal
    return answerPlainly(response, status, text, endOf(response), undefined, allow ? { Allow: allow } : {})
  }
  if (isBuilt(request)) return receiveBuilt(answers, request, response, answer)
  const key = keyOf(request, today())
  if (key === null) {
    if (await isTooMany(request, response)) return
    const passed =
      hasReplicas() && readsRecord(request) ? await readingOf(await askDataVersion(), answer) : answer
    return passed(null)
  }
  const asked = await askDataVersion()
  const version = asked.tag
  await answers.making(key, version)
  const known = answers.get(key, version)
  countKept(known !== null)
  if (known) return send(answers, key, request, response, known)
  if (await isTooMany(request, response)) return
  const passed = await readingOf(asked, answer)
  // Of a HEAD there is nothing to keep.
  if (request.method === 'HEAD') return passed(null)
  const done = answers.begin(key, version)
  response.once('close', done)
  dropUntoldHeaders(request)
  await passed((made) => {
    if (made.status === 200) answers.put(key, { ...made, version })
    done()
  })
}

/** Refuses one view too many, of those that cost much and are not kept, to whoever asks for so many of them. */
async function isTooMany(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (!isCostly(request)) return false
  const from = String(request.headers['x-forwarded-for'] ?? request.socket.remoteAddress ?? '')
  const allowed = await allowCostly(clientAddress(new Headers({ 'x-forwarded-for': from })))
  if (allowed.ok) return false
  const { retryAfterSeconds } = allowed
  response.setHeader('Retry-After', String(retryAfterSeconds))
  const text = `You have asked for very much at once. Try again ${waitInWords(retryAfterSeconds)}.\n`
  answerPlainly(response, 429, text, endOf(response))
  return true
}

/** A script or style of the build: packed once, better than the framework does it each time. */
function receiveBuilt(
  answers: KeptAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> | void {
  const key = request.url ?? ''
  const known = answers.get(key, BUILT)
  if (known) return send(answers, key, request, response, known)
  dropUntoldHeaders(request)
  return answer((made) => answers.put(key, { ...made, version: BUILT }))
}

/**
 * Lets an answer be read from a replica that is as far as the primary was, if there is one; else from the primary, which
 * need not be asked for its version again.
 */
async function readingOf(version: DataVersion, answer: Answer): Promise<Answer> {
  if (!hasReplicas())
    return (keep) => readingFrom({ version, pool: pool(), client: db() }, () => answer(keep))
  const reading = await findReplica(version)
  countReading(reading ? 'replica' : 'primary')
  return reading ? (keep) => readingFrom(reading, () => answer(keep)) : answer
}
