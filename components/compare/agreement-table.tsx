import { AgreementCells, AgreementHeads } from '@/components/agreement/agreement-columns'
import { DataTable } from '@/components/ui/data-table'
import { actorName, type Names } from '@/lib/domain/names'
import { heldBy } from '@/lib/domain/parting'
import { agreementOf, LEAST_SHARED_ISSUES, type Stances } from '@/lib/domain/similarity'

interface Props {
  readonly actors: readonly string[]
  readonly stances: ReadonlyMap<string, Stances>
  readonly names: Names
}

/** How far every two of the actors agree, on how many issues that rests, and the same corrected for chance. */
export function AgreementTable({ actors, stances, names }: Props) {
  const pairs = actors.flatMap((a, i) => actors.slice(i + 1).map((b) => [a, b] as const))
  return (
    <DataTable label="Agreement of every two">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <AgreementHeads />
        </tr>
      </thead>
      <tbody>
        {pairs.map(([a, b]) => {
          const found = agreementOf(heldBy(stances, a), heldBy(stances, b))
          const enough = found && found.issues >= LEAST_SHARED_ISSUES
          return (
            <tr key={`${a} ${b}`}>
              <th scope="row">
                {actorName(names, a)} and {actorName(names, b)}
              </th>
              <AgreementCells
                issues={found?.issues ?? 0}
                agreement={enough ? found.agreement : null}
                kappa={found?.kappa ?? null}
              />
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
