import type { PartialDate } from './partial-date'
import type { Source } from './stance-event'

/**
 * Where a copy of a source may be read when the page itself has gone: the archived address that was recorded, or the
 * copy that a program has found, or else the Internet Archive's copy nearest to the day of publication (or of the announcement, where that is unknown).
 * The archive takes a date of any precision, and answers that it has none where nobody kept a copy.
 */
export const archivedCopyOf = (
  { url, publishedOn, archivedUrl }: Pick<Source, 'url' | 'publishedOn' | 'archivedUrl'>,
  announcedOn: PartialDate,
  found: string | null = null,
): string =>
  archivedUrl ??
  found ??
  `https://web.archive.org/web/${(publishedOn ?? announcedOn).replaceAll('-', '')}/${url}`
