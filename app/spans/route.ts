import { writeSlide } from '@/components/time-slider/slide-payload'
import { readDataVersion } from '@/lib/data/data-version'
import { problem } from '@/lib/http/problem'
import { rawParams } from '@/lib/schemas/strict-view'
import { PAGE_PARAMS, parseViewPath } from '@/lib/schemas/view-path'
import { readView } from '../read-view'
import { wholeAnswer } from '../representations/whole-answer'
import { resolvePage } from '../resolve-page'
import { loadSlide } from './load-slide'

export const dynamic = 'force-dynamic'

/**
 * The lives of the cells on a page, for its time slider: `/spans?of=/matrix&company=huawei`. Not part of the API: its
 * form follows the pages. May be kept, and is asked for again with its validator.
 */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams
  const wanted = parseViewPath(search.get('of') ?? '')
  if (!wanted) return problem(404, 'Not found')
  const view = await readView(rawParams(search), PAGE_PARAMS[wanted.page])
  const page = await resolvePage(wanted, view.directory)
  const data = page && (await loadSlide(page, view))
  if (!data) return problem(404, 'Not found')
  const { changedAt } = await readDataVersion()
  return wholeAnswer(request, JSON.stringify(writeSlide(data)), 'application/json', changedAt)
}
