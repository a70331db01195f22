import 'server-only'
import { currentReading } from './current-reading'
import { askDataVersion } from './data-version'

/**
 * What is read from the record and kept in this process until the data change: for small things that nearly every answer
 * needs. The version is asked each time, so that nobody gets less than what was recorded before they asked.
 */
export function keptByVersion<Value>(read: () => Promise<Value>): () => Promise<Value> {
  const kept = keptByKey<Value>(1)
  return () => kept('', read)
}

/** The same of several things, each by a key; of more than `most` all are forgotten. */
export function keptByKey<Value>(most: number): (key: string, read: () => Promise<Value>) => Promise<Value> {
  let kept = { tag: '', values: new Map<string, Promise<Value>>() }
  return async (key, read) => {
    // Of a replica the version that it is known to have: it may not have the primary's newest yet.
    const { tag } = currentReading()?.version ?? (await askDataVersion())
    if (kept.tag !== tag) kept = { tag, values: new Map() }
    const { values } = kept
    const known = values.get(key)
    if (known) return known
    if (values.size >= most) values.clear()
    const value = read()
    values.set(key, value)
    // What could not be read is read again.
    value.catch(() => {
      if (values.get(key) === value) values.delete(key)
    })
    return value
  }
}
