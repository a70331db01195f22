import type { Kind } from '@/lib/domain/kind'
import { DEFAULT_LENS, type Lens } from '@/lib/domain/lens'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'

/**
 * What a view shows: all of it is in the view's address, and the two undo each other. `null` and an empty list are the
 * defaults, which an address leaves out. Names are codes and slugs as typed; `keepKnownNames` tells which exist.
 */
export interface ViewState {
  /** Actor codes, upper case: countries and blocs. */
  readonly actors: readonly string[]
  readonly companies: readonly string[]
  readonly topics: readonly string[]
  readonly stances: readonly Stance[]
  readonly kinds: readonly Kind[]
  /** Bloc codes: the bloc itself and its members: of events on the day of each, of cells on the day of the view. */
  readonly blocs: readonly string[]
  readonly regions: readonly string[]
  readonly from: PartialDate | null
  readonly to: PartialDate | null
  readonly q: string | null
  /** `null` is today, and stays today in a link that is opened later. */
  readonly asOf: Day | null
  /** A moment, ISO 8601 in UTC. `null` is now. */
  readonly knownAt: string | null
  /** The day that a view is compared with. */
  readonly vs: Day | null
  readonly lens: Lens
  /** How rows are sorted; each view says which words it knows, and takes its own default for others. */
  readonly sort: string | null
  /** `all`: every row and column; `null`: the selection that a view makes by itself. */
  readonly show: 'all' | null
  /** `only`: of shifts, those that cross from one side of the scale to the other; `null`: all. */
  readonly reversals: 'only' | null
  /** Cursor of a page of a list. */
  readonly after: string | null
}

export const DEFAULT_VIEW: ViewState = {
  actors: [],
  companies: [],
  topics: [],
  stances: [],
  kinds: [],
  blocs: [],
  regions: [],
  from: null,
  to: null,
  q: null,
  asOf: null,
  knownAt: null,
  vs: null,
  lens: DEFAULT_LENS,
  sort: null,
  show: null,
  reversals: null,
  after: null,
}

/** Query parameters as Next gives them to a page. */
export type RawParams = Readonly<Record<string, string | readonly string[] | undefined>>
