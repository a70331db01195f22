import 'server-only'
import { revalidatePath } from 'next/cache'
import type { IntakeRow } from '@/components/intake/intake-state'
import { type ArticleValues, entryOfCandidate } from '@/lib/schemas/intake-form'
import { checkEntry } from '../event-form/check-entry'
import type { entryRules } from '../event-form/entry-rules'
import { entryVocabulary } from '../event-form/read-entry'
import { readNote } from '../event-form/read-note'
import { recordCandidate } from './record-candidate'

type Errors = Record<string, string[]>

interface Sent {
  readonly rows: IntakeRow[]
  /** By field of the article. */
  readonly errors: Errors
  readonly count: number
}

/** Sends the rows of these ids, each on its own: what is wrong with one keeps no other. A verdict a row. */
export async function sendCandidates(
  as: 'propose' | 'publish',
  ids: ReadonlySet<string>,
  rows: readonly IntakeRow[],
  article: ArticleValues,
  requestKey: string,
  { user, rules }: Awaited<ReturnType<typeof entryRules>>,
): Promise<Sent> {
  const vocabulary = await entryVocabulary()
  let errors: Errors = {}
  let count = 0
  const answered: IntakeRow[] = []
  for (const row of rows) {
    if (!ids.has(row.id) || row.sent) {
      answered.push(row)
      continue
    }
    const values = entryOfCandidate(row.values, article)
    const entry = await checkEntry(values, null, vocabulary)
    const note = readNote(values, rules)
    const faults = parted({ ...entry.errors, ...note.errors, ...unconfirmed(entry.check, values.distinct) })
    errors = { ...errors, ...faults.article }
    if (!entry.fields || Object.keys(faults.article).length + Object.keys(faults.row).length > 0) {
      answered.push({ ...row, check: entry.check, errors: faults.row })
      continue
    }
    const verdict = await recordCandidate(as, { requestKey, id: row.id }, entry.fields, {
      user,
      note: note.note,
      byline: note.byline,
    })
    if ('sent' in verdict) {
      count++
      answered.push({ ...row, check: entry.check, sent: verdict.sent })
    } else
      answered.push({
        ...row,
        check: entry.check,
        errors: verdict.errors ?? {},
        problem: verdict.problem,
      })
  }
  if (count > 0 && as === 'publish') revalidatePath('/', 'layout')
  return { rows: answered, errors, count }
}

const OF_ARTICLE: Readonly<Record<string, string>> = {
  'sources.0.url': 'url',
  'sources.0.publisher': 'publisher',
  'sources.0.title': 'title',
  'sources.0.publishedOn': 'publishedOn',
  note: 'note',
  byline: 'byline',
}

/** The errors of an entry, apart by where their fields stand: with the article, or with the candidate. */
function parted(errors: Readonly<Record<string, readonly string[]>>): { article: Errors; row: Errors } {
  const article: Errors = {}
  const row: Errors = {}
  for (const [field, messages] of Object.entries(errors)) {
    const at = OF_ARTICLE[field]
    if (at) article[at] = [...messages]
    else row[field === 'sources.0.quotation' ? 'quotation' : field] = [...messages]
  }
  return { article, row }
}

/** Likely a step that is on record, and nobody has said that it is not. */
function unconfirmed({ duplicates }: IntakeRow['check'], distinct: string): Errors {
  const told = new Set(distinct.split(' '))
  // Of one without a date only the date is asked for: it tells which it is.
  return duplicates.some((d) => (d.because === 'cell' || d.because === 'both') && !told.has(d.id))
    ? {
        distinct: [
          'This may be on record already: look at the events named, then tick that none of them is this step',
        ],
      }
    : {}
}
