import 'server-only'
import { DEFAULT_SORT } from '@/components/matrix/sort-links'
import type { DecidingEvent } from '@/components/place/decided-by'
import type { SlideData, SlideLead } from '@/components/time-slider/slide-payload'
import { listCellHistories, listHistoriesByLens } from '@/lib/data/cell-histories'
import { getStanceEvents } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { neighbouringLenses } from '@/lib/domain/headline'
import type { CellHistory } from '@/lib/domain/matrix'
import { isLarge, parseMatrixSort } from '@/lib/domain/matrix-table'
import type { ViewPage } from '@/lib/schemas/view-path'
import { readMap } from '../read-map'
import { readLivesOfColumns, readMatrixTable } from '../read-matrix'
import type { PageView } from '../read-view'

/** What a page needs to show any of its days; `null` for a page that has no slider, or too many cells to slide. */
export async function loadSlide(page: ViewPage, view: PageView): Promise<SlideData | null> {
  switch (page.page) {
    case 'matrix': {
      const read = await readMatrixTable(view, parseMatrixSort(view.view.sort) ?? DEFAULT_SORT)
      // The pages of so many cells ask for another day as a whole.
      if (isLarge(read.table)) return null
      const [histories, lead] = await Promise.all([
        readLivesOfColumns(view, read),
        read.lead && lensesOf(view, read.lead),
      ])
      return slide(view, histories, lead)
    }
    case 'company': {
      const filter = { ...filterOfView(view.view, view.asOf), companies: [page.company] }
      return slide(view, await listCellHistories(filter, view.view.lens), null)
    }
    case 'map': {
      const { chosen } = await readMap(view)
      return chosen && ofIssue(view, chosen)
    }
    case 'issue':
      return ofIssue(view, page)
    default:
      return null
  }
}

interface Issue {
  readonly company: string
  readonly topic: string
}

/** One issue, with the events that decide: its page names them and their sources. */
async function ofIssue(view: PageView, issue: Issue): Promise<SlideData> {
  const lead = await lensesOf(view, issue)
  const histories = lead.histories[0] ?? []
  const deciding = new Set(histories.flatMap(({ segments }) => segments.map(({ event }) => event)))
  const events = await getStanceEvents([...deciding], view.view.knownAt)
  const told = events.map(({ id, title, announcedOn, scope, sources }) => [
    id,
    { title, announcedOn, scope, sources: sources.map(({ url, publisher }) => ({ url, publisher })) },
  ])
  return slide(view, histories, lead, new Map(told as [string, DecidingEvent][]))
}

async function lensesOf({ view, asOf }: PageView, { company, topic }: Issue): Promise<SlideLead> {
  const filter = { ...filterOfView(view, asOf), companies: [company], topics: [topic] }
  const lenses = neighbouringLenses(view.lens).map(({ lens }) => lens)
  return { company, topic, histories: await listHistoriesByLens(filter, lenses) }
}

const slide = (
  { directory }: PageView,
  histories: readonly CellHistory[],
  lead: SlideLead | null,
  events: SlideData['events'] = new Map(),
): SlideData => ({ histories, lead, names: directory, events })
