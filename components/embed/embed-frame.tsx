import type { ReactNode } from 'react'
import { describeLens, type Lens } from '@/lib/domain/lens'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'

/** How an embedded view is coloured: as the page around it asks, or as the reader's system does. */
export type EmbedTheme = 'light' | 'dark' | 'auto'

interface Props {
  readonly theme: EmbedTheme
  readonly title: string
  readonly finding: string | null
  readonly lens: Lens
  readonly asOf: Day
  /** The day of which the state of the record is shown, where it is an earlier one. */
  readonly knownAt: string | null
  /** The full view. */
  readonly href: string
  readonly children: ReactNode
}

/** A view without the site around it, for an iframe: what it is, the view, and where it comes from. */
export function EmbedFrame({ theme, title, finding, lens, asOf, knownAt, href, children }: Props) {
  return (
    <main className="embed" data-theme={theme === 'auto' ? undefined : theme}>
      <h1>{title}</h1>
      {finding && <p className="embed-finding">{finding}</p>}
      <p className="embed-note">
        As of {formatPartialDate(asOf)}, {describeLens(lens)}
        {knownAt && `, as known on ${formatPartialDate(knownAt.slice(0, 10))}`}
      </p>
      {children}
      <p className="embed-source">
        <span>
          Source: Demarche, as of {formatPartialDate(asOf)};{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="license noopener">
            CC BY 4.0
          </a>
        </span>
        <a href={href} target="_blank" rel="noopener" className="link font-medium">
          Open the full view, with every source
        </a>
      </p>
    </main>
  )
}
