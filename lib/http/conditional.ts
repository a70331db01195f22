import { createHash } from 'node:crypto'

/**
 * A validator made of what decides an answer: the body itself, or the state of the data and the question. Weak, because
 * the same answer travels compressed and not.
 */
export const entityTag = (...parts: readonly string[]): string =>
  `W/"${createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22)}"`

/**
 * Whether the asker has this answer: by its tag (RFC 9110, 13.1.2; compared weakly), or, from those who keep no tags, by
 * the day and time it was last changed, as `headers` say it (13.1.3).
 */
export function isUnchanged(request: Request, headers: Readonly<Record<string, string>>): boolean {
  const tag = headers.etag ?? ''
  const given = request.headers.get('if-none-match')
  if (given === null) {
    const since = Date.parse(request.headers.get('if-modified-since') ?? '')
    return Date.parse(headers['last-modified'] ?? '') <= since
  }
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return given.trim() === '*' || given.split(',').some((one) => opaque(one) === opaque(tag))
}

/**
 * How an answer may be kept: by anybody, but asked for again each time, so that the next reader after a publication
 * sees it. What shows "today" is another answer each day, so none was last changed before the day began; and a change is
 * told a second late rather than one that came in the same second be missed. Of two writes at once the longer may be dated
 * before an answer that did not have it: who must not miss it until the next change or day asks by the tag.
 */
export function validators(tag: string, changedAt: string | null, now = new Date()): Record<string, string> {
  const today = Math.floor(now.getTime() / DAY) * DAY
  const changed = changedAt && Math.max(Math.ceil((Date.parse(changedAt) + 1) / 1000) * 1000, today)
  return {
    etag: tag,
    'cache-control': 'public, no-cache',
    // Not from the future (RFC 9110, 8.8.2): of a change in this very second the tag alone is sent.
    ...(changed && changed <= now.getTime() && { 'last-modified': new Date(changed).toUTCString() }),
  }
}

const DAY = 24 * 60 * 60 * 1000
