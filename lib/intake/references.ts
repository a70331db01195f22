import type { Item } from './item'

/** Nouns that, with "the" before them, mean a company that was named. */
const MEANS_A_COMPANY =
  /^(?:company|app|firm|platform|chatbot|chipmaker|carmaker|automaker|startup|messenger|manufacturer|vendor|supplier|retailer|service|network|operator)$/

/**
 * "The company has faced sanctions": where a sentence names no company before, the one meant stands in its place, so
 * that it is read like a name. "The app stores" and "the company that …" mean others.
 */
export function withReferences(items: readonly Item[], meant: string | null): Item[] {
  if (!meant || items.some((i) => i.company)) return [...items]
  return items.map((item, i) => {
    if (!MEANS_A_COMPANY.test(item.norm) || item.to - item.from > 1 || item.is === 'verb') return item
    const before = items[i - 1]
    const next = items[i + 1]
    const noun = next?.is === 'word' || next?.is === 'measure' || next?.is === 'that' || next?.norm === 'of'
    if (before?.norm !== 'the' || noun) return item
    const { from, to, norm, capital } = item
    return { is: 'company', from, to, norm, capital, company: { slug: meant, product: false } }
  })
}
