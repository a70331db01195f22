import type { SourceKind } from './vocabulary'

const GOVERNMENT =
  /(^|\.)(gov|gouv|gob|gub|govt|go|mil|parliament|parlament|senate|bundestag|bundesregierung|europa|nato|admin)\.[a-z]{2,3}(\.[a-z]{2})?$|(^|\.)(gov|mil|int)$|(^|\.)(whitehouse\.gov|congress\.gov)$/

/** The host without `www.`, or `null` for what is no address. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '') || null
}

/** What kind of source an address most likely is: a government's own site is official, anything else secondary. */
export function proposedSourceKind(url: string): SourceKind {
  const host = hostOf(url)
  return host !== null && GOVERNMENT.test(host) ? 'official' : 'secondary'
}
