import type { PartialDate } from '@/lib/domain/partial-date'
import { EVERYDAY_NAMES, EVERYDAY_PRODUCTS } from './data/weak-names'
import type { Name } from './gazetteer'
import type { Item } from './item'
import type { Token } from './tokens'

/** How the text uses capitals: in one that has none, or nothing else, they tell nothing. */
export function caseOf(tokens: readonly Token[]): 'none' | 'all' | 'title' | 'mixed' {
  let words = 0
  let capital = 0
  let caps = 0
  let long = 0
  let longCapital = 0
  for (const t of tokens) {
    if (t.kind !== 'word' || !/\p{L}/u.test(t.text)) continue
    words++
    if (t.capital) capital++
    if (t.caps) caps++
    if (t.text.length > 3) {
      long++
      if (t.capital) longCapital++
    }
  }
  if (capital === 0) return 'none'
  if (words > 2 && caps >= words * 0.8) return 'all'
  return long > 3 && longCapital >= long * 0.85 ? 'title' : 'mixed'
}

export function acceptName(
  tokens: readonly Token[],
  style: ReturnType<typeof caseOf>,
  today: PartialDate | null,
) {
  return (name: Name, from: number, to: number): boolean => {
    const first = tokens[from]
    if (!first) return false
    if (name.is === 'actor' && name.form === 'holder' && today) {
      if ((name.from && today < name.from.slice(0, today.length)) || (name.to && today > name.to))
        return false
    }
    const single = to - from === 1
    const product = name.is === 'company' && name.product
    if (single && product && EVERYDAY_PRODUCTS.has(first.norm)) {
      const opens = from === 0 || tokens[from - 1]?.kind === 'mark'
      return style === 'mixed' && first.capital && !opens
    }
    if (style === 'none') return !single || !EVERYDAY_NAMES.has(first.norm) || lowNameFits(tokens, from, name)
    if (style === 'all') return true
    if (first.norm === 'x' && single) return first.text === 'X' && !first.glued && !tokens[to]?.glued
    const acronym =
      single && name.written === name.written.toUpperCase() && name.written !== name.written.toLowerCase()
    if (acronym && (first.norm.length < 3 || EVERYDAY_NAMES.has(first.norm))) return first.caps
    if (first.capital || first.text === name.written.split(/\s/)[0]) return true
    // Longer names and brand spellings are themselves in any case: "tiktok", "deepseek".
    return single && name.is === 'company' && first.norm.length > 4 && !EVERYDAY_NAMES.has(first.norm)
  }
}

/** In a text without capitals `us` is the country only where a subject stands; brands count wherever they stand. */
function lowNameFits(tokens: readonly Token[], from: number, name: Name): boolean {
  if (name.is === 'company') return name.written.length > 1
  if (tokens[from]?.norm === 'us') return from === 0 || tokens[from - 1]?.norm === 'the'
  return from === 0
}

export const latestOfficeFirst = (a: Name, b: Name): number =>
  a.is === 'actor' && b.is === 'actor' ? (b.from ?? '').localeCompare(a.from ?? '') : 0

export function nameItem(name: Name, tokens: readonly Token[], from: number, to: number): Item {
  const first = tokens[from]
  const base = { from, to, norm: first?.norm ?? '', capital: true }
  // "US-based", "Chinese-owned": says where something comes from, not who acts.
  const describes =
    tokens[to]?.glued === true &&
    /^(?:based|owned|made|linked|backed|born|listed|founded|style|run|built|controlled|developed|headquartered|led|funded|wide)$/.test(
      tokens[to]?.norm ?? '',
    )
  if (name.is === 'actor')
    return describes
      ? { ...base, is: 'word' }
      : {
          ...base,
          is: 'actor',
          actor: { code: name.code, form: name.form },
          // "Madras High Court" is an agency by its name and a court by what it does.
          ...(name.form === 'agency' && /\b(?:court|tribunal)\b/i.test(name.written) && { heads: ['court'] }),
        }
  // "a Huawei-linked firm", "a Palantir rival" is another firm.
  const related =
    tokens[to]?.glued === true &&
    /^(?:linked|related|affiliated|backed|owned|inspired|free|like|style|friendly)$/.test(
      tokens[to]?.norm ?? '',
    )
  const besides = /^(?:rivals?|competitors?|alternatives?|critics?|clones?|lookalikes?|substitutes?)$/.test(
    tokens[to]?.norm ?? '',
  )
  if (name.is === 'company' && (related || besides)) return { ...base, is: 'other-name' }
  if (name.is === 'company')
    return { ...base, is: 'company', company: { slug: name.slug, product: name.product } }
  return { ...base, is: 'other-name' }
}
