import { writeLetters } from '@/components/matrix/day-letters'
import { listCells } from '@/lib/data/cells'
import { readDataVersion } from '@/lib/data/data-version'
import { filterOfView } from '@/lib/data/view-filter'
import { rawParams } from '@/lib/schemas/strict-view'
import { MATRIX_PARAMS } from '@/lib/schemas/view-params'
import { readView } from '../read-view'
import { wholeAnswer } from '../representations/whole-answer'

export const dynamic = 'force-dynamic'

/**
 * The cells of a view on its day, a letter each: what a matrix that is too large for more draws, and its time slider. Not part
 * of the API: its form follows the pages.
 */
export async function GET(request: Request): Promise<Response> {
  const { view, asOf } = await readView(rawParams(new URL(request.url).searchParams), MATRIX_PARAMS)
  const cells = await listCells(filterOfView(view, asOf), view.lens)
  const { changedAt } = await readDataVersion()
  return wholeAnswer(request, JSON.stringify(writeLetters(cells, asOf)), 'application/json', changedAt)
}
