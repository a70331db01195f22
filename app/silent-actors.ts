import 'server-only'
import type { Directory } from '@/lib/data/directory'
import { membersOn } from '@/lib/domain/membership'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'

/** The actors that the filters of a view leave, and those of them of whom nothing is recorded. */
export function silentActors(
  recorded: readonly { readonly actor: string }[],
  { blocs, regions }: ViewState,
  asOf: Day,
  { actors, memberships }: Directory,
) {
  const members = new Set(blocs.flatMap((bloc) => [bloc, ...membersOn(memberships, bloc, asOf)]))
  const wanted = [...actors.values()].filter(
    ({ code, region }) =>
      (blocs.length === 0 || members.has(code)) && (regions.length === 0 || regions.includes(region ?? '')),
  )
  const covered = new Set(recorded.map(({ actor }) => actor))
  return { wanted, silent: wanted.filter(({ code }) => !covered.has(code)) }
}
