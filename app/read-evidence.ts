import 'server-only'
import { byStance } from '@/components/place/current-stances'
import { busiestOf, fewerOf } from '@/components/place/fewer'
import type { Publishers } from '@/components/place/source-line'
import { openersDrawn } from '@/components/timeline/ribbon-row'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listCells } from '@/lib/data/cells'
import { countPublishers } from '@/lib/data/event-counts'
import type { EventFilter } from '@/lib/data/event-filter'
import { listLives } from '@/lib/data/lives'
import { MOST_COUNTED } from '@/lib/data/newest-keys'
import { countPassing, getStanceEvents, listStanceEvents } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { moversTo } from '@/lib/domain/first-movers'
import { type CellShift, changesIn } from '@/lib/domain/listed-shifts'
import { buildMatrix, type Cell, type CellHistory } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { spansOf } from '@/lib/domain/span'
import { STANCES } from '@/lib/domain/stance'
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
  readonly publishers: Publishers
  /** Changes of stance, newest first, each with the title of the event that brought it. */
  readonly shifts: readonly (CellShift & { readonly eventTitle: string })[]
}

/** More events than this are not listed on one page, but the newest of them: the timeline has pages for the others. */
const MOST_EVENTS = 400
const NEWEST = 50
/** Of one life no more can be drawn. */
const MOST_OF_A_LIFE = 120

export async function readEvidence(
  page: Pick<PageView, 'view' | 'asOf'>,
  filter: Partial<Pick<EventFilter, 'actors' | 'companies' | 'topics'>>,
  limit = MOST_EVENTS,
): Promise<Evidence> {
  const whole = { ...filterOfView(page.view, page.asOf), ...filter }
  const { total } = await countPassing(whole)
  // Of a company with very much on record the lives of its cells are on the pages of its issues.
  const isMany = total > MOST_EVENTS
  const isOfDay = !filter.actors && !filter.topics && total > MOST_COUNTED
  const [histories, { events }, publishers, ofDay] = await Promise.all([
    isOfDay ? [] : (isMany ? listLives : listCellHistories)(whole, page.view.lens),
    // All events where they are no more than the limit, else the newest.
    listStanceEvents(whole, { limit: total <= limit ? limit : Math.min(limit, NEWEST) }),
    countPublishers(whole),
    isOfDay ? listCells(whole, page.view.lens) : [],
  ])
  // What opened a cell is on those pages too: here nobody asks.
  const cells = isOfDay
    ? ofDay.map((cell) => ({ ...cell, openedBy: cell.event }))
    : buildMatrix(histories, page.asOf)
  const shifts = changesIn(histories, page.asOf)
  const isWhole = total <= limit
  const others =
    isWhole || limit < MOST_EVENTS
      ? []
      : await getStanceEvents(
          toldOf({ histories, cells, shifts, isOfActor: !!filter.actors }, page.asOf),
          page.view.knownAt,
        )
  const eventsById = new Map([...events, ...others].map((event) => [event.id, event]))
  return {
    histories,
    cells,
    events: isWhole ? events : events.slice(0, NEWEST),
    eventsById,
    total,
    publishers,
    shifts: shifts.map((shift) => ({
      ...shift,
      eventTitle: eventsById.get(shift.event)?.title ?? 'The event that brought it',
    })),
  }
}

interface Told {
  readonly histories: readonly CellHistory[]
  readonly cells: readonly Cell[]
  readonly shifts: readonly CellShift[]
  readonly isOfActor: boolean
}

/** The events that a page names besides those it lists, where it cannot have all. */
function toldOf({ histories, cells, shifts, isOfActor }: Told, asOf: Day): string[] {
  const inTable = isOfActor ? fewerOf(byStance(cells)) : cells
  const first = isOfActor ? [] : STANCES.flatMap((stance) => moversTo(stance, histories, asOf).slice(0, 10))
  return [
    ...new Set([
      ...inTable.flatMap(({ openedBy, event }) => [openedBy, event]),
      ...(isOfActor
        ? openersDrawn(busiestOf(histories))
        : busiestOf(histories).flatMap(({ segments }) =>
            spansOf(segments)
              .slice(-MOST_OF_A_LIFE)
              .map(({ events }) => events[0]),
          )),
      ...fewerOf(shifts).map(({ event }) => event),
      ...first.map(({ event }) => event),
    ]),
  ]
}
