import type { StanceEvent } from '@/lib/domain/stance-event'

/** Where a chart's facts are from: how many events, from how many publications, and on what terms. */
export function SourceLine({
  events,
  total,
  href = '#events',
}: {
  events: readonly Pick<StanceEvent, 'sources'>[]
  total: number
  href?: string
}) {
  const publishers = new Set(events.flatMap(({ sources }) => sources.map((s) => s.publisher)))
  return (
    <p className="source-line">
      Source: Demarche, from{' '}
      <a href={href} className="link">
        {total} {total === 1 ? 'event' : 'events'}
      </a>{' '}
      reported by {publishers.size} {publishers.size === 1 ? 'publisher' : 'publishers'}. CC BY 4.0.
    </p>
  )
}
