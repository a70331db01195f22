import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { filterOfView } from '@/lib/data/view-filter'
import { parseIssueKey } from '@/lib/domain/issue'
import type { Cell } from '@/lib/domain/matrix'
import { stancesOn } from '@/lib/domain/parting'
import { type Neighbour, neighboursOf } from '@/lib/domain/similarity'
import type { PageView } from './read-view'

/** Who stands nearest to an actor, nearest first, from one query of the companies and topics on which it takes a stance. */
export async function readNeighbours(
  { view, asOf }: Pick<PageView, 'view' | 'asOf'>,
  actor: string,
  own: readonly Cell[],
): Promise<Neighbour[]> {
  const issues = own.flatMap(({ issue }) => parseIssueKey(issue) ?? [])
  if (issues.length === 0) return []
  const filter = {
    ...filterOfView(view, asOf),
    companies: [...new Set(issues.map(({ company }) => company))],
    topics: [...new Set(issues.map(({ topic }) => topic))],
  }
  return neighboursOf(actor, stancesOn(await listCellHistories(filter, view.lens), asOf))
}
