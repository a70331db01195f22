/** A feed before it is written as Atom or as JSON Feed. Addresses are full ones. */
export interface Feed {
  /** For good, and the same whatever name the server was asked under. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** The page that shows the same. */
  readonly page: string
  readonly atom: string
  readonly json: string
  /** When it last changed: a moment, ISO 8601 in UTC. */
  readonly updated: string
  readonly entries: readonly FeedEntry[]
  /** Where the other pages of this form of the feed are (RFC 5005, 3); absent where there is but one. */
  readonly pages?: FeedPages
}

interface FeedPages {
  readonly first: string
  readonly previous: string | null
  readonly next: string | null
  readonly last: string
}

export interface FeedEntry {
  /** For good: an entry that is corrected keeps it, so that readers see one entry and not two. */
  readonly id: string
  readonly title: string
  readonly page: string
  readonly published: string
  readonly updated: string
  /** Plain text, lines parted by line feeds. */
  readonly text: string
  /** Where it is told; only http and https. */
  readonly sources: readonly string[]
  /** Codes and slugs to filter by. */
  readonly tags: readonly string[]
}

export const PUBLISHER = 'Demarche'
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/'
