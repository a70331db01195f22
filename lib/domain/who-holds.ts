import { plural } from './headline'
import type { Cell } from './matrix'
import type { ActorKind } from './vocabulary'

/**
 * Who the cells of one stance belong to, so that counts of governments and counts of all can be told apart:
 * "25 governments, 2 blocs, one of them contested". Of governments alone it says only what is contested; empty when
 * there is nothing to say.
 */
export function whoHolds(
  cells: readonly Pick<Cell, 'actor' | 'state'>[],
  actors: ReadonlyMap<string, { readonly kind: ActorKind }>,
): string {
  const blocs = cells.filter(({ actor }) => actors.get(actor)?.kind === 'bloc').length
  const governments = cells.length - blocs
  const contested = cells.filter(({ state }) => state === 'contested').length
  const parts = [
    governments > 0 && blocs > 0 ? `${governments} ${plural(governments, 'government')}` : '',
    blocs > 0 ? `${blocs} ${plural(blocs, 'bloc')}` : '',
    contested > 0 && cells.length === 1 ? 'contested' : '',
    contested > 0 && cells.length > 1 ? `${contested === 1 ? 'one' : contested} of them contested` : '',
  ]
  return parts.filter(Boolean).join(', ')
}
