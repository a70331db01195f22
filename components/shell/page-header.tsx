import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

interface Props {
  readonly title: ReactNode
  /** The sentence below the title: which view this is, and what it finds. */
  readonly standfirst?: ReactNode
  readonly breadcrumbs?: readonly Crumb[]
  /** Links and buttons at the right: share, export. */
  readonly actions?: ReactNode
}

/** The title of a page and what it says in one sentence. One a page: it holds the <h1>. */
export function PageHeader({ title, standfirst, breadcrumbs = [], actions }: Props) {
  return (
    <header className="page-header">
      <Breadcrumbs items={breadcrumbs} />
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <h1>{title}</h1>
        {actions && <div className="flex flex-wrap gap-2 no-print">{actions}</div>}
      </div>
      {standfirst && <div className="standfirst">{standfirst}</div>}
    </header>
  )
}
