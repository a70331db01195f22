import 'server-only'
import { listCells } from '@/lib/data/cells'
import { readDataVersion } from '@/lib/data/data-version'
import type { Cell } from '@/lib/domain/matrix'
import { CSV_TYPE } from '@/lib/interchange/csv'
import { matrixCsv } from '@/lib/interchange/matrix-csv'
import { encodeMatrix } from '@/lib/interchange/matrix-json'
import type { Asked } from './asked'
import { fileName } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** Every cell that matches: the page may show a selection of them, and says so. */
export const matrixAnswer = async (request: Request, asked: Asked): Promise<Response> =>
  cellsAnswer(request, asked, await listCells(asked.filter, asked.view.lens))

/** Cells on the day of a view, as a matrix; `more` is what JSON says besides. */
export async function cellsAnswer(
  request: Request,
  asked: Asked,
  cells: readonly Cell[],
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
