import { DataTable } from '@/components/ui/data-table'
import type { FormAction } from '@/lib/schemas/form-state'
import { type LabelItem, LabelRow } from './label-row'

/** Shown names of actors, companies and topics, each to be changed in place. */
export function LabelTable({ labels, action }: { labels: readonly LabelItem[]; action: FormAction }) {
  return (
    <DataTable label="Labels" className="stacked">
      <thead>
        <tr>
          <th scope="col">Of</th>
          <th scope="col">Key</th>
          <th scope="col">Name shown</th>
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <LabelRow key={`${label.kind} ${label.key}`} label={label} action={action} />
        ))}
      </tbody>
    </DataTable>
  )
}
