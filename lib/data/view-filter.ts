import 'server-only'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import type { EventFilter } from './event-filter'

/** The events and cells that a view shows, as of its day. */
export const filterOfView = (view: ViewState, asOf: Day): EventFilter => ({
  actors: view.actors,
  companies: view.companies,
  topics: view.topics,
  stances: view.stances,
  kinds: view.kinds,
  blocs: view.blocs,
  regions: view.regions,
  from: view.from,
  to: view.to,
  q: view.q,
  targeting: view.lens.targeting,
  words: view.lens.words,
  asOf,
  knownAt: view.knownAt,
})
