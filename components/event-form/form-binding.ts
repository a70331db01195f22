import type { EventFormValues } from '@/lib/schemas/event-form'
import type { EntryCheck } from './entry-state'

/** What the parts of the form share: what is typed, how it changes, what is wrong and what the server makes of it. */
export interface FormBinding {
  readonly values: EventFormValues
  readonly set: (patch: Partial<EventFormValues>) => void
  /** Of a field by its name in the form: `sources.0.url`. */
  readonly errorsOf: (field: string) => readonly string[]
  readonly check: EntryCheck
}

export const fieldId = (field: string): string => `field-${field.replaceAll('.', '-')}`

/** What stands in a field now, by its name in the form; `undefined` where there is no such row. */
export function valueAt(values: EventFormValues, field: string): string | undefined {
  const [group, index, name] = field.split('.')
  if (name === undefined) return values[field as 'title']
  const row = group === 'sources' ? values.sources[Number(index)] : values.related[Number(index)]
  return (row as Readonly<Record<string, string>> | undefined)?.[name]
}

/** One row of a list replaced in part. */
export const withRow = <Row>(rows: readonly Row[], index: number, patch: Partial<Row>): Row[] =>
  rows.map((row, i) => (i === index ? { ...row, ...patch } : row))

/** Whether a name, or a related event, is by now understood as something: chosen from what it may mean, say. */
export function isUnderstood(check: EntryCheck, values: EventFormValues, field: string): boolean {
  const [group, index, name] = field.split('.')
  const reading =
    group === 'related' && name === 'event'
      ? check.related[Number(index)]
      : check.names[field as keyof EntryCheck['names']]
  return reading !== undefined && reading.meant !== null && reading.typed === valueAt(values, field)
}
