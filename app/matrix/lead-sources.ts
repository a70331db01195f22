import 'server-only'
import { getStanceEvents } from '@/lib/data/stance-events'
import type { MatrixColumn, MatrixTable } from '@/lib/domain/matrix-table'
import { actorName, type Names } from '@/lib/domain/names'

/** The first source of each stance in the leading column, in the order of rows: what a print of the matrix can hold. */
export async function leadSources(
  { columns, groups }: MatrixTable,
  lead: MatrixColumn,
  knownAt: string | null,
  names: Names,
) {
  const at = columns.findIndex(({ issue }) => issue === lead.issue)
  const cells = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[at] ?? []))
  const events = await getStanceEvents(
    cells.map(({ event }) => event),
    knownAt,
  )
  const byId = new Map(events.map((event) => [event.id, event]))
  return cells.flatMap(({ actor, event }) => {
    const source = byId.get(event)?.sources[0]
    return source ? [{ of: actorName(names, actor), source }] : []
  })
}
