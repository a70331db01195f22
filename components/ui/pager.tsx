import Link from 'next/link'
import type { ReactNode } from 'react'

interface Props {
  /** What is paged through: "Events". */
  readonly label: string
  readonly previous?: string | null
  readonly next?: string | null
  readonly previousLabel?: string
  readonly nextLabel?: string
  /** Between the two: "51–100 of 1,204". */
  readonly children?: ReactNode
}

/** To the pages before and after. Nothing when there is only one. */
export function Pager({
  label,
  previous,
  next,
  previousLabel = 'Previous',
  nextLabel = 'Next',
  children,
}: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label={`${label}: pages`} className="pager">
      {previous ? (
        <Link href={previous} rel="prev" className="link">
          <span aria-hidden="true">← </span>
          {previousLabel}
        </Link>
      ) : (
        <span />
      )}
      {children && <span className="text-muted">{children}</span>}
      {next ? (
        <Link href={next} rel="next" className="link">
          {nextLabel}
          <span aria-hidden="true"> →</span>
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
