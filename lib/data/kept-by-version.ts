import 'server-only'
import { currentReading } from './current-reading'
import { askDataVersion } from './data-version'

/**
 * What is read from the record and kept in this process until the data change: for small things that nearly every answer
 * needs. The version is asked each time, so that nobody gets less than what was recorded before they asked.
 */
export function keptByVersion<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly tag: string; readonly value: Promise<Value> } | null = null
  return async () => {
    // Of a replica the version that it is known to have: it may not have the primary's newest yet.
    const { tag } = currentReading()?.version ?? (await askDataVersion())
    if (kept?.tag === tag) return kept.value
    const made = { tag, value: read() }
    kept = made
    // What could not be read is read again.
    made.value.catch(() => {
      if (kept === made) kept = null
    })
    return made.value
  }
}
