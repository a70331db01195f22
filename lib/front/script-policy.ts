import { createHash } from 'node:crypto'

/**
 * Which scripts a page may run: those of this site's own files, and those inline ones that the framework itself writes to
 * carry the page's data. Those are told by their form and allowed by their hash, so that a kept page needs no nonce, and
 * anything else that found its way into a page does not run.
 */
export function contentPolicy(html: string, existing: string): string {
  const hashes = inlineScripts(html)
    .filter(isFrameworks)
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [
    "default-src 'self'",
    `script-src 'self'${[...new Set(hashes)].map((hash) => ` ${hash}`).join('')}`,
    // Lengths and places of what is drawn stand in attributes; a style cannot run anything.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...existing
      .split(';')
      .flatMap((part) => (part.trim().startsWith('frame-ancestors') ? [part.trim()] : [])),
  ].join('; ')
}

const SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi

/** The texts of a page's inline scripts, data blocks (`type="application/ld+json"`) left out: they are not run. */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => !/\stype=/i.test(attributes))
    .map(([, , text = '']) => text)

/** The page's data, in pieces: a call whose only argument is JSON runs nothing. */
const FLIGHT = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((\[[\s\S]*\])\)$/
/** Which of this site's files the page begins with. */
const BOOTSTRAP =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);?$/
const OWN_FILE = /^static\/chunks\/[\w.~-]+\.js$/
/** What React writes word for word. */
const KNOWN: ReadonlySet<string> = new Set(['requestAnimationFrame(function(){$RT=performance.now()});'])

/** Whether an inline script is one that the framework writes, by its whole form. */
export function isFrameworks(text: string): boolean {
  if (KNOWN.has(text)) return true
  const data = FLIGHT.exec(text)?.[1]
  if (data !== undefined) return parse(data) !== undefined
  const bootstrap = parse(BOOTSTRAP.exec(text)?.[1] ?? '')
  if (typeof bootstrap !== 'object' || bootstrap === null) return false
  const { otherChunks, runtimeModuleIds, ...more } = bootstrap as Record<string, unknown>
  return (
    Object.keys(more).length === 0 &&
    Array.isArray(runtimeModuleIds) &&
    Array.isArray(otherChunks) &&
    otherChunks.every((file) => typeof file === 'string' && OWN_FILE.test(file))
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
