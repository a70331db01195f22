import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** More than any page: what is longer goes out as it comes. */
const MOST_BYTES = 32 * 1024 * 1024

/**
 * Holds back what is written as an answer until it is whole, and hands it to `finish`, which sends it by `send`. Answers
 * that are not `wanted` by their status and headers go out as they are written. Who wraps the answer after us (the
 * framework does, to pack it) is left as it is: we go by the methods that were there before.
 */
export function captureAnswer(
  response: ServerResponse,
  wanted: (response: ServerResponse) => boolean,
  finish: (body: Buffer, send: (body: Buffer | null) => void) => void,
): void {
  const own = {
    write: response.write as (...all: unknown[]) => boolean,
    end: response.end as (...all: unknown[]) => ServerResponse,
    writeHead: response.writeHead as (...all: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders,
  }
  const parts: Buffer[] = []
  let bytes = 0
  let mode: 'undecided' | 'held' | 'open' = 'undecided'

  const isHeld = () => {
    if (mode === 'undecided') mode = wanted(response) ? 'held' : 'open'
    return mode === 'held'
  }
  const keep = (chunk: unknown, encoding: unknown) => {
    if (chunk === null || chunk === undefined || typeof chunk === 'function') return
    const part =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array)
    parts.push(part)
    bytes += part.length
  }
  const callback = (all: readonly unknown[]) =>
    all.find((one) => typeof one === 'function') as (() => void) | undefined

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (mode === 'open') return own.writeHead.call(response, status, ...rest)
    response.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null)
    for (const [name, value] of pairsOf(headers)) if (value !== undefined) response.setHeader(name, value)
    return isHeld() ? response : own.writeHead.call(response, status)
  }) as typeof response.writeHead
  response.flushHeaders = () => {
    if (!isHeld()) own.flushHeaders.call(response)
  }
  response.write = ((...all: unknown[]) => {
    if (!isHeld()) return own.write.apply(response, all)
    keep(all[0], all[1])
    if (bytes > MOST_BYTES) {
      mode = 'open'
      return own.write.call(response, Buffer.concat(parts))
    }
    const done = callback(all)
    if (done) queueMicrotask(done)
    return true
  }) as typeof response.write
  response.end = ((...all: unknown[]) => {
    if (!isHeld()) return own.end.apply(response, all)
    keep(all[0], all[1])
    mode = 'open'
    const done = callback(all)
    if (done) response.once('finish', done)
    finish(Buffer.concat(parts), (body) => own.end.call(response, ...(body === null ? [] : [body])))
    return response
  }) as typeof response.end
}

/** Headers as `writeHead` takes them: an object, or names and values in turns. */
function pairsOf(headers: unknown): [string, OutgoingHttpHeader | undefined][] {
  if (!Array.isArray(headers)) return Object.entries((headers ?? {}) as OutgoingHttpHeaders)
  if (Array.isArray(headers[0])) return headers as [string, string][]
  return Array.from({ length: headers.length / 2 }, (_, i) => [headers[2 * i], headers[2 * i + 1]])
}
