'use client'

import { useRouter } from 'next/navigation'
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { mayBeHeadline, type PaletteAnswer, paletteOptions } from './palette-options'

const PAUSE = 120
const NOTHING: PaletteAnswer = { data: [], events: 0, areMoreEvents: false, meant: null, headline: null }

interface Props {
  /** The search box whose letters are taken over. */
  readonly inputId: string
  readonly onClose: () => void
}

const boxOf = (id: string): HTMLInputElement | null => {
  const box = document.getElementById(id)
  return box instanceof HTMLInputElement ? box : null
}

/**
 * Search, go anywhere, add an event: a modal dialog with a combobox (WAI-ARIA). Arrow keys choose, Enter follows, Escape
 * closes. The first option is chosen by itself, so that typing and Enter is enough.
 */
export function Palette({ inputId, onClose }: Props) {
  const router = useRouter()
  const list = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => boxOf(inputId)?.value ?? '')
  const [answer, setAnswer] = useState<{ text: string; found: PaletteAnswer } | null>(null)
  const [active, setActive] = useState(0)
  /** Enter was pressed before it is known whether the text is a headline. */
  const [isWaiting, setWaiting] = useState(false)

  useEffect(() => {
    const box = boxOf(inputId)
    if (box) box.value = ''
    dialog.current?.showModal()
    input.current?.focus()
  }, [inputId])

  useEffect(() => {
    if (text.trim() === '') return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal: abort.signal })
        if (response.ok) setAnswer({ text, found: (await response.json()) as PaletteAnswer })
      } catch {
        // Offline or overtaken by the next letter: pages and the full search are still offered.
        if (!abort.signal.aborted) setAnswer((last) => ({ text, found: last?.found ?? NOTHING }))
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text])

  // While the next answer is on its way the last one stays: nothing jumps under the finger.
  const found = text.trim() === '' ? null : (answer?.found ?? null)
  const options = paletteOptions(text, found)
  const at = Math.min(active, options.length - 1)

  const close = () => dialog.current?.close()
  const follow = (href: string) => {
    close()
    router.push(href)
  }
  const isAnswered = answer?.text === text
  const first = options[0]?.href
  useEffect(() => {
    if (!isWaiting || !isAnswered || first === undefined) return
    dialog.current?.close()
    router.push(first)
  }, [isWaiting, isAnswered, first, router])

  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1
    const next = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      PageDown: last,
      PageUp: 0,
    }[event.key]
    if (next !== undefined) {
      event.preventDefault()
      setActive(next)
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const option = options[at]
      if (at === 0 && mayBeHeadline(text.trim()) && !isAnswered) setWaiting(true)
      else if (option) follow(option.href)
    }
  }

  return (
    // Escape and a click beside it close a dialog by themselves (closedby); onClose hears of every way.
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search and go anywhere"
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) close()
      }}
    >
      <div className="palette-box">
        <input
          ref={input}
          className="palette-input"
          type="text"
          role="combobox"
          aria-label="Search, go to a page, or type a headline to add it"
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
          placeholder="Search, go to a page, or type a headline to add it"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
            setWaiting(false)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="palette-close" onClick={close}>
          <span className="sr-only">Close </span>
          <kbd>Esc</kbd>
        </button>
        <div id={list} role="listbox" aria-label="Suggestions" className="palette-list">
          {options.map(({ group, href, label, hint }, index) => (
            <Fragment key={`${group} ${href}`}>
              {options[index - 1]?.group !== group && (
                <div role="presentation" className="palette-group">
                  {group}
                </div>
              )}
              {/* The keyboard stays in the input (aria-activedescendant); options only take the pointer. */}
              <div
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onPointerMove={() => setActive(index)}
                onClick={() => follow(href)}
                onKeyDown={undefined}
              >
                <span>{label}</span> <span className="text-muted">{hint}</span>
              </div>
            </Fragment>
          ))}
        </div>
        <p role="status" className={found?.meant ? 'palette-note' : 'sr-only'}>
          {found?.meant ? `Did you mean ${found.meant}?` : `${options.length} suggestions`}
        </p>
      </div>
    </dialog>
  )
}
