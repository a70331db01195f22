import 'server-only'
import type { FilterChoices } from '@/components/filter/filter-choices'
import { openersDrawn } from '@/components/timeline/ribbon-row'
import { listCellHistories } from '@/lib/data/cell-histories'
import type { Directory } from '@/lib/data/directory'
import { countEvents, countEventsByYear, type EventCounts, listBusiestCells } from '@/lib/data/event-counts'
import { countTalliedByYear } from '@/lib/data/event-tallies'
import { mostCounted } from '@/lib/data/newest-keys'
import { getStanceEvents, listStanceEvents, parseEventCursor } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { issueKey } from '@/lib/domain/issue'
import type { Day } from '@/lib/domain/partial-date'
import { cellKey } from '@/lib/domain/stance-event'
import { fillYears } from '@/lib/domain/years'
import type { ViewState } from '@/lib/schemas/view-state'

/** A ribbon of more rows is read by nobody: then the busiest few stand for the rest. */
const MOST_ROWS = 40
const FEWER_ROWS = 12
/** Each comes with its summary and sources: of more, most of the page would be what few scroll down to. */
const EVENTS_A_PAGE = 25

/**
 * Everything a timeline shows. Neither the number of queries nor what they read grows with the record: of more events than
 * can be counted one by one the tallies tell, or what is shown is about the newest.
 */
export async function loadTimeline(view: ViewState, asOf: Day, directory: Directory) {
  const filter = filterOfView(view, asOf)
  const after = view.after === null ? null : parseEventCursor(view.after)
  const [page, counts] = await Promise.all([
    listStanceEvents(filter, { limit: EVENTS_A_PAGE, after, countUpTo: mostCounted(filter) }),
    countEvents(view.knownAt),
  ])
  const areMany = view.knownAt === null && (page.isMore || page.total > mostCounted(filter))
  const [years, busiest] = await Promise.all([
    areMany ? countTalliedByYear(filter) : countEventsByYear(filter),
    listBusiestCells(filter, MOST_ROWS + 1, areMany),
  ])
  const shown = busiest.cells.slice(0, busiest.total > MOST_ROWS ? FEWER_ROWS : MOST_ROWS)
  const keys = new Set(shown.map((c) => cellKey(c.actor, issueKey(c.company, c.topic))))
  const histories = (
    await listCellHistories(
      {
        actors: shown.map((c) => c.actor),
        issues: shown.map((c) => issueKey(c.company, c.topic)),
        asOf,
        knownAt: view.knownAt,
      },
      view.lens,
    )
  ).filter(({ actor, issue }) => keys.has(cellKey(actor, issue)))
  const openers = await getStanceEvents(openersDrawn(histories), view.knownAt)
  return {
    page,
    years: years && fillYears(years),
    histories,
    cells: busiest.total,
    ofNewest: busiest.ofNewest,
    openers: new Map(openers.map((event) => [event.id, event])),
    choices: choicesOf(directory, counts, view),
    isCursorUnknown: view.after !== null && after === null,
  }
}

/** What the filters offer: whoever has events or is chosen already, by name. */
function choicesOf(directory: Directory, counts: EventCounts, view: ViewState): FilterChoices {
  const offer = (
    names: Iterable<readonly [string, { readonly name: string }]>,
    count: ReadonlyMap<string, number>,
    chosen: readonly string[],
  ) =>
    [...names]
      .filter(([value]) => count.has(value) || chosen.includes(value))
      .map(([value, { name }]) => ({ value, label: name, count: count.get(value) ?? 0 }))
  const actors = [...directory.actors.values()]
  const regions = [...new Set(actors.flatMap((actor) => actor.region ?? []))].sort()
  return {
    actors: offer(directory.actors, counts.actors, view.actors),
    companies: offer(directory.companies, counts.companies, view.companies),
    topics: offer(directory.topics, counts.topics, view.topics),
    blocs: actors.filter((a) => a.kind === 'bloc').map((a) => ({ value: a.code, label: a.name })),
    regions: regions.map((region) => ({ value: region, label: region })),
  }
}
