import { type Cell, compareCells } from './matrix'

/** What the table beside a map can be sorted by. */
export const MAP_SORTS = ['stance', 'name', 'since'] as const
export type MapSort = (typeof MAP_SORTS)[number]

/** The sort that an address asks for; by stance where it asks for none, or for one that this view does not have. */
export const parseMapSort = (text: string | null): MapSort =>
  MAP_SORTS.find((sort) => sort === text) ?? 'stance'

/** Cells of one issue in the order of a table; of equals by name. Since: the latest first. */
export function sortMapCells<C extends Cell>(
  cells: readonly C[],
  sort: MapSort,
  nameOf: (actor: string) => string,
): C[] {
  const byName = (a: C, b: C) => nameOf(a.actor).localeCompare(nameOf(b.actor), 'en')
  const bySince = (a: C, b: C) => (a.sinceDay === b.sinceDay ? 0 : a.sinceDay < b.sinceDay ? 1 : -1)
  const compare = { stance: compareCells, name: byName, since: bySince }[sort]
  return [...cells].sort((a, b) => compare(a, b) || byName(a, b))
}

/**
 * The issue that a map shows: of those that the filters leave the first. `null` where they leave none. A map shows one
 * issue at a time.
 */
export function pickIssue<I extends { readonly company: string; readonly topic: string }>(
  issues: readonly I[],
  filters: { readonly companies: readonly string[]; readonly topics: readonly string[] },
): I | null {
  const passes = (values: readonly string[], value: string) => values.length === 0 || values.includes(value)
  return (
    issues.find(
      ({ company, topic }) => passes(filters.companies, company) && passes(filters.topics, topic),
    ) ?? null
  )
}
