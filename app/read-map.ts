import 'server-only'
import { type ListedIssue, listIssues } from '@/lib/data/issue-list'
import { listLives } from '@/lib/data/lives'
import { getStanceEvents } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { pickIssue } from '@/lib/domain/map-order'
import { buildMatrix } from '@/lib/domain/matrix'
import { isMemberOn } from '@/lib/domain/membership'
import type { ViewState } from '@/lib/schemas/view-state'
import type { PageView } from './read-view'

/** The one issue that a map of these filters shows; `null` where they leave none. */
export async function mapIssue(view: ViewState): Promise<ListedIssue | null> {
  return pickIssue(await listIssues(view.knownAt), view)
}

/** A map by the name of its issue, whether the address says it or the map chose it. */
export async function namedMap(view: ViewState): Promise<ViewState> {
  const chosen = await mapIssue(view)
  return chosen ? { ...view, companies: [chosen.company], topics: [chosen.topic] } : view
}

/** What a map shows: one issue of those that the filters leave, and who stands where on it. */
export async function readMap(page: PageView) {
  const issues = await listIssues(page.view.knownAt)
  const chosen = pickIssue(issues, page.view)
  return {
    issues,
    chosen,
    evidence: chosen ? await evidenceOf(page, chosen) : null,
    isOutside: outsideOf(page),
  }
}

/** The lives of the issue, the cells of the day, and the events that these name. */
async function evidenceOf({ view, asOf }: PageView, { company, topic }: ListedIssue) {
  const filter = { ...filterOfView(view, asOf), companies: [company], topics: [topic] }
  const histories = await listLives(filter, view.lens)
  const cells = buildMatrix(histories, asOf)
  const named = [...new Set(cells.flatMap(({ openedBy, event }) => [openedBy, event]))]
  const events = await getStanceEvents(named, view.knownAt)
  return { histories, cells, eventsById: new Map(events.map((event) => [event.id, event])) }
}

/** Whether the filters leave a country out: that is not the same as nothing being recorded of it. */
function outsideOf({ view, asOf, directory }: PageView): (code: string) => boolean {
  const { actors, regions, blocs } = view
  const members = new Set(
    directory.memberships
      .filter((m) => blocs.includes(m.bloc) && isMemberOn(m, asOf))
      .map(({ member }) => member),
  )
  return (code) =>
    (actors.length > 0 && !actors.includes(code)) ||
    (regions.length > 0 && !regions.includes(directory.actors.get(code)?.region ?? '')) ||
    (blocs.length > 0 && !members.has(code))
}
