import { earliestDay, latestDay } from '@/lib/domain/partial-date'
import { PARAMS, type ParamName } from './view-params'
import type { RawParams, ViewState } from './view-state'

/** What comes with links without being meant for us: campaigns, and our own marks that are no part of the state. */
const NOT_FOR_US = /^(utm_.*|fbclid|gclid|mc_[a-z]+|ref|source|pinned|theme|issue|_rsc)$/
const MOST_NAMED = 3

/**
 * One sentence for each parameter of an address that the view does not take: whoever mistyped a filter must not believe
 * that it is on. To be shown to the reader.
 */
export function unknownParamNotes(params: RawParams, takes: readonly ParamName[]): string[] {
  const unknown = Object.keys(params).filter(
    (name) => params[name] !== '' && !(takes as readonly string[]).includes(name) && !NOT_FOR_US.test(name),
  )
  return unknown.slice(0, MOST_NAMED).map((name) => {
    const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name
    const meant = takes.find((known) => isMeantBy(name, known))
    if (meant) return `“${shown}” was ignored: did you mean “${meant}”?`
    return Object.hasOwn(PARAMS, name)
      ? `“${shown}” was ignored: this view does not take it.`
      : `“${shown}” was ignored: there is no such filter.`
  })
}

/** "companies", "Company" and "as_of" are near enough to be guessed. */
function isMeantBy(name: string, known: ParamName): boolean {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '')
  const target = known.toLowerCase()
  return [plain, plain.replace(/s$/, ''), plain.replace(/ies$/, 'y')].includes(target)
}

/** Says so where the dates of a view run backwards: then nothing can match. */
export const rangeNotes = ({ from, to }: Pick<ViewState, 'from' | 'to'>): string[] =>
  from && to && earliestDay(from) > latestDay(to)
    ? [`The dates run backwards: from ${from} up to ${to}. Nothing can lie between them.`]
    : []
