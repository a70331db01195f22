import type { IncomingMessage } from 'node:http'

/** What the framework says when a request makes no sense to it. It answers 500 then, though the request is at fault. */
const ITS_WORDS =
  /Failed to parse body as FormData|Invalid Server Actions request|Failed to find Server Action|router state header|Unexpected end of form|Missing boundary|Malformed|body exceeded|Invalid URL|could not be parsed|Maximum array nesting|Connection closed|Server Reference|Reached end of|Invalid reply|initialize twice/i

/** Of requests whose answer is not out yet; kept on the process, because the framework bundles its hook by itself. */
const kept = globalThis as typeof globalThis & { demarcheFaults?: Set<string> }
const MOST = 1_000

/** Called for every error that a request caused. */
export function noteFault(requestId: string | undefined, error: unknown): void {
  if (!requestId || !ITS_WORDS.test(error instanceof Error ? error.message : String(error))) return
  kept.demarcheFaults ??= new Set()
  if (kept.demarcheFaults.size >= MOST) kept.demarcheFaults.clear()
  kept.demarcheFaults.add(requestId)
}

export const isFault = (requestId: string): boolean => kept.demarcheFaults?.has(requestId) ?? false

/** A session's cookie, an address and what else a browser sends fit many times. */
const LONGEST_URL = 16_000
const MOST_PARAMETERS = 500
const MOST_OF_FORM = 2 * 1024 * 1024
const ACTION = /^[0-9a-f]{40,64}$/
/** The framework takes others for GET, or fails on them (TRACE). Pages are read, and forms are posted; the rest is the API's. */
const OF_PAGES: readonly string[] = ['GET', 'HEAD', 'POST', 'OPTIONS']
const OF_API: readonly string[] = [...OF_PAGES, 'PUT', 'PATCH', 'DELETE']

/** Why a request is turned away before anything looks at it; `null` lets it in. */
export function refusalOf({
  method = '',
  url = '',
  headers,
}: IncomingMessage): { status: number; text: string; allow?: string } | null {
  const methods = url.startsWith('/api/') ? OF_API : OF_PAGES
  if (!methods.includes(method))
    return { status: 405, text: `Nothing here answers to ${method}.\n`, allow: methods.join(', ') }
  if (!url.startsWith('/')) return { status: 400, text: 'This is not an address of this site.\n' }
  const hosts = [headers.host, firstOf(headers['x-forwarded-host'])]
  if (!hosts.every((host) => host === undefined || isHost(host)) || !isScheme(headers['x-forwarded-proto']))
    return { status: 400, text: 'The name of the site in this request could not be read.\n' }
  if (url.length > LONGEST_URL) return { status: 414, text: 'This address is too long.\n' }
  const query = url.slice(url.indexOf('?') + 1)
  if (url.includes('?') && query.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS)
    return { status: 400, text: `An address may have ${MOST_PARAMETERS} parameters.\n` }
  if (!isRouterState(headers['next-router-state-tree']))
    return { status: 400, text: 'The header Next-Router-State-Tree could not be read.\n' }
  // No page takes such a form of this size; files come in parts, to addresses that count as they read.
  const isPlainForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  if (isPlainForm && Number(headers['content-length'] ?? 0) > MOST_OF_FORM)
    return { status: 413, text: 'This form is larger than 2 MB, and nothing was done.\n' }
  const action = headers['next-action']
  if (action !== undefined && !ACTION.test(String(action)))
    return { status: 400, text: 'The header Next-Action could not be read.\n' }
  return null
}

function isRouterState(header: string | string[] | undefined): boolean {
  if (header === undefined) return true
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(String(header))))
  } catch {
    return false
  }
}

/** Of a list, as several proxies write it, what the first of them said. */
const firstOf = (header: string | string[] | undefined): string | undefined =>
  header === undefined ? undefined : (String(header).split(',')[0] ?? '').trim()

/** Whether addresses can be made with it: a name and perhaps a port. */
const isHost = (host: string): boolean => {
  const address = `http://${host}/`
  if (!/^[^\s/?#@\\]+$/.test(host) || !URL.canParse(address)) return false
  return new URL(address).pathname === '/'
}

const isScheme = (header: string | string[] | undefined): boolean =>
  header === undefined || /^https?$/i.test(firstOf(header) ?? '')
