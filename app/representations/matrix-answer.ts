import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listCells } from '@/lib/data/cells'
import { readDataVersion } from '@/lib/data/data-version'
import { buildMatrix, type Cell } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { CSV_TYPE } from '@/lib/interchange/csv'
import { matrixCsv } from '@/lib/interchange/matrix-csv'
import { encodeChanges, encodeMatrix } from '@/lib/interchange/matrix-json'
import type { Asked } from './asked'
import { fileName } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** Every cell that matches: the page may show a selection of them, and says so. */
export async function matrixAnswer(request: Request, asked: Asked): Promise<Response> {
  const { filter, asOf } = asked
  const { vs, lens } = asked.view
  if (vs === null) return cellsAnswer(request, asked, await listCells(filter, lens))
  const histories = await listCellHistories(filter, lens)
  const changes = { vs, changes: encodeChanges(diffMatrix(histories, vs, asOf)) }
  return cellsAnswer(request, asked, buildMatrix(histories, asOf), changes)
}

/** Cells on the day of a view, as a matrix; `more` is what JSON says besides. */
export async function cellsAnswer(
  request: Request,
  asked: Asked,
  cells: readonly Omit<Cell, 'openedBy'>[],
  more: object = {},
): Promise<Response> {
  const { view, asOf, ending } = asked
  const { changedAt } = await readDataVersion()
  const matrix = encodeMatrix(cells, { asOf, knownAt: view.knownAt, basis: view.lens.basis })
  if (ending === 'json')
    return wholeAnswer(request, `${JSON.stringify({ ...matrix, ...more })}\n`, 'application/json', changedAt)
  const csv = matrixCsv(matrix, (id) => asked.absolute(`/events/${id}`))
  return wholeAnswer(request, csv, CSV_TYPE, changedAt, {
    'content-disposition': `attachment; filename="${fileName(asked)}"`,
  })
}
