import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  /** What the chart finds. */
  readonly title: ReactNode
  /** What is drawn, under which lens and as of which day. */
  readonly note?: ReactNode
}

/** The head of a chart, inside its <figure aria-labelledby>. */
export function ChartCaption({ id, title, note }: Props) {
  return (
    <figcaption id={id} className="chart-caption">
      <span className="chart-title">{title}</span>
      {note && <span className="chart-note">{note}</span>}
    </figcaption>
  )
}

/** The facts of a chart as a table, folded away below it. */
export function AsTable({ children }: { children: ReactNode }) {
  return (
    <details className="as-table">
      <summary>As a table</summary>
      {children}
    </details>
  )
}
