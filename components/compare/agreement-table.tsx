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
          <th scope="col" className="num">
            Agreement
          </th>
          <th scope="col" className="num">
            Shared issues
          </th>
          <th scope="col" className="num">
            Corrected for chance (κ)
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(([a, b]) => {
          const found = agreementOf(heldBy(stances, a), heldBy(stances, b))
          const shown = found && found.issues >= LEAST_SHARED_ISSUES ? found : null
          return (
            <tr key={`${a} ${b}`}>
              <th scope="row">
                {actorName(names, a)} and {actorName(names, b)}
              </th>
              <td className="num">{shown ? `${Math.round(shown.agreement * 100)} %` : 'too few to say'}</td>
              <td className="num">{found?.issues ?? 0}</td>
              <td className="num">{shown && shown.kappa !== null ? shown.kappa.toFixed(2) : '–'}</td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
