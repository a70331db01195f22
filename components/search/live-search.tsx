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
}

/**
 * The box of the search page: a GET form; with scripts the page follows what one types, without a new entry in the
 * history for each letter.
 */
export function LiveSearch({ q, of }: Props) {
  const router = useRouter()
  const [text, setText] = useState(q)
  const [isPending, startTransition] = useTransition()
  const input = useRef<HTMLInputElement>(null)
  const shown = useRef(q)

  // Another search came by a link or by going back: unless somebody is typing, the box follows.
  useEffect(() => {
    shown.current = q
    if (document.activeElement !== input.current) setText(q)
  }, [q])

  useEffect(() => {
    if (text.trim() === shown.current.trim()) return
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ ...(text.trim() && { q: text.trim() }), ...(of && { of }) })
      startTransition(() => router.replace(`${SEARCH_PATH}?${query}`, { scroll: false }))
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text, of, router])

  return (
    <Form
      action={SEARCH_PATH}
      prefetch={false}
      scroll={false}
      role="search"
      className="live-search"
      aria-busy={isPending}
    >
      <label htmlFor="search-q">Search for countries, companies, topics and events</label>
      <div className="flex gap-2">
        <Input
          ref={input}
          id="search-q"
          type="search"
          name="q"
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="Huawei 5G, Türkiye, TikTok …"
        />
        {of && <input type="hidden" name="of" value={of} />}
        <Button type="submit" variant="primary">
          Search
        </Button>
      </div>
    </Form>
  )
}
