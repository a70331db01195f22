'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Loaded at first use: most pages are read without it. */
const Palette = dynamic(() => import('./palette').then((m) => m.Palette), { ssr: false })

/**
 * Opens the palette on Ctrl-K or Cmd-K, on its button, and as soon as somebody types into the search box of the header,
 * whose letters it takes over. Closing gives the focus back to where it was.
 */
export function PaletteOpener({ inputId }: { inputId: string }) {
  const [isOpen, setOpen] = useState(false)
  const before = useRef<HTMLElement | null>(null)

  const open = useCallback(() => {
    before.current ??= document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOpen(true)
    // Until it is loaded, what is typed goes into the search box, whose letters it takes over.
    document.getElementById(inputId)?.focus()
  }, [inputId])

  const close = useCallback(() => {
    setOpen(false)
    before.current?.focus()
    before.current = null
  }, [])

  useEffect(() => {
    const input = document.getElementById(inputId)
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    input?.addEventListener('input', open)
    input?.addEventListener('click', open)
    return () => {
      document.removeEventListener('keydown', onKey)
      input?.removeEventListener('input', open)
      input?.removeEventListener('click', open)
    }
  }, [inputId, open])

  return (
    <>
      <button type="button" className="palette-key needs-js" aria-haspopup="dialog" onClick={open}>
        <span className="sr-only">Go anywhere: </span>
        <kbd>Ctrl K</kbd>
      </button>
      {isOpen && <Palette inputId={inputId} onClose={close} />}
    </>
  )
}
