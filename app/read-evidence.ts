import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { countPublishers } from '@/lib/data/event-counts'
import type { EventFilter } from '@/lib/data/event-filter'
import { listStanceEvents } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { type CellShift, changesIn } from '@/lib/domain/listed-shifts'
import { buildMatrix, type Cell, type CellHistory } from '@/lib/domain/matrix'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { PageView } from './read-view'

/** What is recorded of a country, a bloc, a company or an issue, as a page about it shows it. */
export interface Evidence {
  readonly histories: readonly CellHistory[]
  /** The stances on the day of the view. */
  readonly cells: readonly Cell[]
  /** Newest first, as far as `limit` allows. */
  readonly events: readonly StanceEvent[]
  readonly eventsById: ReadonlyMap<string, StanceEvent>
  readonly total: number
  /** How many publishers report them, those beyond `limit` included. */
  readonly publishers: number
  /** Changes of stance, newest first, each with the title of the event that brought it. */
  readonly shifts: readonly (CellShift & { readonly eventTitle: string })[]
}

/** More than any actor or issue has; a page that shows more belongs on the timeline, which has pages. */
const MOST_EVENTS = 400

export async function readEvidence(
  page: Pick<PageView, 'view' | 'asOf'>,
  filter: Partial<Pick<EventFilter, 'actors' | 'companies' | 'topics'>>,
  limit = MOST_EVENTS,
): Promise<Evidence> {
  const whole = { ...filterOfView(page.view, page.asOf), ...filter }
  const [histories, { events, total }, publishers] = await Promise.all([
    listCellHistories(whole, page.view.lens),
    listStanceEvents(whole, { limit }),
    countPublishers(whole),
  ])
  const eventsById = new Map(events.map((event) => [event.id, event]))
  return {
    histories,
    cells: buildMatrix(histories, page.asOf),
    events,
    eventsById,
    total,
    publishers,
    shifts: changesIn(histories, page.asOf).map((shift) => ({
      ...shift,
      eventTitle: eventsById.get(shift.event)?.title ?? 'The event that brought it',
    })),
  }
}
