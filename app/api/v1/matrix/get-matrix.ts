import 'server-only'
import { today } from '@/lib/clock'
import { listCellChanges } from '@/lib/data/cell-changes'
import { listCells } from '@/lib/data/cells'
import { filterOfView } from '@/lib/data/view-filter'
import { encodeChanges, encodeMatrix } from '@/lib/interchange/matrix-json'
import type { Work } from '../answer-call'

/** Every cell of a view as of its day, and what reads otherwise than on another day. */
export const getMatrix: Work = async ({ query: { view } }) => {
  const asOf = view.asOf ?? today()
  const filter = filterOfView(view, asOf)
  const shown = { asOf, knownAt: view.knownAt, basis: view.lens.basis }
  const [cells, changes] = await Promise.all([
    listCells(filter, view.lens),
    view.vs === null ? null : listCellChanges(filter, view.lens, view.vs),
  ])
  const body = encodeMatrix(cells, shown)
  return { body: changes ? { ...body, vs: view.vs, changes: encodeChanges(changes) } : body }
}
