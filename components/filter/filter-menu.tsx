import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** How many of its filters are on. */
  readonly active: number
  readonly children: ReactNode
}

/** One group of filters behind its title. Only one of them is open at a time, by the browser's own doing. */
export function FilterMenu({ title, active, children }: Props) {
  return (
    <details className="filter-menu" name="filter-menu" data-active={active > 0 || undefined}>
      <summary>
        {title}
        {active > 0 && (
          <span className="filter-menu-count">
            {active}
            <span className="sr-only"> on</span>
          </span>
        )}
        <svg viewBox="0 0 12 12" className="stance-glyph" aria-hidden="true" focusable="false">
          <path d="M3 4.75l3 3 3-3" />
        </svg>
      </summary>
      <div className="filter-panel">
        {children}
        <button type="submit" className="button filter-apply" data-variant="primary" data-size="small">
          Apply
        </button>
      </div>
    </details>
  )
}
