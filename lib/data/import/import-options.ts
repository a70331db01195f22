import type { ImportVerdict } from '@/lib/schemas/import-answer'
import type { AuditAuthor } from '../audit'

export interface ImportOptions {
  readonly dryRun: boolean
  /** Makes companies and topics that the file names and nobody knows. */
  readonly createMissing: boolean
  readonly by: AuditAuthor
  /** Kept with every revision: "Imported from events.csv". */
  readonly note: string
  /** What is known already not to be read of the file. */
  readonly notes?: readonly string[]
  /** For tables without a column of titles. */
  readonly proposeTitles?: boolean
  /** About how many rows are to come, if that is known. */
  readonly expectedRows?: number
  /** Of more events than these the spans are made by reading them back: so many are remembered by default as memory allows. */
  readonly mostRemembered?: number
  readonly onProgress?: (progress: ImportProgress) => void
  /** What became of each row, as it becomes known. */
  readonly onVerdict?: (verdict: ImportVerdict) => void
}

export interface ImportProgress {
  readonly stage: 'rows' | 'indexes' | 'spans'
  /** Rows read, or events folded. */
  readonly done: number
}
