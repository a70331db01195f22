import 'server-only'
import { listActorEvidence } from '@/lib/data/actor-evidence'
import type { ActorEntry } from '@/lib/data/directory'
import { listActorNames } from '@/lib/data/find-names'
import { rankNames } from '@/lib/domain/rank-names'
import type { PageView } from '../read-view'

/** Whom the directory of countries and blocs lists, and how much is recorded of each. */
export async function loadCountries({
  view,
  asOf,
  directory,
}: Pick<PageView, 'view' | 'asOf' | 'directory'>) {
  const { actors } = directory
  const [evidence, names] = await Promise.all([
    listActorEvidence({ asOf, knownAt: view.knownAt }),
    view.q ? listActorNames() : [],
  ])
  const found = view.q ? rankNames(view.q, names, actors.size) : null
  const listed: readonly ActorEntry[] = found
    ? found.flatMap(({ key }) => actors.get(key) ?? [])
    : [...actors.values()]
  return {
    evidence: new Map(evidence.map((e) => [e.code, e])),
    /** Those that the filters leave; of a search the best first. */
    shown:
      view.regions.length > 0 ? listed.filter(({ region }) => view.regions.includes(region ?? '')) : listed,
    /** The other name by which a search found an actor, by code; `null` when nobody searches. */
    found: found && new Map(found.map(({ key, via }) => [key, via])),
  }
}
