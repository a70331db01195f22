'use client'

import { useEffect, useState } from 'react'
import { type EventFormValues, writeEventForm } from '@/lib/schemas/event-form'
import type { EntryCheck } from './entry-state'

const PAUSE = 350

/**
 * What the server makes of the form while somebody types: effect, duplicates, names. `sent` is what came with the page
 * or the last answer, for the values that it was sent with.
 */
export function useLiveCheck(
  values: EventFormValues,
  event: string | null,
  sent: { readonly check: EntryCheck; readonly values: EventFormValues },
): EntryCheck {
  const [live, setLive] = useState<{ check: EntryCheck; sent: unknown }>({ check: sent.check, sent })
  useEffect(() => {
    if (values === sent.values) return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const form = new FormData()
      for (const [name, value] of writeEventForm(values)) if (value !== '') form.append(name, value)
      if (event) form.append('event', event)
      try {
        const response = await fetch('/api/entry-check', { method: 'POST', body: form, signal: abort.signal })
        if (response.ok) setLive({ check: (await response.json()) as EntryCheck, sent })
      } catch {
        // Offline or overtaken: what was known stays, and is checked again when the form is sent.
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [values, event, sent])
  return live.sent === sent ? live.check : sent.check
}
