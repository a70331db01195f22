import type { IncomingMessage, ServerResponse } from 'node:http'
import type { KeptAnswer, KeptAnswers } from './kept-answers'
import { type Coding, canShrink, codingFor, pack } from './packing'

/** Sends what is left of an answer, past those who wrapped it. */
export type End = (body: Buffer | null) => void
export const endOf =
  (response: ServerResponse): End =>
  (body) => {
    if (body === null) response.end()
    else response.end(body)
  }

/** Sends what is kept; packs it first, and keeps that, if nobody has asked for it so yet. */
export async function send(
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

/** Sends an answer as its reader takes it, or that the reader has it already. */
export function write(
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
  // Of a page that was not made, for only its head was asked for, nobody knows the length.
  if (request.method !== 'HEAD' || plain.length > 0) response.setHeader('Content-Length', body.length)
  end(request.method === 'HEAD' ? null : body)
}

/** Whether If-None-Match names an answer (RFC 9110, 13.1.2; compared weakly). */
function names(header: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return header?.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag)) ?? false
}

/** Says that the answer depends on this header, too. */
export function vary(response: ServerResponse, name: string): void {
  const given = String(response.getHeader('vary') ?? '')
  if (!given.toLowerCase().includes(name.toLowerCase()))
    response.setHeader('Vary', given ? `${given}, ${name}` : name)
}
