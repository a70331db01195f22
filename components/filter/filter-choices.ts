import type { Choice } from './check-list'

/** What can be filtered by: who and on what. */
export interface FilterChoices {
  readonly actors: readonly Choice[]
  readonly companies: readonly Choice[]
  readonly topics: readonly Choice[]
  readonly blocs: readonly Choice[]
  readonly regions: readonly Choice[]
}
