/**
 * Where to go after signing in, from a query parameter: a path on this site or `/`. Never another site, however it is
 * spelt (`//host`, `/\host`, `https:`, control characters that browsers drop).
 */
export function readNextPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 2000) return '/'
  if (!value.startsWith('/') || /[\\\p{Cc}]/u.test(value)) return '/'
  if (!URL.canParse(value, HERE)) return '/'
  const url = new URL(value, HERE)
  if (url.origin !== HERE) return '/'
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') ? '/' : path
}

/** A host that cannot exist (RFC 2606). */
const HERE = 'http://here.invalid'

/** The address of the sign-in page that comes back to `path`. */
export const signInHref = (path: string): string =>
  path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
