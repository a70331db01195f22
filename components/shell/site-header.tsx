import Link from 'next/link'
import type { ReactNode } from 'react'
import { NavMenu, NavRow } from './main-nav'

interface Props {
  /** The search box. On narrow screens it takes a line of its own. */
  readonly search?: ReactNode
  /** What stands at the far right: "Add event", the account. */
  readonly actions?: ReactNode
}

/** The head of every page: name, navigation, and room for search and actions. */
export function SiteHeader({ search, actions }: Props) {
  return (
    <header className="site-header">
      <div className="shell-width flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5 lg:gap-x-7">
        <Link href="/" className="wordmark">
          <Mark />
          Demarche
        </Link>
        <NavRow />
        {search && (
          <div className="ms-auto w-72 min-w-40 shrink max-lg:order-last max-lg:w-full no-print">
            {search}
          </div>
        )}
        <div className={`flex items-center gap-2 no-print ${search ? 'max-lg:ms-auto' : 'ms-auto'}`}>
          {actions}
          <NavMenu />
        </div>
      </div>
    </header>
  )
}

/** Three bands of a stance ribbon: how a position changes. */
function Mark() {
  return (
    <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true" focusable="false">
      <path d="M0 1h6v4H0z" style={{ fill: 'var(--color-stance-allow)' }} />
      <path d="M7 1h9v4H7z" style={{ fill: 'var(--color-stance-ban)' }} />
      <path d="M0 6h10v4H0z" style={{ fill: 'var(--color-stance-restrict)' }} />
      <path d="M11 6h5v4h-5z" style={{ fill: 'var(--color-stance-ban)' }} />
      <path d="M0 11h3v4H0z" style={{ fill: 'var(--color-stance-review)' }} />
      <path d="M4 11h12v4H4z" style={{ fill: 'var(--color-stance-cooperate)' }} />
    </svg>
  )
}
