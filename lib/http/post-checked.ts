import 'server-only'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { resolveTarget } from './public-target'

const TIMEOUT_MS = 15_000
/** So much of an answer is kept, in letters, and at most so many bytes are waited for. */
const EXCERPT = 500
const EXCERPT_BYTES = 2_000
/** An answer whose status is known is not waited for any longer than this. */
const EXCERPT_MS = 1_000

export type Posted = (
  | { readonly ok: true; readonly status: number }
  | { readonly ok: false; readonly status: number | null; readonly reason: string }
) & {
  /** How the answer begins; `null` where there is none. */
  readonly answer: string | null
}

/**
 * Posts a text to an address that somebody else chose: only into the public internet, to the very address that was
 * checked, on a connection of its own, without following where the answer leads, and reading no more than its beginning.
 */
export async function postChecked(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowPrivate: boolean,
): Promise<Posted> {
  const target = await resolveTarget(address, allowPrivate)
  if (!target.ok) return { ok: false, status: null, reason: target.reason, answer: null }
  const { url, addresses } = target
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const call = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        lookup: (_host, options, callback) => {
          const [first] = addresses
          if (options.all) callback(null, [...addresses])
          else callback(null, first?.address ?? '', first?.family ?? 4)
        },
      },
      (answer) => {
        const status = answer.statusCode ?? 0
        readBeginning(answer).then((text) =>
          resolve(
            status >= 200 && status < 300
              ? { ok: true, status, answer: text }
              : { ok: false, status, reason: `The receiver answered ${status}`, answer: text },
          ),
        )
      },
    )
    call.on('error', (error) => {
      const reason =
        error.name === 'TimeoutError' || error.name === 'AbortError' ? 'No answer in time' : error.message
      resolve({ ok: false, status: null, reason, answer: null })
    })
    call.end(body)
  })
}

/** The first letters of an answer, without what cannot be shown; never fails, and never waits long. */
function readBeginning(answer: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    const end = () => {
      clearTimeout(timer)
      answer.destroy()
      const text = Buffer.concat(parts)
        .toString('utf8')
        .replace(/\p{C}+/gu, ' ')
        .trim()
        .slice(0, EXCERPT)
      resolve(text === '' ? null : text.toWellFormed())
    }
    const timer = setTimeout(end, EXCERPT_MS)
    answer.on('data', (part: Buffer) => {
      parts.push(part)
      bytes += part.byteLength
      if (bytes >= EXCERPT_BYTES) end()
    })
    answer.on('end', end).on('error', end).on('close', end)
  })
}
