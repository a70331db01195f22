import 'server-only'
import { today } from '@/lib/clock'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listCells } from '@/lib/data/cells'
import { filterOfView } from '@/lib/data/view-filter'
import { buildMatrix } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { encodeChanges, encodeMatrix } from '@/lib/interchange/matrix-json'
import type { Work } from '../answer-call'

/** Every cell of a view as of its day, and what reads otherwise than on another day. */
export const getMatrix: Work = async ({ query: { view } }) => {
  const asOf = view.asOf ?? today()
  const filter = filterOfView(view, asOf)
  const shown = { asOf, knownAt: view.knownAt, basis: view.lens.basis }
  if (view.vs === null) return { body: encodeMatrix(await listCells(filter, view.lens), shown) }
  const histories = await listCellHistories(filter, view.lens)
  const changes = encodeChanges(diffMatrix(histories, view.vs, asOf))
  return { body: { ...encodeMatrix(buildMatrix(histories, asOf), shown), vs: view.vs, changes } }
}
