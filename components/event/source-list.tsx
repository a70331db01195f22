import { archivedCopyOf } from '@/lib/domain/archived-copy'
import type { LinkNote } from '@/lib/domain/link-state'
import type { PartialDate } from '@/lib/domain/partial-date'
import type { Source } from '@/lib/domain/stance-event'
import { excerpt } from '../ui/excerpt'
import { ExternalLink } from '../ui/external-link'
import { webAddress } from '../ui/web-address'
import { EventDate } from './event-date'

interface Props {
  readonly sources: readonly Source[]
  /** Of the event they speak for: the archive's copy nearest to it is linked where no other date is known. */
  readonly announcedOn: PartialDate
  /** Titles longer than this are cut; `null` shows all of them. */
  readonly mostOfTitle?: number | null
  /** What a program has seen of their addresses. */
  readonly links?: ReadonlyMap<string, LinkNote>
}

/** Every source in full: what it is called, who published it and when, and where a copy is kept. */
export function SourceList({ sources, announcedOn, mostOfTitle = 160, links }: Props) {
  return (
    <ul className="source-list" aria-label="Sources">
      {sources.map((source, index) => {
        const title = source.title ?? webAddress(source.url)?.host ?? source.url
        const { deadSince = null, copyUrl = null } = links?.get(source.url) ?? {}
        const shown = mostOfTitle === null ? title : excerpt(title, mostOfTitle)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and an address is long to be sent once more.
          <li key={index}>
            <ExternalLink href={source.url}>{shown}</ExternalLink>
            {source.quotation && <q className="source-quotation">{source.quotation}</q>}
            <span className="source-about">
              {`${source.publisher} · `}
              {source.publishedOn && (
                <>
                  <EventDate date={source.publishedOn} short />
                  {' · '}
                </>
              )}
              <span data-source-kind={source.kind}>{source.kind}</span>
              {deadSince && (
                <>
                  {' · '}
                  <strong>
                    link dead since <EventDate date={deadSince} short />
                  </strong>
                </>
              )}
              {webAddress(source.url) && (
                <>
                  {' · '}
                  <ExternalLink
                    href={archivedCopyOf(source, announcedOn, copyUrl)}
                    className="link-quiet archived"
                  >
                    archived copy<span className="sr-only">{` of ${excerpt(title, 60)}`}</span>
                  </ExternalLink>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
