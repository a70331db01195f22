import 'server-only'
import { today } from '@/lib/clock'
import { type Directory, getDirectory, knownNames } from '@/lib/data/directory'
import type { Day } from '@/lib/domain/partial-date'
import { keepKnownNames } from '@/lib/schemas/known-names'
import { parseView } from '@/lib/schemas/view-address'
import { rangeNotes, unknownParamNotes } from '@/lib/schemas/view-notes'
import type { ParamName } from '@/lib/schemas/view-params'
import type { RawParams, ViewState } from '@/lib/schemas/view-state'

export interface PageView {
  readonly view: ViewState
  /** What was ignored and why, to be shown at the top of the page (`Notes`). */
  readonly notes: readonly string[]
  /** The day the view shows: the one in the address, or today. */
  readonly asOf: Day
  readonly today: Day
  readonly directory: Directory
}

/** What a page shows, from its query parameters: those it takes, checked against the names that exist. */
export async function readView(
  searchParams: RawParams | Promise<RawParams>,
  takes: readonly ParamName[],
): Promise<PageView> {
  const [params, directory] = await Promise.all([searchParams, getDirectory()])
  const { view, notes } = keepKnownNames(parseView(params, takes), knownNames(directory))
  const now = today()
  const all = [...notes, ...unknownParamNotes(params, takes), ...rangeNotes(view)]
  return { view, notes: all, asOf: view.asOf ?? now, today: now, directory }
}
