import type { ParsedView } from './view-address'
import type { ViewState } from './view-state'

/** What exists, by the names that a view may filter by. `Directory` of lib/data answers so. */
export interface KnownNames {
  readonly actors: { has(code: string): boolean }
  readonly companies: { has(slug: string): boolean }
  readonly topics: { has(slug: string): boolean }
  readonly blocs: { has(code: string): boolean }
  readonly regions: { has(name: string): boolean }
}

const NOUN = {
  actors: 'country or bloc with the code',
  companies: 'company with the short name',
  topics: 'topic with the short name',
  blocs: 'bloc with the code',
  regions: 'region with the name',
} as const satisfies Partial<Record<keyof ViewState, string>>

/** Takes the filters out that name nothing we know, with a note for each: a filter of nonsense is no filter. */
export function keepKnownNames({ view, notes }: ParsedView, known: KnownNames): ParsedView {
  const more: string[] = []
  const kept: Partial<Record<keyof typeof NOUN, string[]>> = {}
  for (const field of Object.keys(NOUN) as (keyof typeof NOUN)[]) {
    kept[field] = view[field].filter((name) => known[field].has(name))
    for (const name of view[field])
      if (!known[field].has(name)) more.push(`There is no ${NOUN[field]} “${name}”; that filter was ignored.`)
  }
  return { view: { ...view, ...kept }, notes: [...notes, ...more] }
}
