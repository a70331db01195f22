import type { Item } from './item'

const MANY = /^(?:those|countries|nations|states|governments|members|capitals|few|several|many|others|ones)$/

/**
 * "Britain and Canada are among those which have removed it", "Spain is one of the few countries to have banned it":
 * what all of them do these do. The words between fall out, so that the names stand before the verb.
 */
export function withoutAmong(items: readonly Item[]): Item[] {
  const result = [...items]
  for (let i = 1; i < result.length; i++) {
    const opens = /^(?:among|amongst|one|some)$/.test(result[i]?.norm ?? '')
    if (!opens) continue
    let be = i - 1
    while (be > 0 && i - be < 4 && result[be]?.is === 'word') be--
    if (result[be]?.is !== 'be') continue
    let end = i + 1
    while (end < result.length && end - i < 12 && !relates(result, end)) {
      const { is } = result[end] as Item
      if (is === 'verb' || is === 'comma' || is === 'stop' || is === 'company') break
      end++
    }
    if (!relates(result, end) || !result.slice(i, end).some((x) => MANY.test(x.norm))) continue
    for (let j = be; j <= end; j++) result[j] = { ...(result[j] as Item), is: 'used', actor: undefined }
    i = end
  }
  return result
}

/** "that", "which", "to have" */
const relates = (items: readonly Item[], at: number): boolean => {
  const item = items[at]
  const next = items[at + 1]
  if (item?.is === 'to') return next?.is === 'have'
  return /^(?:that|which|who)$/.test(item?.norm ?? '') && (next?.is === 'have' || next?.is === 'verb')
}
