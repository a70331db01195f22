import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

type Chunk = string | Uint8Array

/** More than any page: what is longer goes out as it comes. */
const MOST_BYTES = 32 * 1024 * 1024

/**
 * Holds back what is written as an answer until it is whole, and hands it to `finish`, which sends it. Answers that are
 * not `wanted` by their status and headers go out as they are written.
 */
export function captureAnswer(
  response: ServerResponse,
  wanted: (response: ServerResponse) => boolean,
  finish: (body: Buffer, send: (body: Buffer | null) => void) => void,
): void {
  const { write, end, writeHead, flushHeaders } = response
  const parts: Buffer[] = []
  let bytes = 0
  let mode: 'undecided' | 'held' | 'open' = 'undecided'

  const release = () => {
    mode = 'open'
    Object.assign(response, { write, end, writeHead, flushHeaders })
  }
  const decide = () => {
    if (mode !== 'undecided') return
    if (wanted(response)) mode = 'held'
    else release()
  }
  const keep = (chunk: Chunk | null | undefined, encoding?: unknown) => {
    if (chunk === null || chunk === undefined || typeof chunk === 'function') return
    const part =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk)
    parts.push(part)
    bytes += part.length
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((one) => typeof one === 'object') as OutgoingHttpHeaders | undefined
    response.statusCode = status
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value)
    decide()
    return mode === 'open' ? response.writeHead(status) : response
  }) as typeof writeHead
  response.flushHeaders = () => {
    decide()
    if (mode === 'open') response.flushHeaders()
  }
  response.write = ((chunk: Chunk, ...rest: unknown[]) => {
    decide()
    if (mode === 'open') return (response.write as (...all: unknown[]) => boolean)(chunk, ...rest)
    keep(chunk, rest[0])
    if (bytes > MOST_BYTES) {
      release()
      const whole = Buffer.concat(parts)
      return response.write(whole)
    }
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    if (done) queueMicrotask(done)
    return true
  }) as typeof write
  response.end = ((...all: unknown[]) => {
    decide()
    if (mode === 'open') return (response.end as (...rest: unknown[]) => ServerResponse)(...all)
    keep(all[0] as Chunk, all[1])
    release()
    const done = all.find((one) => typeof one === 'function') as (() => void) | undefined
    if (done) response.once('finish', done)
    finish(Buffer.concat(parts), (body) => {
      if (body === null) response.end()
      else response.end(body)
    })
    return response
  }) as typeof end
}
