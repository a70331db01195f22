import { lookup as resolve } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicIp } from './public-ip'

/** What an address answered. `url` is the one that answered in the end, `text` the beginning of its body. */
export interface Look {
  readonly url: string
  readonly status: number
  readonly text: string
}

export interface LookOptions {
  /** Which machines may be asked. Tests ask their own. */
  readonly isAllowed?: (address: string) => boolean
  /** Bytes of the body that are read; of a page nothing need be. */
  readonly mostBytes?: number
  /** For all of it, redirects included. */
  readonly mostMilliseconds?: number
  readonly userAgent?: string
}

/** Nothing was asked: the address leads to no machine of the public internet, or round in circles. */
export class NotAllowedError extends Error {}

const MOST_REDIRECTS = 5

/**
 * Asks an address on the public web, and none other: names are resolved here, every address of them is looked at, and
 * the connection goes to one that was, so that a name cannot lead elsewhere a moment later. The same of each redirect.
 * Throws what the network throws; `ENOTFOUND` is a name that does not exist.
 */
export async function lookAt(url: string, options: LookOptions = {}): Promise<Look> {
  const until = AbortSignal.timeout(options.mostMilliseconds ?? 15_000)
  let next = new URL(url)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { status, location, text } = await ask(next, until, options)
    if (location === null || status < 300 || status >= 400) return { url: next.href, status, text }
    if (!URL.canParse(location, next)) return { url: next.href, status, text }
    next = new URL(location, next)
  }
  throw new NotAllowedError('too many redirects')
}

interface Answer {
  readonly status: number
  readonly location: string | null
  readonly text: string
}

function ask(url: URL, signal: AbortSignal, options: LookOptions): Promise<Answer> {
  const { isAllowed = isPublicIp, mostBytes = 0, userAgent = 'Demarche link check' } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new NotAllowedError('neither http nor https')
  // Of numbers nothing is resolved, and so nothing would be looked at.
  if (isIP(host) !== 0 && !isAllowed(host)) throw new NotAllowedError(`${host} is not public`)
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, fail) => {
    const sending = send(
      {
        ...target(url, host),
        method: 'GET',
        signal,
        agent: false,
        lookup: onlyAllowed(isAllowed),
        headers: { 'User-Agent': userAgent, Accept: '*/*', 'Accept-Encoding': 'identity', Host: url.host },
      },
      (answer) => {
        const chunks: Buffer[] = []
        let bytes = 0
        const finish = () => {
          // What is not read is not waited for.
          answer.destroy()
          const text = Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8')
          done({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null, text })
        }
        if (mostBytes === 0) return finish()
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          bytes += chunk.length
          if (bytes >= mostBytes) finish()
        })
        answer.on('end', finish)
        answer.on('error', fail)
      },
    )
    sending.on('error', fail)
    sending.end()
  })
}

const target = (url: URL, host: string) => ({
  protocol: url.protocol,
  hostname: host,
  port: url.port || undefined,
  path: `${url.pathname}${url.search}`,
})

/** Resolves a name as ever, and refuses it when any of its addresses is not allowed. */
const onlyAllowed =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isAllowed(address)))
        return callback(new NotAllowedError(`${host} is not public`), '')
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
