import 'server-only'
import type { FilterChoices } from '@/components/filter/filter-choices'
import { listCellHistories } from '@/lib/data/cell-histories'
import type { Directory } from '@/lib/data/directory'
import { countEvents, countEventsByYear, type EventCounts, listBusiestCells } from '@/lib/data/event-counts'
import { getStanceEvents, listStanceEvents, parseEventCursor } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { issueKey } from '@/lib/domain/issue'
import type { Day } from '@/lib/domain/partial-date'
import { spansOf } from '@/lib/domain/span'
import { cellKey } from '@/lib/domain/stance-event'
import { fillYears } from '@/lib/domain/years'
import type { ViewState } from '@/lib/schemas/view-state'

/** A ribbon of more rows is read by nobody: then the busiest few stand for the rest. */
const MOST_ROWS = 40
const FEWER_ROWS = 12

/** Everything a timeline shows. The number of queries does not depend on what it finds. */
export async function loadTimeline(view: ViewState, asOf: Day, directory: Directory) {
  const filter = filterOfView(view, asOf)
  const after = view.after === null ? null : parseEventCursor(view.after)
  const [page, counts, years, busiest] = await Promise.all([
    listStanceEvents(filter, { after }),
    countEvents(view.knownAt),
    countEventsByYear(filter),
    listBusiestCells(filter, MOST_ROWS + 1),
  ])
  const shown = busiest.cells.slice(0, busiest.total > MOST_ROWS ? FEWER_ROWS : MOST_ROWS)
  const keys = new Set(shown.map((c) => cellKey(c.actor, issueKey(c.company, c.topic))))
  const histories = (
    await listCellHistories(
      {
        actors: shown.map((c) => c.actor),
        companies: shown.map((c) => c.company),
        topics: shown.map((c) => c.topic),
        asOf,
        knownAt: view.knownAt,
      },
      view.lens,
    )
  ).filter(({ actor, issue }) => shown.length > 0 && keys.has(cellKey(actor, issue)))
  const openers = await getStanceEvents(
    histories.flatMap(({ segments }) => spansOf(segments).map((span) => span.events[0])),
    view.knownAt,
  )
  return {
    page,
    years: fillYears(years),
    histories,
    cells: busiest.total,
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
