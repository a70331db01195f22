import 'server-only'
import { compareFinding } from '@/components/compare/compare-finding'
import { DEFAULT_SORT } from '@/components/matrix/sort-links'
import { changesFinding } from '@/components/place/changes-finding'
import { oldestFirst, type RowSubject } from '@/components/timeline/ribbon-row'
import type { RibbonEvent } from '@/components/timeline/span-label'
import { timelineSentence, timelineSubject } from '@/components/timeline/timeline-sentence'
import { listLives } from '@/lib/data/lives'
import type { ListedShift } from '@/lib/data/shifts'
import { filterOfView } from '@/lib/data/view-filter'
import { isComparable } from '@/lib/domain/comparable'
import { countInWords, reversalsInWords } from '@/lib/domain/count-words'
import { headline, plain, tallyOf } from '@/lib/domain/headline'
import { type Cell, type CellHistory, compareCells } from '@/lib/domain/matrix'
import type { CellChange } from '@/lib/domain/matrix-diff'
import { type MatrixSort, type MatrixTable, parseMatrixSort } from '@/lib/domain/matrix-table'
import { actorName, companyName, nameOfIssue, topicName } from '@/lib/domain/names'
import { sharedIssues } from '@/lib/domain/parting'
import type { ViewPage } from '@/lib/schemas/view-path'
import { pageTitle } from './page-title'
import { type Bars, companyBars, countryBars, coverageBars } from './read-bars'
import { readEvidence } from './read-evidence'
import { readMap } from './read-map'
import { readMatrix } from './read-matrix'
import type { PageView } from './read-view'
import { loadShifts } from './shifts/load-shifts'
import { loadTimeline } from './timeline/load-timeline'

/** The one figure that stands for a view where there is no room for its page: in a picture, in another site's page. */
export type Figure = {
  readonly title: string
  /** What it finds, in a sentence. */
  readonly finding: string | null
} & (
  | {
      readonly kind: 'matrix'
      readonly table: MatrixTable
      readonly sort: MatrixSort
      /** What reads otherwise than on an earlier day; `null` where the view is compared with none. */
      readonly changes: readonly CellChange[] | null
    }
  | {
      readonly kind: 'ribbon'
      readonly histories: readonly CellHistory[]
      /** What rows are named by. */
      readonly by: RowSubject
      /** How many rows there would be in all, and what they are: "issues". */
      readonly total: number
      readonly noun: string
      /** Those that opened spans, by id, as far as they are known. */
      readonly events: ReadonlyMap<string, RibbonEvent>
    }
  | {
      readonly kind: 'map'
      readonly company: string
      readonly topic: string
      readonly cells: readonly Cell[]
      readonly isOutside: (code: string) => boolean
    }
  | {
      readonly kind: 'shifts'
      /** Newest first. */
      readonly shifts: readonly ListedShift[]
      readonly total: number
    }
  | ({ readonly kind: 'bars' } & Bars)
)

/** The figure of a view, from the same queries as its page; `null` where a view has none of its own. */
export async function readFigure(page: ViewPage, view: PageView): Promise<Figure | null> {
  switch (page.page) {
    case 'matrix':
      return matrixFigure(view, matrixTitle(view), parseMatrixSort(view.view.sort) ?? DEFAULT_SORT)
    case 'company': {
      const ofCompany = { ...view, view: { ...view.view, companies: [page.company] } }
      return matrixFigure(ofCompany, companyName(view.directory, page.company), 'evidence')
    }
    case 'timeline':
      return timelineFigure(view)
    case 'map':
      return mapFigure(view)
    case 'shifts':
      return shiftsFigure(view)
    case 'compare':
      return compareFigure(view)
    case 'country':
    case 'bloc':
      return actorFigure(page, view)
    case 'issue':
      return issueFigure(page, view)
    case 'countries':
      return { kind: 'bars', ...(await countryBars(view)) }
    case 'companies':
      return { kind: 'bars', ...(await companyBars(view)) }
    case 'coverage':
      return { kind: 'bars', ...(await coverageBars(view)) }
    default:
      return null
  }
}

function matrixTitle({ view, directory }: PageView): string {
  const subject = timelineSubject(
    { ...view, q: null, from: null, to: null, stances: [], kinds: [] },
    directory,
  )
  return subject
    ? `Who stands where${subject}`
    : 'Who stands where on the technology the world quarrels about'
}

async function matrixFigure(page: PageView, title: string, sort: MatrixSort): Promise<Figure> {
  const names = page.directory
  const { table, lead, tallies, changes } = await readMatrix(page, sort)
  const finding =
    lead && tallies
      ? plain(headline(tallies[0].tally, companyName(names, lead.company), topicName(names, lead.topic)))
      : null
  return { kind: 'matrix', title, finding, table, sort, changes }
}

async function timelineFigure({ view, asOf, directory: names }: PageView): Promise<Figure> {
  const { histories, cells, page, openers } = await loadTimeline(view, asOf, names)
  const isOneIssue = histories.length > 1 && histories.every((h) => h.issue === histories[0]?.issue)
  const isOneActor = view.actors.length === 1 && histories.every((h) => h.actor === view.actors[0])
  const subject = timelineSubject(view, names)
  return {
    kind: 'ribbon',
    title: subject ? `Events${subject}` : 'Who held what, day by day',
    finding: timelineSentence(view, names, page.total, page.isMore),
    histories: oldestFirst(histories),
    by: isOneActor ? 'issue' : isOneIssue ? 'actor' : 'both',
    total: cells,
    noun: 'stances',
    events: openers,
  }
}

async function actorFigure(actor: { page: string; actor: string }, view: PageView): Promise<Figure> {
  const name = actorName(view.directory, actor.actor)
  // A bloc is shown as on its page: what it holds itself, and what its members hold.
  if (actor.page === 'bloc') {
    const ofMembers = { ...view, view: { ...view.view, blocs: [actor.actor] } }
    return matrixFigure(ofMembers, `${name} and its members`, 'evidence')
  }
  const { histories, eventsById } = await readEvidence(view, { actors: [actor.actor] })
  return {
    kind: 'ribbon',
    title: name,
    finding: changesFinding(histories, view.asOf),
    histories: oldestFirst(histories),
    by: 'issue',
    total: histories.length,
    noun: 'issues',
    events: eventsById,
  }
}

async function mapFigure(page: PageView): Promise<Figure | null> {
  const { chosen, evidence, isOutside } = await readMap(page)
  if (!chosen || !evidence) return null
  const { company, topic } = chosen
  const names = page.directory
  return {
    kind: 'map',
    title: nameOfIssue(names, company, topic),
    finding: plain(
      headline(tallyOf(evidence.cells, names.actors), companyName(names, company), topicName(names, topic)),
    ),
    company,
    topic,
    cells: evidence.cells,
    isOutside,
  }
}

/** As many shifts as the longest picture has room for. */
const MOST_SHIFTS = 100

async function shiftsFigure({ view, asOf, directory: names }: PageView): Promise<Figure> {
  const { shifts, total, reversals, isMore } = await loadShifts({ ...view, after: null }, asOf, MOST_SHIFTS)
  const count = `${countInWords(total, isMore)} ${total === 1 ? 'shift' : 'shifts'}`
  return {
    kind: 'shifts',
    title: pageTitle({ page: 'shifts' }, view, names, asOf),
    finding:
      view.reversals === 'only' ? count : `${count}, ${reversalsInWords({ total, reversals, isMore })}`,
    shifts,
    total,
  }
}

/** Nothing is drawn where fewer than two are compared: there is nothing to see yet. */
async function compareFigure({ view, asOf, directory: names }: PageView): Promise<Figure | null> {
  if (!isComparable(view.actors)) return null
  const shared = sharedIssues(await listLives(filterOfView(view, asOf), view.lens))
  const histories = [...shared.values()].flat()
  return {
    kind: 'ribbon',
    title: view.actors.map((code) => actorName(names, code)).join(', '),
    finding: compareFinding(shared, asOf),
    histories,
    by: 'both',
    total: histories.length,
    noun: 'stances',
    events: new Map(),
  }
}

async function issueFigure(
  { company, topic }: { company: string; topic: string },
  view: PageView,
): Promise<Figure> {
  const names = view.directory
  const { histories, cells, eventsById } = await readEvidence(view, { companies: [company], topics: [topic] })
  const cellOf = new Map(cells.map((cell) => [cell.actor, cell]))
  return {
    kind: 'ribbon',
    title: nameOfIssue(names, company, topic),
    finding: plain(
      headline(tallyOf(cells, names.actors), companyName(names, company), topicName(names, topic)),
    ),
    histories: oldestFirst(histories).sort((a, b) => compareCells(cellOf.get(a.actor), cellOf.get(b.actor))),
    by: 'actor',
    total: histories.length,
    noun: 'actors',
    events: eventsById,
  }
}
