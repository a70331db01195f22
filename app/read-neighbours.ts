import 'server-only'
import { listCells } from '@/lib/data/cells'
import { filterOfView } from '@/lib/data/view-filter'
import type { Cell } from '@/lib/domain/matrix'
import { stancesIn } from '@/lib/domain/parting'
import { type Neighbour, neighboursOf } from '@/lib/domain/similarity'
import type { PageView } from './read-view'

const MANY = 50

/** Who stands nearest to an actor, nearest first, from the cells of the day on its issues. */
export async function readNeighbours(
  { view, asOf }: Pick<PageView, 'view' | 'asOf'>,
  actor: string,
  own: readonly Cell[],
): Promise<Neighbour[]> {
  if (own.length === 0) return []
  const day = filterOfView(view, asOf)
  // Of many issues all cells are read: they are the same for every actor, and kept.
  const filter = own.length > MANY ? day : { ...day, issues: own.map(({ issue }) => issue) }
  return neighboursOf(actor, stancesIn(await listCells(filter, view.lens)))
}
