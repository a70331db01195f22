'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly action: string
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A GET form, which works without scripts. With them, fields left empty do not end up in the address, and a menu closes
 * when one clicks elsewhere or presses Escape.
 */
export function TidyForm({ action, label, className, children }: Props) {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const form = ref.current
    if (!form) return
    const tidy = ({ formData }: FormDataEvent) => {
      for (const name of new Set(formData.keys())) {
        const values = formData.getAll(name).filter((value) => value !== '')
        formData.delete(name)
        for (const value of values) formData.append(name, value)
      }
    }
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
    form.addEventListener('formdata', tidy)
    document.addEventListener('pointerdown', closeOutside)
    form.addEventListener('keydown', closeOnEscape)
    return () => {
      form.removeEventListener('formdata', tidy)
      document.removeEventListener('pointerdown', closeOutside)
      form.removeEventListener('keydown', closeOnEscape)
    }
  }, [])
  return (
    <search>
      <form ref={ref} action={action} aria-label={label} className={className}>
        {children}
      </form>
    </search>
  )
}
