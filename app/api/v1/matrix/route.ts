import { today } from '@/lib/clock'
import { listCells } from '@/lib/data/cells'
import { getDirectory, knownNames } from '@/lib/data/directory'
import { filterOfView } from '@/lib/data/view-filter'
import { refuseMethod } from '@/lib/http/method-not-allowed'
import { openToAll } from '@/lib/http/open-to-all'
import { type FieldError, problem } from '@/lib/http/problem'
import { encodeMatrix } from '@/lib/interchange/matrix-json'
import { parseStrictView, rawParams } from '@/lib/schemas/strict-view'
import { unknownParams } from '@/lib/schemas/unknown-params'
import { MATRIX_PARAMS } from '@/lib/schemas/view-params'

export const dynamic = 'force-dynamic'

/** How a view is laid out is a matter of pages: known here, and without effect. */
const TAKES = MATRIX_PARAMS.filter((name) => name !== 'sort' && name !== 'show')

/** Every cell of a view as of its day. */
export async function GET(request: Request): Promise<Response> {
  const params = rawParams(new URL(request.url).searchParams)
  const parsed = parseStrictView(params, TAKES, knownNames(await getDirectory()))
  const errors: FieldError[] = [...unknownParams(params, MATRIX_PARAMS), ...(parsed.ok ? [] : parsed.errors)]
  if (parsed.ok && parsed.view.vs !== null) errors.push({ field: 'vs', message: 'not offered yet' })
  if (!parsed.ok || errors.length > 0)
    return openToAll(
      problem(400, 'Bad request', {
        detail: 'Parameters that make no sense are refused, so that no answer is taken for another.',
        errors,
      }),
    )
  const { view } = parsed
  const asOf = view.asOf ?? today()
  const cells = await listCells(filterOfView(view, asOf), view.lens)
  return openToAll(
    Response.json(encodeMatrix(cells, { asOf, knownAt: view.knownAt, basis: view.lens.basis })),
  )
}

export const POST = refuseMethod('GET')
export { POST as DELETE, POST as PATCH, POST as PUT }
