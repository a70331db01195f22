import 'server-only'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { resolveTarget } from './public-target'

const TIMEOUT_MS = 15_000

export type Posted =
  | { readonly ok: true; readonly status: number }
  | { readonly ok: false; readonly status: number | null; readonly reason: string }

/**
 * Posts a text to an address that somebody else chose: only into the public internet, to the very address that was
 * checked, on a connection of its own, without following where the answer leads, and without reading it.
 */
export async function postChecked(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowPrivate: boolean,
): Promise<Posted> {
  const target = await resolveTarget(address, allowPrivate)
  if (!target.ok) return { ok: false, status: null, reason: target.reason }
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
        answer.destroy()
        resolve(
          status >= 200 && status < 300
            ? { ok: true, status }
            : { ok: false, status, reason: `The receiver answered ${status}` },
        )
      },
    )
    call.on('error', (error) => {
      const reason =
        error.name === 'TimeoutError' || error.name === 'AbortError' ? 'No answer in time' : error.message
      resolve({ ok: false, status: null, reason })
    })
    call.end(body)
  })
}
