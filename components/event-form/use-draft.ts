'use client'

import { useCallback, useEffect, useState } from 'react'
import { type EventFormValues, readEventForm, writeEventForm } from '@/lib/schemas/event-form'

/** What was typed and not sent, kept in this browser. */
export interface Draft {
  readonly values: EventFormValues
  /** The version of the event that it was typed against: restored with it, so that nothing is overwritten unseen. */
  readonly version: number | null
  /** Milliseconds since 1970. */
  readonly at: number
}

const PAUSE = 400
const storageKey = (key: string) => `demarche.draft.${key}`

/**
 * Keeps the form in the browser while somebody types. A draft of an earlier visit is offered, and not written over
 * before it was restored or discarded.
 */
export function useDraft(key: string, values: EventFormValues, version: number | null, isDirty: boolean) {
  const [offered, setOffered] = useState<Draft | null>(null)
  const [isDone, setDone] = useState(false)

  useEffect(() => setOffered(readDraft(key)), [key])

  const holds = offered !== null || isDone
  useEffect(() => {
    if (!isDirty || holds) return
    const timer = setTimeout(() => writeDraft(key, { values, version, at: Date.now() }), PAUSE)
    return () => clearTimeout(timer)
  }, [key, values, version, isDirty, holds])

  const discard = useCallback(() => {
    removeDraft(key)
    setOffered(null)
  }, [key])
  const finish = useCallback(() => {
    setDone(true)
    removeDraft(key)
  }, [key])
  return { offered, accept: () => setOffered(null), discard, finish }
}

// Storage may be full, forbidden, or hold what an older version of this page left: then there is no draft.
function readDraft(key: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey(key)) ?? 'null') as {
      entries: [string, string][]
      version: number | null
      at: number
    } | null
    if (!kept || !Array.isArray(kept.entries)) return null
    return { values: readEventForm(kept.entries), version: kept.version, at: Number(kept.at) }
  } catch {
    return null
  }
}

function writeDraft(key: string, { values, version, at }: Draft): void {
  try {
    localStorage.setItem(storageKey(key), JSON.stringify({ entries: writeEventForm(values), version, at }))
  } catch {}
}

function removeDraft(key: string): void {
  try {
    localStorage.removeItem(storageKey(key))
  } catch {}
}
