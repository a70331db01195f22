export type IfMatch =
  /** Any version that stands. */
  | { readonly kind: 'any' }
  /** One of these. */
  | { readonly kind: 'versions'; readonly versions: readonly number[] }

/** The entity tag of a version. Strong: If-Match compares so (RFC 9110, 13.1.1), and nothing else makes the answer. */
export const versionTag = (version: number): string => `"${version}"`

/**
 * The versions that a change was written against; `null` without the header. A tag that is none of ours matches nothing,
 * as any other stale one. The mark of a weak tag is overlooked: proxies that compress put it there.
 */
export function parseIfMatch(request: Request): IfMatch | null {
  const header = request.headers.get('if-match')
  if (header === null) return null
  if (header.trim() === '*') return { kind: 'any' }
  const versions = header.split(',').flatMap((text) => {
    const match = /^(?:W\/)?"(\d{1,9})"$/.exec(text.trim())
    return match ? [Number(match[1])] : []
  })
  return { kind: 'versions', versions }
}

export const matches = (condition: IfMatch, version: number): boolean =>
  condition.kind === 'any' || condition.versions.includes(version)
