/** How many publishers report something; at least so many where only some of the events were looked at. */
export interface Publishers {
  readonly count: number
  readonly isAtLeast: boolean
}

/** Where a chart's facts are from: how many events, from how many publications, and on what terms. */
export function SourceLine({
  total,
  publishers,
  href = '#events',
}: {
  total: number
  publishers: Publishers
  href?: string
}) {
  return (
    <p className="source-line">
      Source: Demarche, from{' '}
      <a href={href} className="link">
        {total.toLocaleString('en')} {total === 1 ? 'event' : 'events'}
      </a>{' '}
      reported by {publishers.isAtLeast && 'at least '}
      {publishers.count} {publishers.count === 1 ? 'publisher' : 'publishers'}. CC BY 4.0.
    </p>
  )
}
