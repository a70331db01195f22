'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { actOnCandidate } from './candidate-keys'
import { isTyping, nextRow, SHORTCUTS, type ShortcutPage } from './shortcut-keys'

const STORED = 'demarche.shortcuts'
const CHANGED = 'demarche:shortcuts'

/**
 * Single keys for who reviews much. They do nothing while something is typed, are listed behind a button and `?`, and
 * can be turned off there (WCAG 2.1.4). Without scripts there is no button either.
 */
export function Shortcuts({ page }: { page: ShortcutPage }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOn = useSyncExternalStore(subscribe, readStored, () => null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || dialog.current?.open) return
      // The way back on stays reachable from the button; `?` is a shortcut like the others.
      if (!readStored()) return
      if (event.key === '?') dialog.current?.showModal()
      else if (!act(page, event.key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [page])

  // Not rendered on the server, where nobody could use it.
  if (isOn === null) return null
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()} aria-haspopup="dialog" size="small" variant="quiet">
        Keyboard shortcuts
      </Button>
      <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">Keyboard shortcuts</h2>
        <dl>
          {SHORTCUTS[page].map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="flex items-baseline gap-2 text-sm">
          <input type="checkbox" checked={isOn} onChange={(event) => store(event.target.checked)} />
          Shortcuts are on in this browser
        </label>
        {/* No form: the dialog may stand in one. */}
        <Button onClick={() => dialog.current?.close()} className="mt-4">
          Close
        </Button>
      </dialog>
    </>
  )
}

function readStored(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true // Storage may be forbidden; the keys then work and cannot be remembered as off.
  }
}

function store(isOn: boolean) {
  try {
    localStorage.setItem(STORED, isOn ? 'on' : 'off')
  } catch {
    // See readStored.
  }
  window.dispatchEvent(new Event(CHANGED))
}

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange)
  return () => window.removeEventListener(CHANGED, onChange)
}

/** Carries a key out; `false` where it means nothing here. Nothing is decided by one key: the button is only reached. */
function act(page: ShortcutPage, key: string): boolean {
  if (page === 'intake') return actOnCandidate(key)
  if (page === 'queue') {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-queue-row]')]
    const current = rows.indexOf(document.activeElement as HTMLElement)
    const to = nextRow(key, current, rows.length)
    if (to !== null) rows[to]?.focus()
    else if (key === 'x' && current >= 0)
      rows[current]?.closest('li')?.querySelector<HTMLElement>('input[name="pick"]')?.click()
    else return false
    return true
  }
  const target = document.querySelector<HTMLElement>(`[data-decision="${CSS.escape(key)}"]`)
  if (!target) return false
  if (target instanceof HTMLAnchorElement) target.click()
  else {
    if (target instanceof HTMLDetailsElement) target.open = true
    const first =
      target.querySelector<HTMLElement>('[data-shortcut]') ??
      target.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')
    first?.focus()
    first?.scrollIntoView({ block: 'nearest' })
  }
  return true
}
