import 'server-only'
import { today } from '@/lib/clock'
import { listCellHistories } from '@/lib/data/cell-histories'
import { filterOfView } from '@/lib/data/view-filter'
import { buildMatrix } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { encodeChanges, encodeMatrix } from '@/lib/interchange/matrix-json'
import type { Work } from '../answer-call'

/** Every cell of a view as of its day, and what reads otherwise than on another day. */
export const getMatrix: Work = async ({ query: { view } }) => {
  const asOf = view.asOf ?? today()
  const histories = await listCellHistories(filterOfView(view, asOf), view.lens)
  const matrix = encodeMatrix(buildMatrix(histories, asOf), {
    asOf,
    knownAt: view.knownAt,
    basis: view.lens.basis,
  })
  if (view.vs === null) return { body: matrix }
  return { body: { ...matrix, vs: view.vs, changes: encodeChanges(diffMatrix(histories, view.vs, asOf)) } }
}
