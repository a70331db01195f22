import 'server-only'
import { importEvents } from '@/lib/data/import/import-events'
import type { ImportProgress } from '@/lib/data/import/import-options'
import { type ImportFile, readImportFile } from '@/lib/data/import-files'
import { env } from '@/lib/env'
import { openImport } from '@/lib/interchange/open-import'
import type { ImportAnswer, ImportVerdict } from '@/lib/schemas/import-answer'
import type { FormWishes } from './import-wishes'

interface Run {
  readonly dryRun: boolean
  readonly by: { readonly id: string; readonly name: string }
  readonly onProgress?: (progress: ImportProgress & { readonly bytes: number }) => void
  readonly onVerdict?: (verdict: ImportVerdict) => void
}

export type FileRun =
  | { readonly ok: true; readonly answer: ImportAnswer }
  | { readonly ok: false; readonly message: string }

/** Runs an import of a kept file, or tries it. */
export async function runFile(
  { id, name }: ImportFile,
  wishes: FormWishes,
  { dryRun, by, onProgress, onVerdict }: Run,
): Promise<FileRun> {
  let bytes = 0
  async function* counted() {
    for await (const part of readImportFile(id)) {
      bytes += part.byteLength
      yield part
    }
  }
  const opened = await openImport(counted(), wishes)
  if (!opened.ok) return opened
  if (opened.fault) return { ok: false, message: opened.fault }
  const answer = await importEvents(env().DATABASE_URL, opened.rows, {
    dryRun,
    createMissing: wishes.createMissing,
    by: { userId: by.id, name: by.name },
    note: `Imported from ${name}`,
    proposeTitles: opened.proposeTitles,
    notes: opened.notes,
    onProgress: (progress) => onProgress?.({ ...progress, bytes }),
    ...(onVerdict && { onVerdict }),
  })
  return { ok: true, answer }
}
