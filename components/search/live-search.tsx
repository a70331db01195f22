'use client'

import Form from 'next/form'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { SEARCH_PATH } from './search-view'

const PAUSE = 200

interface Props {
  readonly q: string
  /** The one kind of thing that is searched, if it is one. */
  readonly of: string | null
  /** The moment of the record that is searched; `null` is now. */
  readonly knownAt: string | null
}

/**
 * The box of the search page: a GET form; with scripts the page follows what one types, with one new entry in the history
 * and not one for each letter.
 */
export function LiveSearch({ q, of, knownAt }: Props) {
  const router = useRouter()
  const [text, setText] = useState(q)
  const [isPending, startTransition] = useTransition()
  const input = useRef<HTMLInputElement>(null)
  const shown = useRef(q)
  const hasGoneBack = useRef(false)
  /** Whether the entry of the history was made by typing, and may be written over by typing on. */
  const isTyped = useRef(q === '')

  useEffect(() => {
    const note = () => {
      hasGoneBack.current = true
    }
    addEventListener('popstate', note)
    return () => removeEventListener('popstate', note)
  }, [])

  // Another search came by a link or by going back: the box follows, unless somebody is typing, whose letters are ahead.
  useEffect(() => {
    shown.current = q
    if (hasGoneBack.current || document.activeElement !== input.current) setText(q)
    if (hasGoneBack.current) isTyped.current = false
    hasGoneBack.current = false
  }, [q])

  useEffect(() => {
    if (text.trim() === shown.current.trim()) return
    const timer = setTimeout(() => {
      // Sent meanwhile by Enter.
      if (text.trim() === shown.current.trim()) return
      const query = new URLSearchParams({
        ...(text.trim() && { q: text.trim() }),
        ...(of && { of }),
        ...(knownAt && { knownAt }),
      })
      const go = isTyped.current ? router.replace : router.push
      isTyped.current = true
      startTransition(() => go(`${SEARCH_PATH}?${query}`, { scroll: false }))
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text, of, knownAt, router])

  return (
    <Form
      action={SEARCH_PATH}
      prefetch={false}
      scroll={false}
      role="search"
      className="live-search"
      aria-busy={isPending}
      onSubmit={() => {
        shown.current = text
        isTyped.current = true
      }}
    >
      <label htmlFor="search-q">Search for countries, companies, topics and events</label>
      <div className="flex gap-2">
        <Input
          ref={input}
          id="search-q"
          type="search"
          name="q"
          value={text}
          onChange={(event) => {
            hasGoneBack.current = false
            setText(event.target.value)
          }}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="Huawei 5G, Türkiye, TikTok …"
        />
        {of && <input type="hidden" name="of" value={of} />}
        {knownAt && <input type="hidden" name="knownAt" value={knownAt} />}
        <Button type="submit" variant="primary">
          Search
        </Button>
      </div>
    </Form>
  )
}
