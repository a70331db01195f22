import type { ReactNode } from 'react'

interface Props {
  readonly title: ReactNode
  /** Unique in the page: the section can be linked to, and is named by its title. */
  readonly id: string
  /** At the right of the title: a count, a link to all. */
  readonly aside?: ReactNode
  readonly level?: 2 | 3
  readonly children: ReactNode
}

/** A part of a page under a serif title. */
export function Section({ title, id, aside, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="section">
      <div className="section-head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {aside && <div className="section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
