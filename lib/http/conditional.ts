import { createHash } from 'node:crypto'

/**
 * A validator made of what decides an answer: the body itself, or the state of the data and the question. Weak, because
 * the same answer travels compressed and not.
 */
export const entityTag = (...parts: readonly string[]): string =>
  `W/"${createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22)}"`

/** Whether If-None-Match names this answer (RFC 9110, 13.1.2; compared weakly). */
export function isUnchanged(request: Request, tag: string): boolean {
  const given = request.headers.get('if-none-match')
  if (given === null) return false
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return given.trim() === '*' || given.split(',').some((one) => opaque(one) === opaque(tag))
}

/**
 * How an answer may be kept: by anybody, but asked for again each time, so that the next reader after a publication
 * sees it. Last-Modified is for people and crawlers: If-Modified-Since is not believed, because a second is too coarse
 * and a write that took long is dated earlier than the answer that came before it.
 */
export function validators(tag: string, changedAt: string | null): Record<string, string> {
  return {
    etag: tag,
    'cache-control': 'public, no-cache',
    ...(changedAt && { 'last-modified': new Date(changedAt).toUTCString() }),
  }
}
