import { today } from '@/lib/clock'
import { listCellHistories } from '@/lib/data/cell-histories'
import { getDirectory, knownNames } from '@/lib/data/directory'
import { filterOfView } from '@/lib/data/view-filter'
import { buildMatrix } from '@/lib/domain/matrix'
import { problem } from '@/lib/http/problem'
import { encodeMatrix } from '@/lib/interchange/matrix-json'
import { parseStrictView, rawParams } from '@/lib/schemas/strict-view'
import { MATRIX_PARAMS } from '@/lib/schemas/view-params'

export const dynamic = 'force-dynamic'

/** How a view is laid out is a matter of pages. */
const TAKES = MATRIX_PARAMS.filter((name) => name !== 'sort' && name !== 'show')

export async function GET(request: Request): Promise<Response> {
  const known = knownNames(await getDirectory())
  const parsed = parseStrictView(rawParams(new URL(request.url).searchParams), TAKES, known)
  if (!parsed.ok)
    return problem(400, 'Bad request', {
      detail: 'Parameters that make no sense are refused, so that no answer is taken for another.',
      errors: parsed.errors,
    })
  const { view } = parsed
  if (view.vs !== null)
    return problem(400, 'Bad request', { errors: [{ field: 'vs', message: 'not offered yet' }] })
  const asOf = view.asOf ?? today()
  const cells = buildMatrix(await listCellHistories(filterOfView(view, asOf), view.lens), asOf)
  return Response.json(encodeMatrix(cells, { asOf, knownAt: view.knownAt, basis: view.lens.basis }))
}
