import { openToAll } from '@/lib/http/open-to-all'
import { readAsked } from '../../asked'
import { eventAsJson, eventsAsCsv, eventsAsJson } from '../../events-answer'
import { feedAnswer } from '../../feed-answer'
import { matrixAnswer } from '../../matrix-answer'
import { shiftsAsJson } from '../../shifts-answer'

export const dynamic = 'force-dynamic'

/** Every view in its other forms. Their addresses, `/countries/gbr.csv`, are rewritten to this one by next.config.js. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/representations/[ending]/[...path]'>,
): Promise<Response> {
  const { ending, path } = await params
  const asked = await readAsked(request, `/${path.join('/')}`, ending)
  if (asked instanceof Response) return openToAll(asked)
  const { page } = asked
  if (asked.ending === 'atom' || asked.ending === 'feed.json') return feedAnswer(request, asked)
  if (page.page === 'matrix') return matrixAnswer(request, asked)
  if (page.page === 'shifts') return shiftsAsJson(request, asked)
  if (page.page === 'event') return openToAll(await eventAsJson(request, page.event))
  return asked.ending === 'csv' ? eventsAsCsv(request, asked) : eventsAsJson(request, asked)
}
