import 'server-only'
import type { IntakeRow } from '@/components/intake/intake-state'
import { type ArticleValues, entryOfCandidate } from '@/lib/schemas/intake-form'
import { checkEntry } from '../event-form/check-entry'
import { entryVocabulary } from '../event-form/read-entry'

/** The rows with what the server makes of them now: names, effect, duplicates. One after the other: each is several queries. */
export async function checkRows(
  rows: readonly Omit<IntakeRow, 'check'>[],
  article: ArticleValues,
): Promise<IntakeRow[]> {
  const vocabulary = await entryVocabulary()
  const checked: IntakeRow[] = []
  for (const row of rows) {
    const { check } = await checkEntry(entryOfCandidate(row.values, article), null, vocabulary)
    checked.push({ ...row, check })
  }
  return checked
}
