import { ExternalLink } from '@/components/ui/external-link'
import type { Source } from '@/lib/domain/stance-event'

export type SourceLink = Pick<Source, 'url' | 'publisher'>

/** The first sources that an event rests on, by publisher, each a link out. */
export function SaysWho({
  event,
  most = 2,
}: {
  event: { readonly sources: readonly SourceLink[] }
  most?: number
}) {
  const more = event.sources.length - most
  return (
    <>
      {event.sources.slice(0, most).map((source, i) => (
        <span key={source.url} className="says-who">
          {i > 0 && <span>, </span>}
          <ExternalLink href={source.url}>{source.publisher}</ExternalLink>
        </span>
      ))}
      {more > 0 && <span className="no-print"> and {more} more</span>}
    </>
  )
}
