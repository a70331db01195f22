import type { ImportAnswer, ImportVerdict } from '@/lib/schemas/import-answer'
import type { ImportField } from '@/lib/schemas/import-columns'

export interface ImportColumn {
  readonly header: string
  readonly field: ImportField | null
  /** What stands in it in the first row. */
  readonly sample: string
}

/** What a file is taken for. `answer` is `null` while its rows have not been looked at. */
export type Tried =
  | {
      readonly ok: true
      readonly form: 'csv' | 'ndjson'
      readonly columns: readonly ImportColumn[]
      readonly constants: Readonly<Partial<Record<ImportField, string>>>
      /** What must be said of the columns first. */
      readonly fault: string | null
      readonly answer: ImportAnswer | null
      /** Of at most a thousand rows, those with errors first of all. */
      readonly verdicts: readonly ImportVerdict[]
    }
  | { readonly ok: false; readonly message: string }
