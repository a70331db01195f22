/** Where a chart's facts are from: how many events, from how many publications, and on what terms. */
export function SourceLine({
  total,
  publishers,
  href = '#events',
}: {
  total: number
  publishers: number
  href?: string
}) {
  return (
    <p className="source-line">
      Source: Demarche, from{' '}
      <a href={href} className="link">
        {total} {total === 1 ? 'event' : 'events'}
      </a>{' '}
      reported by {publishers} {publishers === 1 ? 'publisher' : 'publishers'}. CC BY 4.0.
    </p>
  )
}
