import { openToAll } from '@/lib/http/open-to-all'
import { readAsked } from '../../asked'
import { compareAnswer } from '../../compare-answer'
import { coverageAnswer } from '../../coverage-answer'
import { companiesAnswer, countriesAnswer } from '../../directory-answer'
import { eventAsJson, eventsAsCsv, eventsAsJson, eventsAsNdjson } from '../../events-answer'
import { feedAnswer } from '../../feed-answer'
import { mapAnswer } from '../../map-answer'
import { matrixAnswer } from '../../matrix-answer'
import { shiftsAnswer } from '../../shifts-answer'

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
  switch (page.page) {
    case 'matrix':
      return matrixAnswer(request, asked)
    case 'map':
      return mapAnswer(request, asked)
    case 'compare':
      return compareAnswer(request, asked)
    case 'coverage':
      return coverageAnswer(request, asked)
    case 'countries':
      return countriesAnswer(request, asked)
    case 'companies':
      return companiesAnswer(request, asked)
    case 'shifts':
      return shiftsAnswer(request, asked)
    case 'event':
      return openToAll(await eventAsJson(request, page.event, asked.view.knownAt))
    default:
      if (asked.ending === 'csv') return eventsAsCsv(request, asked)
      return asked.ending === 'ndjson' ? eventsAsNdjson(request, asked) : eventsAsJson(request, asked)
  }
}
