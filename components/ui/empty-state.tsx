import Link from 'next/link'
import type { ReactNode } from 'react'

interface Props {
  /** What there is none of: "No event matches these filters". */
  readonly title: string
  readonly children?: ReactNode
  /** The ways on, the most likely first: "Without the filter ban" and where that leads. */
  readonly ways?: readonly { readonly label: string; readonly href: string }[]
}

/** In place of a list that has nothing to show: why, and what to loosen. */
export function EmptyState({ title, children, ways = [] }: Props) {
  return (
    <div className="empty-state">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <div className="text-muted">{children}</div>}
      {ways.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {ways.map(({ label, href }) => (
            <li key={href + label}>
              <Link href={href} className="link">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
