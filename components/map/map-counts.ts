import { type Cell, countByStance, type StanceCounts } from '@/lib/domain/matrix'

/** How many countries hold each stance: a bloc is in no place on a map. */
export const mapCounts = (
  cells: readonly Cell[],
  actors: ReadonlyMap<string, { readonly kind: string }>,
): StanceCounts => countByStance(cells.filter(({ actor }) => actors.get(actor)?.kind === 'country'))
