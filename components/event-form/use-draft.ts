'use client'

import { useCallback, useEffect, useState } from 'react'
import type { EventFormValues } from '@/lib/schemas/event-form'
import { beginVisit, type Draft, discardFirst, forgetCurrent, keepCurrent, restoreFirst } from './draft-store'

const PAUSE = 400

/**
 * Keeps the form in the browser while somebody types. Drafts of earlier visits are offered, the newest first, and kept
 * beside it until they are restored or discarded; what a restored one takes the place of is offered in turn.
 */
export function useDraft(key: string, values: EventFormValues, version: number | null, isDirty: boolean) {
  const [earlier, setEarlier] = useState<readonly Draft[]>([])
  const [isDone, setDone] = useState(false)

  useEffect(() => {
    const store = storage()
    if (store) setEarlier(beginVisit(store, key))
  }, [key])

  useEffect(() => {
    if (!isDirty || isDone) return
    const timer = setTimeout(() => {
      const store = storage()
      if (store) keepCurrent(store, key, { values, version, at: Date.now() })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [key, values, version, isDirty, isDone])

  const accept = () => {
    const store = storage()
    if (store)
      setEarlier(restoreFirst(store, key, earlier, isDirty ? { values, version, at: Date.now() } : null))
  }
  const discard = () => {
    const store = storage()
    if (store) setEarlier(discardFirst(store, key, earlier))
  }
  const finish = useCallback(() => {
    setDone(true)
    const store = storage()
    if (store) forgetCurrent(store, key)
  }, [key])
  return { offered: earlier[0] ?? null, accept, discard, finish }
}

/** Reading it throws where it is forbidden. */
function storage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
