import 'server-only'
import { listCells } from '@/lib/data/cells'
import { readDataVersion } from '@/lib/data/data-version'
import { CSV_TYPE } from '@/lib/interchange/csv'
import { matrixCsv } from '@/lib/interchange/matrix-csv'
import { encodeMatrix } from '@/lib/interchange/matrix-json'
import type { Asked } from './asked'
import { fileName } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** Every cell that matches: the page may show a selection of them, and says so. */
export async function matrixAnswer(request: Request, asked: Asked): Promise<Response> {
  const { view, asOf, filter, ending } = asked
  const { changedAt } = await readDataVersion()
  const cells = await listCells(filter, view.lens)
  const matrix = encodeMatrix(cells, { asOf, knownAt: view.knownAt, basis: view.lens.basis })
  if (ending === 'json')
    return wholeAnswer(request, `${JSON.stringify(matrix)}\n`, 'application/json', changedAt)
  const csv = matrixCsv(matrix, (id) => asked.absolute(`/events/${id}`))
  return wholeAnswer(request, csv, CSV_TYPE, changedAt, {
    'content-disposition': `attachment; filename="${fileName(asked)}"`,
  })
}
