import { DataTable } from '@/components/ui/data-table'
import type { FormAction } from '@/lib/schemas/form-state'
import { type PersonItem, PersonRow } from './person-row'

interface Props {
  readonly people: readonly PersonItem[]
  readonly action: FormAction
}

/** Everybody with an account, with the role each has. */
export function PeopleTable({ people, action }: Props) {
  return (
    <DataTable label="People" className="stacked">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Role</th>
          <th scope="col">Signed in on</th>
          <th scope="col">Access</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} action={action} />
        ))}
      </tbody>
    </DataTable>
  )
}
