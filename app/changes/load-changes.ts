import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listChangesSince } from '@/lib/data/changes-since'
import { getRelatedTitles } from '@/lib/data/event-titles'
import { listWithWords } from '@/lib/data/event-words'
import { diffEvents } from '@/lib/domain/event-diff'
import { buildMatrix } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { diffCells, isWished } from '@/lib/domain/record-diff'
import type { ViewState } from '@/lib/schemas/view-state'

/** So many are looked through, and so many listed. */
const MOST_READ = 500
const MOST_LISTED = 100

/**
 * How a view reads now against how it read: the cells that turned, and what was done to its events. `asOf` is the day it
 * shows now, `vs` the day it showed then: another one where the view follows the days.
 */
export async function loadChanges(view: ViewState, since: string, asOf: Day, vs: Day) {
  const { actors, companies, topics, blocs, regions, lens } = view
  const filter = { actors, companies, topics, blocs, regions }
  // On one day a cell reads otherwise only where something of it was recorded; on another day any may.
  const cells = { ...filter, touchedSince: vs === asOf ? since : null }
  const { events, isMore } = await listChangesSince(since, { ...filter, asOf }, MOST_READ)
  const [then, now] = isMore
    ? [null, null]
    : await Promise.all([
        listCellHistories({ ...cells, asOf: vs, knownAt: since }, lens),
        listCellHistories({ ...cells, asOf }, lens),
      ])
  const wished = events.map(({ snapshot, beforeSnapshot }) =>
    [snapshot, beforeSnapshot].flatMap((version) => (version && isWished(version, view) ? [version] : [])),
  )
  const worded = view.q ? await listWithWords(view.q, wished.flat()) : null
  const shown = events.filter((_, i) => wished[i]?.some((version) => worded === null || worded.has(version)))
  const listed = shown.slice(0, MOST_LISTED).map(({ snapshot, beforeSnapshot, ...event }) => ({
    ...event,
    reason: snapshot.statusReason,
    changes: beforeSnapshot && event.status === 'published' ? diffEvents(beforeSnapshot, snapshot) : [],
  }))
  return {
    /** `null` where so much was recorded since that cells are not compared. */
    cells: then && now && diffCells(buildMatrix(then, vs), buildMatrix(now, asOf)),
    events: listed,
    total: shown.length,
    /** Whether there are older changes than were looked through. */
    isCut: isMore,
    titles: await getRelatedTitles(
      ...events.flatMap(({ snapshot, beforeSnapshot }) => [
        snapshot,
        ...(beforeSnapshot ? [beforeSnapshot] : []),
      ]),
    ),
  }
}
