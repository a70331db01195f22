import 'server-only'
import { permanentRedirect } from 'next/navigation'
import { actorPath } from '@/components/links'
import type { ActorEntry, Directory } from '@/lib/data/directory'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

/**
 * The actor that a code in an address means: its own code or, of a country, the two letters of ISO 3166-1, in any case.
 * `null` where there is none.
 */
export function actorOfCode({ actors }: Directory, code: string): ActorEntry | null {
  const upper = code.toUpperCase()
  return actors.get(upper) ?? [...actors.values()].find((actor) => actor.iso2 === upper) ?? null
}

/** The actor whose page this is, or `null`. Every other way of writing its address is redirected for good. */
export function canonicalActor(
  directory: Directory,
  kind: ActorKind,
  code: string,
  view: ViewState,
): ActorEntry | null {
  const actor = actorOfCode(directory, code)
  if (!actor) return null
  const home = actorPath(actor.code, actor.kind)
  if (actor.kind !== kind || code !== actor.code.toLowerCase()) permanentRedirect(viewHref(home, view))
  return actor
}
