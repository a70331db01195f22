'use client'

import { useEffect } from 'react'

/** Closes every open popover of the page on Escape, giving the focus back, and on a click elsewhere. Draws nothing. */
export function PopoverManners() {
  useEffect(() => {
    const open = () => document.querySelectorAll<HTMLDetailsElement>('details.popover[open]')
    const onPointerDown = (event: PointerEvent) => {
      for (const details of open()) if (!details.contains(event.target as Node)) details.open = false
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      for (const details of open()) {
        if (details.contains(document.activeElement)) details.querySelector('summary')?.focus()
        details.open = false
      }
    }
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  return null
}
