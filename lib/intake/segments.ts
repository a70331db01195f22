import { continuesList, isReporting } from './clause-edges'
import type { Item } from './item'

/** Part of a sentence with its own standing: what is told, or the circumstances and conditions it is told under. */
export interface Segment {
  readonly is: 'told' | 'circumstance' | 'condition'
  readonly from: number
  readonly to: number
}

/** Splits at strong marks, at openers of clauses ("as", "while") and around circumstances ("despite US pressure,"). */
export function segmentsOf(items: readonly Item[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let is: Segment['is'] = 'told'
  const close = (to: number, next: Segment['is'], start: number) => {
    // "'No place for Huawei', …": the mark that opens a quotation is no part of what is said.
    while (from < to - 1 && isQuotationMark(items[from])) from++
    if (to > from) segments.push({ is, from, to })
    from = start
    is = next
  }
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item
    if (item.is === 'stop') close(i, 'told', i + 1)
    else if (item.is === 'condition') close(i, 'condition', i + 1)
    else if (item.is === 'opener') {
      if (item.norm !== 'as' || !namesAs(items, from, i)) close(i, 'told', i + 1)
    } else if (item.is === 'circumstance') {
      close(i, 'circumstance', i + 1)
    } else if (item.is === 'comma' && is !== 'told' && startsAnew(items, from, i)) {
      close(i, 'told', i + 2)
      i++
    } else if (
      item.is === 'comma' &&
      is !== 'told' &&
      (items[from - 2]?.is === 'comma' ||
        items[from - 2]?.norm === ':' ||
        segments.every((s) => s.is !== 'told' || isSpan(items, s)) ||
        isReporting(items[i + 1]) ||
        opensAnother(items, from, i)) &&
      !continuesList(items, i)
    ) {
      close(i, 'told', i + 1)
    }
  }
  close(items.length, 'told', items.length)
  return segments
}

/** "…shutdown before vote, Facebook remains blocked": a circumstance that names nobody ends where somebody is named. */
const opensAnother = (items: readonly Item[], from: number, comma: number): boolean =>
  items[comma + 1]?.is === 'company' &&
  ['be', 'have', 'modal', 'verb'].includes(items[comma + 2]?.is ?? '') &&
  !items.slice(from, comma).some((x) => x.is === 'company' || x.is === 'actor' || x.is === 'verb')

const isQuotationMark = (item: Item | undefined): boolean => item?.is === 'used' && !/\w/.test(item.norm)

const NAMING =
  /^(?:designate|label|brand|classify|deem|see|regard|hail|welcome|praise|pick|choose|select|name|treat|list|describe|declare)/

/** "designates TikTok as gatekeeper": an as that a verb before asks for opens no clause. */
function namesAs(items: readonly Item[], from: number, at: number): boolean {
  if (
    /^(?:such|well|known|far|long|soon)$/.test(items[at - 1]?.norm ?? '') ||
    /^(?:an?|part|well|of|per|soon|far)$/.test(items[at + 1]?.norm ?? '')
  )
    return true
  for (let i = at - 1; i >= from; i--) {
    const item = items[i] as Item
    if (item.is === 'verb') return NAMING.test(item.sense?.base ?? '')
  }
  return false
}

/** "Hours after he took office, …", "Two days after …": how long after is no clause. */
const isSpan = (items: readonly Item[], { from, to }: Segment): boolean =>
  to - from <= 3 &&
  /^(?:minutes|hours|days|weeks|months|years|day|week|month|year|shortly|soon|just|only|barely)$/.test(
    items[to - 1]?.norm ?? '',
  )

/** "after TikTok agreed to register, and Jordan, which blocked it, is …": behind a whole clause another nation begins anew. */
function startsAnew(items: readonly Item[], from: number, comma: number): boolean {
  if (items[comma + 1]?.is !== 'and' || !items.slice(from, comma).some((x) => x.is === 'verb')) return false
  const nation = items[comma + 2]?.is === 'determiner' ? comma + 3 : comma + 2
  const next = items[nation + 1]
  if (!items[nation]?.actor || items[nation]?.actor?.form === 'demonym') return false
  return (
    ['verb', 'have', 'be', 'modal'].includes(next?.is ?? '') ||
    (next?.is === 'comma' && /^wh/.test(items[nation + 2]?.norm ?? ''))
  )
}
