import type { IncomingMessage, ServerResponse } from 'node:http'
import { entityTag } from '@/lib/http/conditional'
import { captureAnswer } from './captured-answer'
import type { KeptAnswer } from './kept-answers'
import { type Coding, canShrink, codingFor, pack, type packAtOnce, unpack } from './packing'
import { isFaultOfRequest, refuse, refuseRequest, troubleOf } from './refuse'
import { contentPolicy } from './script-policy'
import { type End, vary, write } from './send-answer'
import { isPage, isShort, isTagged } from './what-is-kept'

export type Keep = (answer: Omit<KeptAnswer, 'version'>) => void

/** Lets the framework answer, and sees to what it answers. */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  pass: () => void,
  keep: Keep | null,
): void {
  const short = isShort(request)
  const wantsWhole = keep !== null || isPage(request.url ?? '') || isTagged(request)
  const isRsc = request.headers.rsc !== undefined || request.headers['next-action'] !== undefined
  const coding = codingFor(request.headers)
  // We pack the whole ourselves; what the framework packs could not be read.
  if (short || (wantsWhole && !isRsc)) delete request.headers['accept-encoding']
  captureAnswer(
    response,
    (answer) =>
      troubleOf(answer) !== null ||
      isFaultOfRequest(request, answer) ||
      short ||
      (!isRsc && (keep !== null || isHtml(answer))),
    (body, end) => {
      const trouble = troubleOf(response)
      if (trouble) return refuse(request, response, trouble, end)
      if (isFaultOfRequest(request, response)) return refuseRequest(response, end)
      if (short) return sendWhole(response, body, end)
      finish(request, response, body, keep, coding, end).catch((error) => {
        console.error(error)
        response.destroy()
      })
    },
  )
  pass()
}

/** As it is, with its length. */
export function sendWhole(response: ServerResponse, body: Buffer, end: End): void {
  response.removeHeader('Transfer-Encoding')
  response.setHeader('Content-Length', body.length)
  end(body)
}

/** Packs an answer that is whole, tags it where it says the same to everybody, and sends it. */
export async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  keep: Keep | null,
  coding: Coding | null,
  end: End,
  packs: typeof packAtOnce = pack,
): Promise<void> {
  const plain = await unpack(body, response.getHeader('content-encoding'))
  response.removeHeader('Content-Encoding')
  if (isHtml(response)) {
    const existing = String(response.getHeader('content-security-policy') ?? '')
    response.setHeader('Content-Security-Policy', contentPolicy(plain.toString('utf8'), existing))
  }
  const packed = coding && canShrink(plain) ? { [coding]: await packs(plain, coding) } : {}
  const tag = String(response.getHeader('etag') ?? entityTag(plain.toString('latin1')))
  const isForAll =
    (keep !== null || isTagged(request)) && response.statusCode === 200 && !response.hasHeader('set-cookie')
  if (isForAll) {
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
  write(request, response, { tag: isForAll ? tag : null, plain, packed }, coding, end)
}

const isHtml = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/html')
