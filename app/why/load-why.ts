import 'server-only'
import { listCellEvents } from '@/lib/data/cell-events'
import { getStanceEvents } from '@/lib/data/stance-events'
import { explainCell } from '@/lib/domain/explain-cell'
import { foldCell } from '@/lib/domain/fold'
import { issueKey } from '@/lib/domain/issue'
import { buildMatrix } from '@/lib/domain/matrix'
import type { PageView } from '../read-view'

/** Why one cell reads as it does on the day and under the definition of a view, with all events of the cell. */
export async function loadWhy(
  { view, asOf }: Pick<PageView, 'view' | 'asOf'>,
  { actor, company, topic }: { readonly actor: string; readonly company: string; readonly topic: string },
) {
  const folded = await listCellEvents(actor, company, topic, view.knownAt)
  const events = await getStanceEvents(
    folded.map(({ id }) => id),
    view.knownAt,
  )
  const history = { actor, issue: issueKey(company, topic), segments: foldCell(folded, view.lens) }
  return {
    explanation: explainCell(folded, asOf, view.lens),
    cell: buildMatrix([history], asOf)[0] ?? null,
    events: new Map(events.map((event) => [event.id, event])),
  }
}
