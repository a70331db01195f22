import { KIND, KINDS } from '@/lib/domain/kind'
import { STANCE, STANCES } from '@/lib/domain/stance'
import { CONFIDENCES } from '@/lib/domain/vocabulary'
import { IMPORT_FIELD_LABEL, IMPORT_FIELDS, type ImportField } from '@/lib/schemas/import-columns'
import { importHref } from '../links'
import { Button } from '../ui/button'
import { Input, Select } from '../ui/control'
import { DataTable } from '../ui/data-table'
import { Field } from '../ui/field'
import type { ImportColumn, Tried } from './tried'

interface Props {
  readonly token: string
  readonly tried: Extract<Tried, { ok: true }>
  readonly createMissing: boolean
}

/** What a row needs and a table may leave out: then it can be said for all rows. */
const FOR_ALL: readonly ImportField[] = ['actor', 'company', 'topic', 'stance', 'kind', 'confidence']
const CHOICES: Readonly<Partial<Record<ImportField, readonly (readonly [value: string, label: string])[]>>> =
  {
    stance: STANCES.map((stance) => [stance, STANCE[stance].label]),
    kind: KINDS.map((kind) => [kind, KIND[kind].label]),
    confidence: CONFIDENCES.map((confidence) => [confidence, confidence]),
  }

/** The columns with what each is taken for, to be corrected; and what holds for all rows. The state is the address. */
export function MappingForm({ token, tried, createMissing }: Props) {
  const { columns, constants } = tried
  const mapped = new Set(columns.map(({ field }) => field))
  const open =
    tried.form === 'csv'
      ? FOR_ALL.filter(
          (field) => !mapped.has(field) && !(mapped.has('issue') && ['company', 'topic'].includes(field)),
        )
      : []
  return (
    <form action={importHref(token)} method="get" className="import-form">
      <input type="hidden" name="check" value="1" />
      {columns.length > 0 && (
        <DataTable label="Columns of the file" className="import-columns stacked">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">In the first row</th>
              <th scope="col">Is</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name; headers may repeat.
              <ColumnRow key={i} column={column} name={`column.${i + 1}`} />
            ))}
          </tbody>
        </DataTable>
      )}
      {open.length > 0 && (
        <fieldset className="import-constants">
          <legend>For all rows, as no column says it</legend>
          {open.map((field) => (
            <ConstantField key={field} field={field} value={constants[field] ?? ''} />
          ))}
        </fieldset>
      )}
      <label className="import-check">
        <input type="checkbox" name="create" value="1" defaultChecked={createMissing} />
        <span>Make companies and topics that are not known yet</span>
      </label>
      <div>
        <Button type="submit" variant={tried.answer ? 'secondary' : 'primary'}>
          Check the rows
        </Button>
      </div>
    </form>
  )
}

function ColumnRow({ column, name }: { readonly column: ImportColumn; readonly name: string }) {
  const { header, field, sample } = column
  return (
    <tr>
      <th scope="row">{header || <i>no header</i>}</th>
      <td className="import-sample" data-label="In the first row">
        {sample.length > 80 ? `${sample.slice(0, 80)}…` : sample}
      </td>
      <td data-label="Is">
        <Select name={name} defaultValue={field ?? ''} key={field} aria-label={`Column ${header} is`}>
          <option value="">left out</option>
          {IMPORT_FIELDS.map((one) => (
            <option key={one} value={one}>
              {IMPORT_FIELD_LABEL[one]}
            </option>
          ))}
        </Select>
      </td>
    </tr>
  )
}

function ConstantField({ field, value }: { readonly field: ImportField; readonly value: string }) {
  const choices = CHOICES[field]
  return (
    <Field id={`all-${field}`} label={IMPORT_FIELD_LABEL[field]}>
      {(control) =>
        choices ? (
          <Select key={value} {...control} name={`all.${field}`} defaultValue={value}>
            <option value="">{field === 'confidence' ? 'reported' : 'not said'}</option>
            {choices.map(([choice, label]) => (
              <option key={choice} value={choice}>
                {label}
              </option>
            ))}
          </Select>
        ) : (
          <Input key={value} {...control} name={`all.${field}`} defaultValue={value} maxLength={200} />
        )
      }
    </Field>
  )
}
