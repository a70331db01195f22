'use client'

import { CircleUser } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type KeyboardEvent, useEffect, useRef } from 'react'

interface Props {
  readonly name: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly signOut: () => Promise<void>
}

/** The account behind a button. Opens without scripts; with them it closes on Escape, elsewhere, and on the next page. */
export function AccountMenu({ name, links, signOut }: Props) {
  const pathname = usePathname()
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const closeElsewhere = (event: PointerEvent) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false
    }
    document.addEventListener('pointerdown', closeElsewhere)
    return () => document.removeEventListener('pointerdown', closeElsewhere)
  }, [])

  return (
    <details key={pathname} ref={menu} className="account-menu" onKeyDown={closeOnEscape}>
      <summary className="button" data-variant="secondary">
        <CircleUser aria-hidden="true" className="size-4 sm:hidden" />
        <span className="sr-only">Account of </span>
        <span className="account-name">{name}</span>
      </summary>
      <div className="account-panel">
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} aria-current={pathname === href ? 'page' : undefined}>
                {label}
              </Link>
            </li>
          ))}
          <li>
            <form action={signOut}>
              <button type="submit">Sign out</button>
            </form>
          </li>
        </ul>
      </div>
    </details>
  )
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== 'Escape' || !event.currentTarget.open) return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}
