/** Answers that are kept, and never computed twice: also not by two readers who ask at the same moment. */
export interface AnswerCache<Value> {
  /** The kept answer, or the one that is being made, or a new one. `make` is not called where there is one. */
  readonly get: (key: string, make: () => Promise<Value>) => Promise<Value>
  readonly has: (key: string) => boolean
}

/** Keeps the answers used last, up to so many bytes in all. A failure is not kept. */
export function createAnswerCache<Value>(
  mostBytes: number,
  sizeOf: (value: Value) => number,
): AnswerCache<Value> {
  // A Map keeps the order of insertion: the first is the one used longest ago.
  const kept = new Map<string, { readonly value: Value; readonly size: number }>()
  const underWay = new Map<string, Promise<Value>>()
  let bytes = 0

  function keep(key: string, value: Value) {
    const size = sizeOf(value)
    if (size > mostBytes) return
    kept.set(key, { value, size })
    bytes += size
    for (const [oldest, { size: freed }] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= freed
    }
  }

  return {
    has: (key) => kept.has(key) || underWay.has(key),
    async get(key, make) {
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known.value
      }
      const running = underWay.get(key)
      if (running) return running
      const making = make()
      underWay.set(key, making)
      try {
        const value = await making
        keep(key, value)
        return value
      } finally {
        underWay.delete(key)
      }
    },
  }
}
