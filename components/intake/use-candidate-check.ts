'use client'

import { useMemo } from 'react'
import { type ArticleValues, type CandidateValues, entryOfCandidate } from '@/lib/schemas/intake-form'
import type { EntryCheck } from '../event-form/entry-state'
import { useLiveCheck } from '../event-form/use-live-check'
import type { IntakeRow } from './intake-state'

/** What the server makes of a candidate while it is corrected. `article` is the one that was sent. */
export function useCandidateCheck(
  row: IntakeRow,
  values: CandidateValues,
  article: ArticleValues,
): EntryCheck {
  const sent = useMemo(
    () => ({ check: row.check, values: entryOfCandidate(row.values, article) }),
    [row.check, row.values, article],
  )
  // Compared by what it says: choosing a candidate or dropping it is nothing to be checked.
  const before = useMemo(() => JSON.stringify(sent.values), [sent])
  const now = JSON.stringify(entryOfCandidate(values, article))
  const entry = useMemo(() => (now === before ? sent.values : JSON.parse(now)), [now, before, sent])
  return useLiveCheck(entry, null, sent)
}
