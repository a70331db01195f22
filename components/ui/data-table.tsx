import type { ReactNode } from 'react'

interface Props {
  /** Names the table and its scrolling region. */
  readonly label: string
  /** Keeps the head in sight while the region scrolls; the region is then at most as tall as the screen. */
  readonly stickyHead?: boolean
  /** Keeps the first column in sight while the region scrolls sideways. */
  readonly stickyColumn?: boolean
  readonly dense?: boolean
  readonly className?: string
  /** <thead> and <tbody>. Cells with numbers take `className="num"`. */
  readonly children: ReactNode
}

/** A table between a thick rule and hairlines. Where it is wider than the screen it scrolls, by keyboard too. */
export function DataTable({
  label,
  stickyHead = false,
  stickyColumn = false,
  dense = false,
  className = '',
  children,
}: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="table-region"
      data-sticky-head={stickyHead || undefined}
    >
      <table
        className={`data-table ${className}`}
        data-sticky-column={stickyColumn || undefined}
        data-dense={dense || undefined}
      >
        {children}
      </table>
    </section>
  )
}
