'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { ControlProps } from '../ui/field'
import type { NameChoice } from './entry-state'

interface Props {
  readonly control: Omit<ControlProps, 'required'>
  readonly name: string
  readonly value: string
  /** What is suggested: `actor`, `company`, `topic`, `event`, `country`. */
  readonly kind: string
  readonly placeholder?: string
  /** Not suggested: the event that is corrected. */
  readonly except?: string
  /** The list of names that browsers without scripts suggest from (`NameLists`). */
  readonly list?: string
  readonly onType: (text: string) => void
  readonly onPick: (choice: NameChoice) => void
}

const PAUSE = 120
const never = () => () => {}

/**
 * A text input that suggests names while one types (the WAI-ARIA combobox pattern with a list). Before scripts load it
 * is a plain input; the server understands names without it. Nothing is chosen that was not pointed at, but for the
 * only name of which a part was typed, when the field is left. A whole name stays as it was typed ("TikTok", not
 * "ByteDance"): what is meant is told beside it, and a title says what people say.
 */
export function Combobox({
  control,
  name,
  value,
  kind,
  placeholder,
  except,
  list: plain,
  onType,
  onPick,
}: Props) {
  const list = useId()
  const [hits, setHits] = useState<{ typed: string; choices: NameChoice[] }>({ typed: '', choices: [] })
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [asked, setAsked] = useState<string | null>(null)
  const focused = useRef(false)
  const isScripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

  useEffect(() => {
    if (asked === null) return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ kind, q: asked.slice(0, 200), ...(except && { except }) })
      try {
        const response = await fetch(`/api/suggest?${query}`, { signal: abort.signal })
        if (!response.ok) return
        const { data } = (await response.json()) as { data: NameChoice[] }
        setHits({ typed: asked, choices: data })
        setActive(-1)
        setOpen(focused.current && data.length > 0)
      } catch {
        // Offline or overtaken by the next letter: the server understands the name without suggestions.
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, kind, except])

  const choose = (choice: NameChoice) => {
    onPick(choice)
    setOpen(false)
    setAsked(null)
    setActive(-1)
  }
  const move = (step: number) => {
    const count = hits.choices.length
    setActive((at) => (at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = hits.choices[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey) return
      event.preventDefault()
      // Of an empty field: what there is.
      if (asked === null || hits.typed !== value) return setAsked(value)
      if (hits.choices.length === 0) return
      if (open) move(event.key === 'ArrowDown' ? 1 : -1)
      else setOpen(true)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    } else if (event.key === 'Enter' && open && choice && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      choose(choice)
    } else if (event.key === 'Tab' && open && choice) choose(choice)
  }
  const shown = open && hits.choices.length > 0
  return (
    <div className="combobox">
      <input
        {...control}
        className="control"
        type="text"
        role={isScripted ? 'combobox' : undefined}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        name={name}
        value={value}
        placeholder={placeholder}
        list={isScripted ? undefined : plain}
        onChange={(e) => {
          onType(e.target.value)
          setAsked(e.target.value.trim() === '' ? null : e.target.value)
          if (e.target.value.trim() === '') setOpen(false)
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          focused.current = true
        }}
        onBlur={() => {
          focused.current = false
          setOpen(false)
          const [only, ...others] = hits.typed === value && asked !== null ? hits.choices : []
          if (only && others.length === 0 && only.fit === 'part' && value.trim() !== '') choose(only)
        }}
      />
      <div id={list} role="listbox" aria-label="Suggestions" className="combobox-list" hidden={!shown}>
        {shown &&
          hits.choices.map((choice, index) => (
            // The keyboard stays in the input (aria-activedescendant); options only take the pointer.
            <div
              key={choice.key}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(e) => {
                e.preventDefault()
                choose(choice)
              }}
            >
              {choice.name}
              {choice.via && !choice.name.includes(choice.via) && (
                <span className="text-muted"> {choice.via}</span>
              )}
            </div>
          ))}
      </div>
    </div>
  )
}
