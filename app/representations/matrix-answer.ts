import 'server-only'
import { listCellChanges } from '@/lib/data/cell-changes'
import { listCells } from '@/lib/data/cells'
import { readDataVersion } from '@/lib/data/data-version'
import type { Cell } from '@/lib/domain/matrix'
import { CSV_TYPE } from '@/lib/interchange/csv'
import { matrixCsv } from '@/lib/interchange/matrix-csv'
import { encodeChanges, encodeMatrix } from '@/lib/interchange/matrix-json'
import type { Asked } from './asked'
import { fileName } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** Every cell that matches: the page may show a selection of them, and says so. */
export async function matrixAnswer(request: Request, asked: Asked): Promise<Response> {
  const { filter } = asked
  const { vs, lens } = asked.view
  const [cells, changes] = await Promise.all([
    listCells(filter, lens),
    vs === null ? null : listCellChanges(filter, lens, vs),
  ])
  return cellsAnswer(request, asked, cells, changes ? { vs, changes: encodeChanges(changes) } : {})
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
