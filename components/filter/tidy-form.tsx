'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly action: string
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A GET form, which works without scripts. With them, a menu closes when one clicks elsewhere or presses Escape.
 */
export function TidyForm({ action, label, className, children }: Props) {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const form = ref.current
    if (!form) return
    const openMenu = () => form.querySelector<HTMLDetailsElement>('details[name][open]')
    const closeOutside = ({ target }: PointerEvent) => {
      // Not inside the form: where menus open in place, closing one moves what is being clicked.
      if (target instanceof Node && form.contains(target)) return
      const menu = openMenu()
      if (menu) menu.open = false
    }
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      const menu = key === 'Escape' ? openMenu() : null
      if (!menu) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    form.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      form.removeEventListener('keydown', closeOnEscape)
    }
  }, [])
  return (
    <search>
      {/* Whoever goes back sees what the address says: the browser is not to fill in what was ticked later. */}
      <form ref={ref} action={action} aria-label={label} className={className} autoComplete="off">
        {children}
      </form>
    </search>
  )
}
