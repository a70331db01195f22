import 'server-only'
import { meantBy, rankNames } from '@/lib/domain/rank-names'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { listActorNames } from './find-names'

/** The country or bloc that goes by a whole name: "uk", "holland", "united kingdom". `null` where none or several do. */
export async function findActorByName(name: string): Promise<{ code: string; kind: ActorKind } | null> {
  const actors = await listActorNames()
  const hit = meantBy(rankNames(name, actors))
  const actor = hit && actors.find(({ key }) => key === hit.key)
  return actor ? { code: actor.key, kind: actor.kind } : null
}
