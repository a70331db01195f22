'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, useEffect, useRef } from 'react'
import { Button } from '../ui/button'

interface Props {
  /** The address of `/why` for the cell, whose page the panel takes its words from. */
  readonly href: string
  readonly onClose: () => void
  /** A link in it was followed: it goes away, and comes back with the address it is in. */
  readonly onLeave: () => void
}

/**
 * Why a cell reads as it does, at the side of the matrix. The words are those of the page of the same address, rendered
 * by the server: nothing is said twice in code. Escape closes it and the focus goes back to the cell (<dialog>).
 */
export function WhyPanel({ href, onClose, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  /** Where the focus was. */
  const opener = useRef<Element | null>(null)
  const router = useRouter()

  useEffect(() => {
    const stop = new AbortController()
    if (!dialog.current?.open) {
      opener.current = document.activeElement
      dialog.current?.showModal()
    }
    readWords(href, stop.signal).then(
      (words) => body.current?.replaceChildren(words),
      () => {
        if (!stop.signal.aborted) location.assign(href)
      },
    )
    return () => {
      stop.abort()
      // The Back button takes the dialog away without closing it: the focus is ours to give back then.
      const before = opener.current
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [href])

  function onClick(event: MouseEvent) {
    if (event.target === dialog.current) return dialog.current.close()
    const link = (event.target as Element).closest('a')
    if (!link || link.origin !== location.origin || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onLeave()
    router.push(link.pathname + link.search + link.hash)
  }

  return (
    <dialog
      ref={dialog}
      className="why-panel"
      aria-labelledby="why-title"
      onClose={onClose}
      onClick={onClick}
      // The keys of the matrix are not for what lies over it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="why-sheet">
        <div className="why-head">
          <h2 id="why-title">Why this cell</h2>
          <form method="dialog">
            <Button type="submit" size="small" variant="quiet" aria-label="Close">
              ✕
            </Button>
          </form>
        </div>
        <div ref={body}>
          <p role="status" className="text-muted">
            Looking it up …
          </p>
        </div>
        <p className="mt-4">
          <a href={href} className="link text-sm">
            On a page of its own
          </a>
        </p>
      </div>
    </dialog>
  )
}

async function readWords(href: string, signal: AbortSignal): Promise<Element> {
  const answer = await fetch(href, { signal })
  const words = answer.ok
    ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('why')
    : null
  if (!words) throw new Error(`why was answered with ${answer.status}`)
  return words
}
