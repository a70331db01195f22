'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { KeyboardEvent } from 'react'
import { isWithin, NAV_ITEMS } from './nav-items'

/** The navigation as a row, on screens wide enough for it. */
export function NavRow() {
  const pathname = usePathname()
  return (
    <nav aria-label="Main" className="max-lg:hidden">
      <ul className="flex items-center gap-5 text-sm">
        {NAV_ITEMS.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={current(pathname, href)} className="nav-link">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The navigation behind a button, on narrow screens. Opens without scripts; closes by itself on the next page. */
export function NavMenu() {
  const pathname = usePathname()
  return (
    <details key={pathname} className="nav-menu lg:hidden" onKeyDown={closeOnEscape}>
      <summary className="button" data-variant="secondary">
        Menu
      </summary>
      <nav aria-label="Main">
        <ul>
          {NAV_ITEMS.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} aria-current={current(pathname, href)} className="nav-link">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

const current = (pathname: string, href: string): 'page' | 'true' | undefined =>
  pathname === href ? 'page' : isWithin(pathname, href) ? 'true' : undefined

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== 'Escape' || !event.currentTarget.open) return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}
