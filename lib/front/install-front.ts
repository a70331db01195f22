import 'server-only'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { today } from '@/lib/clock'
import { readingFrom } from '@/lib/data/current-reading'
import { askDataVersion } from '@/lib/data/data-version'
import { databaseTrouble, type Trouble } from '@/lib/data/database-trouble'
import { findReplica, hasReplicas } from '@/lib/data/replicas'
import type { DataVersion } from '@/lib/data/version-question'
import { env } from '@/lib/env'
import { entityTag } from '@/lib/http/conditional'
import { requestIdFrom } from '@/lib/http/request-id'
import { captureAnswer } from './captured-answer'
import { type KeptAnswer, KeptAnswers } from './kept-answers'
import { logRequest } from './log-request'
import { isFault, refusalOf } from './malformed-request'
import { countKept, countReading, countRequest } from './metrics'
import { type Coding, canShrink, codingFor, pack } from './packing'
import { refuseUnparsed } from './refuse-unparsed'
import { contentPolicy } from './script-policy'
import { TROUBLES } from './troubles'
import { isBuilt, isPage, keyOf, pathOf, readsRecord } from './what-is-kept'

/** The version of what changes with a build alone. */
const BUILT = 'built'

const kept = globalThis as typeof globalThis & { demarcheFront?: boolean }

/**
 * Puts a porter before the framework, in the same process: gives every request an id, answers from what is kept while
 * the data are unchanged, adds the policy for scripts to every page, and says "try again" where the database is gone.
 * Called once, at start.
 */
export function installFront(): void {
  if (kept.demarcheFront) return
  kept.demarcheFront = true
  const answers = new KeptAnswers(env().KEPT_ANSWERS_MB * 1024 * 1024)
  const emit = Server.prototype.emit as (this: Server, event: string | symbol, ...rest: unknown[]) => boolean
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]) {
    if (event === 'clientError') {
      refuseUnparsed(...(rest as Parameters<typeof refuseUnparsed>))
      return true
    }
    if (event !== 'request') return emit.call(this, event, ...rest)
    const [request, response] = rest as [IncomingMessage, ServerResponse]
    const pass = () => emit.call(this, 'request', request, response)
    watch(request, response)
    receive(answers, request, response, pass).catch((error) => {
      const trouble = databaseTrouble()
      if (response.headersSent) response.destroy()
      else if (trouble) refuse(request, response, trouble, endOf(response))
      else {
        console.error(error)
        response.writeHead(500).end()
      }
    })
    return true
  } as typeof Server.prototype.emit
}

/** Counts and logs a request when its answer is out. */
function watch(request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now()
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
  pass: () => void,
): Promise<void> {
  const refusal = refusalOf(request)
  if (refusal) return answerPlainly(response, refusal.status, refusal.text, endOf(response))
  if (isBuilt(request)) return receiveBuilt(answers, request, response, pass)
  const key = keyOf(request, today())
  if (key === null) {
    if (!hasReplicas() || !readsRecord(request)) return forward(request, response, pass, null)
    return forward(request, response, await passTo(await askDataVersion(), pass), null)
  }
  const asked = await askDataVersion()
  const version = asked.tag
  await answers.making(key, version)
  const known = answers.get(key, version)
  countKept(known !== null)
  if (known) return send(answers, key, request, response, known)
  const passOn = hasReplicas() ? await passTo(asked, pass) : pass
  // Of a HEAD there is nothing to keep.
  if (request.method === 'HEAD') return forward(request, response, passOn, null)
  const done = answers.begin(key, version)
  response.once('close', done)
  forward(request, response, passOn, (answer) => {
    if (answer.status === 200) answers.put(key, { ...answer, version })
    done()
  })
}

/** A script or style of the build: packed once, better than the framework does it each time. */
function receiveBuilt(
  answers: KeptAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  pass: () => void,
): Promise<void> | void {
  const key = request.url ?? ''
  const known = answers.get(key, BUILT)
  if (known) return send(answers, key, request, response, known)
  forward(request, response, pass, (answer) => answers.put(key, { ...answer, version: BUILT }))
}

/** Lets the framework read from a replica that is as far as the primary was, if there is one. */
async function passTo(version: DataVersion, pass: () => void): Promise<() => void> {
  const reading = await findReplica(version)
  countReading(reading ? 'replica' : 'primary')
  return reading ? () => readingFrom(reading, pass) : pass
}

/** Sends what is left of an answer, past those who wrapped it. */
type End = (body: Buffer | null) => void
const endOf =
  (response: ServerResponse): End =>
  (body) => {
    if (body === null) response.end()
    else response.end(body)
  }

type Keep = (answer: Omit<KeptAnswer, 'version'>) => void

/** Lets the framework answer, and sees to what it answers. */
function forward(
  request: IncomingMessage,
  response: ServerResponse,
  pass: () => void,
  keep: Keep | null,
): void {
  const wantsWhole = keep !== null || isPage(request.url ?? '')
  const isRsc = request.headers.rsc !== undefined || request.headers['next-action'] !== undefined
  const coding = codingFor(request.headers)
  // We pack the whole ourselves; what the framework packs could not be read.
  if (wantsWhole && !isRsc) delete request.headers['accept-encoding']
  captureAnswer(
    response,
    (answer) =>
      troubleOf(answer) !== null ||
      isFaultOfRequest(request, answer) ||
      (wantsWhole && !isRsc && (keep !== null || isHtml(answer))),
    (body, end) => {
      const trouble = troubleOf(response)
      if (trouble) return refuse(request, response, trouble, end)
      if (isFaultOfRequest(request, response)) return refuseRequest(response, end)
      finish(request, response, body, keep, coding, end).catch((error) => {
        console.error(error)
        response.destroy()
      })
    },
  )
  pass()
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  plain: Buffer,
  keep: Keep | null,
  coding: Coding | null,
  end: End,
): Promise<void> {
  if (isHtml(response)) {
    const existing = String(response.getHeader('content-security-policy') ?? '')
    response.setHeader('Content-Security-Policy', contentPolicy(plain.toString('utf8'), existing))
  }
  const packed = coding && canShrink(plain) ? { [coding]: await pack(plain, coding) } : {}
  const tag = String(response.getHeader('etag') ?? entityTag(plain.toString('latin1')))
  const isKept = keep !== null && response.statusCode === 200 && !response.hasHeader('set-cookie')
  if (isKept) {
    response.setHeader('ETag', tag)
    // The next reader on this browser may be signed in: asked for again each time, and kept by nobody between.
    if (!String(response.getHeader('cache-control') ?? '').includes('public'))
      response.setHeader('Cache-Control', 'private, no-cache')
    vary(response, 'Accept-Encoding')
    const { date: _, connection: __, 'x-request-id': ___, ...headers } = response.getHeaders()
    delete headers['transfer-encoding']
    delete headers['content-length']
    keep?.({ status: response.statusCode, headers, tag, plain, packed })
  }
  // A page of which only the head is asked for has no body to be packed, and its length is that of the whole.
  write(request, response, { tag: isKept ? tag : null, plain, packed }, coding, end)
}

/** Sends what is kept; packs it first, and keeps that, if nobody has asked for it so yet. */
async function send(
  answers: KeptAnswers,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  known: KeptAnswer,
): Promise<void> {
  const coding = codingFor(request.headers)
  let answer = known
  if (coding && !known.packed[coding] && canShrink(known.plain)) {
    answer = { ...known, packed: { ...known.packed, [coding]: await pack(known.plain, coding) } }
    if (answers.get(key, known.version)) answers.put(key, answer)
  }
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) response.setHeader(name, value)
  write(request, response, answer, coding, endOf(response))
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { tag, plain, packed }: { tag: string | null } & Pick<KeptAnswer, 'plain' | 'packed'>,
  coding: Coding | null,
  end: End,
): void {
  if (tag !== null && names(request.headers['if-none-match'], tag)) {
    response.statusCode = 304
    response.removeHeader('Content-Length')
    end(null)
    return
  }
  const body = (coding && packed[coding]) ?? plain
  if (coding && body !== plain) response.setHeader('Content-Encoding', coding)
  response.removeHeader('Transfer-Encoding')
  response.setHeader('Content-Length', body.length)
  end(request.method === 'HEAD' ? null : body)
}

/** Whether If-None-Match names an answer (RFC 9110, 13.1.2; compared weakly). */
function names(header: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return header?.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag)) ?? false
}

function vary(response: ServerResponse, name: string): void {
  const given = String(response.getHeader('vary') ?? '')
  if (!given.toLowerCase().includes(name.toLowerCase()))
    response.setHeader('Vary', given ? `${given}, ${name}` : name)
}

const isHtml = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/html')

/** What fails while the database is away, full or read-only fails for that reason, whatever the framework makes of it. */
const troubleOf = (response: ServerResponse): Trouble | null =>
  response.statusCode === 500 ? databaseTrouble() : null

function refuse(request: IncomingMessage, response: ServerResponse, trouble: Trouble, end: End): void {
  const { seconds, text } = TROUBLES[trouble]
  response.setHeader('Retry-After', String(seconds))
  const problem = { type: 'about:blank', title: 'Service unavailable', status: 503, detail: text }
  if (pathOf(request.url ?? '').startsWith('/api/'))
    answerPlainly(response, 503, JSON.stringify(problem), end, 'application/problem+json')
  // The framework shows what a form was answered only where it is of exactly this type.
  else if (request.headers['next-action'] !== undefined) answerPlainly(response, 503, text, end, 'text/plain')
  else answerPlainly(response, 503, `${text}\n`, end)
}

const refuseRequest = (response: ServerResponse, end: End): void =>
  answerPlainly(response, 400, 'This request could not be read, and nothing was done.\n', end)

/** The framework throws at what it cannot parse, and calls it a failure of its own. */
const isFaultOfRequest = (request: IncomingMessage, response: ServerResponse): boolean =>
  response.statusCode === 500 && isFault(String(request.headers['x-request-id']))

function answerPlainly(
  response: ServerResponse,
  status: number,
  text: string,
  end: End,
  type = 'text/plain; charset=utf-8',
): void {
  for (const name of response.getHeaderNames())
    if (name !== 'x-request-id' && name !== 'retry-after') response.removeHeader(name)
  response.statusCode = status
  response.setHeader('Content-Type', type)
  // Not to be packed by who wrapped the answer: the length would be wrong.
  response.setHeader('Cache-Control', 'no-store, no-transform')
  response.setHeader('Content-Length', Buffer.byteLength(text))
  end(Buffer.from(text))
}
