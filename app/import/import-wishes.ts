import { IMPORT_FIELDS } from '@/lib/schemas/import-columns'

/** What the form of an import says, in its address: `column.0=actor`, `all.kind=decision`, `create=1`. */
export interface FormWishes {
  readonly columns: readonly (readonly [column: string, field: string])[]
  readonly constants: readonly (readonly [field: string, value: string])[]
  readonly createMissing: boolean
}

const MOST_COLUMNS = 500

/** Reads the form; what is not in it stays as the headers say. Columns count from 1, as `correctMapping` has them. */
export function readFormWishes(get: (name: string) => string | null): FormWishes {
  const columns: [string, string][] = []
  for (let i = 1; i <= MOST_COLUMNS; i++) {
    const field = get(`column.${i}`)
    if (field !== null) columns.push([String(i), field])
  }
  const constants = IMPORT_FIELDS.flatMap((field) => {
    const value = get(`all.${field}`)
    return value ? [[field, value.slice(0, 300)] as const] : []
  })
  return { columns, constants, createMissing: get('create') === '1' }
}
