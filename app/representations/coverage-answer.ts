import 'server-only'
import { listCoverage } from '@/lib/data/coverage'
import { readDataVersion } from '@/lib/data/data-version'
import { CSV_TYPE, csvRows } from '@/lib/interchange/csv'
import { silentActors } from '../silent-actors'
import type { Asked } from './asked'
import { fileName } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** How much is recorded, a row for each actor and topic; in JSON also those of whom nothing is. */
export async function coverageAnswer(request: Request, asked: Asked): Promise<Response> {
  const { view, asOf, filter, names, ending } = asked
  const [{ changedAt }, coverage] = await Promise.all([readDataVersion(), listCoverage(filter)])
  // As exactly as it is known: the latest event may be dated to a month or a year only.
  const data = coverage.map(({ last, ...pair }) => ({
    ...pair,
    last,
    lastYear: Number(last.slice(0, 4)),
  }))
  if (ending === 'json') {
    const silent = silentActors(coverage, view, asOf, names).silent.map(({ code }) => code)
    const body = { asOf, knownAt: view.knownAt, total: data.length, next: null, data, silent }
    return wholeAnswer(request, `${JSON.stringify(body)}\n`, 'application/json', changedAt)
  }
  const csv = csvRows([
    ['actor', 'topic', 'events', 'last', 'lastYear', 'permalink'],
    ...data.map(({ actor, topic, events, last, lastYear }) => [
      actor,
      topic,
      events,
      last,
      lastYear,
      asked.absolute(`/timeline?actor=${actor}&topic=${topic}`),
    ]),
  ])
  return wholeAnswer(request, csv, CSV_TYPE, changedAt, {
    'content-disposition': `attachment; filename="${fileName(asked)}"`,
  })
}
