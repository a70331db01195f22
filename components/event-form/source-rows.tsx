import { archivedCopyOf } from '@/lib/domain/archived-copy'
import type { PartialDate } from '@/lib/domain/partial-date'
import { proposedSourceKind } from '@/lib/domain/source-proposal'
import { parseTypedDate } from '@/lib/domain/typed-date'
import { SOURCE_KINDS } from '@/lib/domain/vocabulary'
import { normaliseWebUrl } from '@/lib/domain/web-url'
import { EMPTY_SOURCE, type SourceValues } from '@/lib/schemas/event-form'
import { LIMITS } from '@/lib/schemas/event-input'
import { Input, Select, Textarea } from '../ui/control'
import { Field } from '../ui/field'
import { DateEcho } from './date-echo'
import { type FormBinding, fieldId, withRow } from './form-binding'
import { AddRow, RemoveRow } from './row-buttons'

/** The publications that an event rests on: at least one. Rows are added and removed with and without scripts. */
export function SourceRows({ form, focus }: { form: FormBinding; focus: (field: string) => void }) {
  const { sources } = form.values
  return (
    <>
      {sources.map((row, index) => (
        <SourceRow
          // Rows have no identity of their own, and every input is controlled.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          form={form}
          row={row}
          index={index}
          remove={
            sources.length > 1
              ? () => {
                  form.set({ sources: sources.filter((_, i) => i !== index) })
                  focus('add-source')
                }
              : null
          }
        />
      ))}
      <AddRow
        group="source"
        label="Add another source"
        disabled={sources.length >= LIMITS.sources}
        onAdd={() => {
          form.set({ sources: [...sources, EMPTY_SOURCE] })
          focus(`sources.${sources.length}.url`)
        }}
      />
    </>
  )
}

interface RowProps {
  readonly form: FormBinding
  readonly row: SourceValues
  readonly index: number
  readonly remove: (() => void) | null
}

function SourceRow({ form, row, index, remove }: RowProps) {
  const set = (patch: Partial<SourceValues>) =>
    form.set({ sources: withRow(form.values.sources, index, patch) })
  const at = (field: keyof SourceValues) => {
    const name = `sources.${index}.${field}`
    return { name, id: fieldId(name), errors: form.errorsOf(name) }
  }
  const text = (field: keyof SourceValues) => ({
    name: at(field).name,
    value: row[field],
    autoComplete: 'off',
    onChange: (e: { target: { value: string } }) => set({ [field]: e.target.value }),
  })
  const publisher = form.check.publishers[index] ?? null
  return (
    <fieldset className="form-row">
      <legend>Source {index + 1}</legend>
      <Field {...at('url')} label="Address" required>
        {({ required: _, ...control }) => (
          <Input
            {...control}
            {...text('url')}
            type="url"
            inputMode="url"
            placeholder="https://"
            spellCheck={false}
          />
        )}
      </Field>
      <div className="form-columns">
        <Field {...at('publisher')} label="Publisher" required>
          {({ required: _, ...control }) => (
            <Input {...control} {...text('publisher')} placeholder={publisher ?? 'Reuters'} />
          )}
        </Field>
        <Field {...at('kind')} label="Kind" required>
          {({ required: _, ...control }) => (
            <Select {...control} {...text('kind')}>
              <option value="">as proposed: {proposedSourceKind(row.url)}</option>
              {SOURCE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {kind}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field {...at('publishedOn')} label="Published">
          {({ required: _, ...control }) => (
            <>
              <Input {...control} {...text('publishedOn')} placeholder="14 Jul 2020" />
              <DateEcho id={`${at('publishedOn').id}-echo`} typed={row.publishedOn} />
            </>
          )}
        </Field>
      </div>
      {publisher && row.publisher.trim() === '' && (
        <p className="field-hint">Left empty, the publisher becomes “{publisher}”.</p>
      )}
      <Field {...at('title')} label="Title of the source">
        {({ required: _, ...control }) => <Input {...control} {...text('title')} />}
      </Field>
      <details
        className="form-more"
        open={row.quotation !== '' || row.archivedUrl !== '' || hasError(form, index)}
      >
        <summary>Quotation and archived copy</summary>
        <Field {...at('quotation')} label="Quotation" hint="The sentence that the stance rests on.">
          {({ required: _, ...control }) => <Textarea {...control} {...text('quotation')} rows={2} />}
        </Field>
        <Field
          {...at('archivedUrl')}
          label="Archived copy"
          hint={<ArchiveHint row={row} announcedOn={parseTypedDate(form.values.announcedOn)} />}
        >
          {({ required: _, ...control }) => (
            <Input {...control} {...text('archivedUrl')} type="url" inputMode="url" spellCheck={false} />
          )}
        </Field>
      </details>
      {remove && <RemoveRow group="source" index={index} what={`source ${index + 1}`} onRemove={remove} />}
    </fieldset>
  )
}

/** The archive answers with the copy nearest to it, whenever that is. */
const SOME_YEAR = '2020'

const hasError = (form: FormBinding, index: number): boolean =>
  ['quotation', 'archivedUrl'].some((field) => form.errorsOf(`sources.${index}.${field}`).length > 0)

/** The way to the archive's copy of the address, once there is one. */
function ArchiveHint({ row, announcedOn }: { row: SourceValues; announcedOn: PartialDate | null }) {
  const url = normaliseWebUrl(row.url)
  if (!url.ok) return 'Its address at a web archive.'
  const publishedOn = parseTypedDate(row.publishedOn)
  return (
    <a
      href={archivedCopyOf({ url: url.url, publishedOn, archivedUrl: null }, announcedOn ?? SOME_YEAR)}
      target="_blank"
      rel="noopener nofollow"
      className="link"
    >
      Look for a copy at web.archive.org<span className="sr-only"> (opens another window)</span>
    </a>
  )
}
