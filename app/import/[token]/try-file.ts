import 'server-only'
import type { Tried } from '@/components/import/tried'
import { type ImportFile, readImportFile } from '@/lib/data/import-files'
import { openImport } from '@/lib/interchange/open-import'
import type { ImportVerdict } from '@/lib/schemas/import-answer'
import type { FormWishes } from '../import-wishes'
import { runFile } from '../run-file'

/** As many rows as are shown. */
const SHOWN = 1_000
/** Files up to this size are tried at once; of larger ones the columns are shown first. */
const AT_ONCE_BYTES = 4 * 1024 * 1024

/** What a file is taken for and, where it is small or that was asked for, what would become of its rows. */
export async function tryFile(
  file: ImportFile,
  wishes: FormWishes,
  by: { readonly id: string; readonly name: string },
  isAsked: boolean,
): Promise<Tried> {
  const opened = await openImport(readImportFile(file.id), wishes)
  if (!opened.ok) return { ok: false, message: opened.message }
  await opened.rows.return(undefined)
  const columns = opened.headers.map((header, i) => ({
    header,
    field: opened.mapping?.columns[i] ?? null,
    sample: opened.sample[i] ?? '',
  }))
  const constants = opened.mapping?.constants ?? {}
  const { fault } = opened
  const about = { ok: true, form: opened.form, columns, constants, fault } as const
  if (fault !== null || (!isAsked && file.bytes > AT_ONCE_BYTES))
    return { ...about, answer: null, verdicts: [] }
  const verdicts: ImportVerdict[] = []
  const run = await runFile(file, wishes, {
    dryRun: true,
    by,
    onVerdict: (verdict) => {
      // Errors are what somebody looks for: they are kept first.
      if (verdict.verdict === 'error' || verdicts.length < SHOWN) verdicts.push(verdict)
      if (verdicts.length > SHOWN * 2) trim(verdicts)
    },
  })
  if (!run.ok) return { ok: false, message: run.message }
  trim(verdicts)
  return { ...about, answer: run.answer, verdicts }
}

/** Keeps as many as are shown, errors before the rest: among a thousand rows nobody would find them. */
function trim(verdicts: ImportVerdict[]): void {
  const errors = verdicts.filter((v) => v.verdict === 'error').slice(0, SHOWN)
  const others = verdicts.filter((v) => v.verdict !== 'error').slice(0, SHOWN - errors.length)
  verdicts.splice(0, verdicts.length, ...errors, ...others)
}
