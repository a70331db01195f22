import 'server-only'
import type { IssueKey } from '@/lib/domain/issue'
import { slugOf } from '@/lib/domain/new-name'
import { proposedTitle } from '@/lib/domain/proposed-title'
import { isStance } from '@/lib/domain/stance'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { eventInput } from '@/lib/schemas/event-input'
import { readPlainEvent } from '@/lib/schemas/fast-event'
import type { ImportError, ImportRow } from '@/lib/schemas/import-answer'
import { wireErrors } from '@/lib/schemas/wire-errors'
import { publicIdOfKey } from '../public-id'
import type { NameBooks, NameKind, Place } from './name-book'

/** A row that is an event in order, with the names in it found. */
export interface ReadRow {
  readonly line: number
  readonly fields: StanceEventFields
  /** As the file gives it. */
  readonly id: string | null
  readonly key: string | null
  readonly actor: Place
  readonly company: Place
  readonly topic: Place
  readonly issue: IssueKey
  /** When the installation that wrote the file recorded it; `null` in files of others. */
  readonly recordedAt: string | null
}

/** Makes a company or topic that is missing, so that it is in the books; `null` where it cannot be. */
export type MakeName = (kind: 'company' | 'topic', name: string) => Promise<Place | null>

export type RowResult =
  | { readonly ok: true; readonly row: ReadRow }
  | { readonly ok: false; readonly title: string; readonly errors: readonly ImportError[] }

const KINDS_OF_NAME: readonly NameKind[] = ['actor', 'company', 'topic']
const WHAT: Readonly<Record<NameKind, string>> = {
  actor: 'country or bloc',
  company: 'company',
  topic: 'topic',
}
const EVENT_ID = /^[0-9a-z]{8,24}$/
const LONGEST_KEY = 200

/**
 * One row to an event: names to keys, dates and texts as `eventInput` has them. A table without titles gets the title
 * that the form would propose (`proposeTitles`).
 */
export function readRow(row: ImportRow, books: NameBooks, proposeTitles: boolean): RowResult {
  const { line } = row
  if ('fault' in row) return { ok: false, title: '', errors: [{ line, ...row.fault }] }
  const { record } = row
  const errors: ImportError[] = []
  const places = {} as Record<NameKind, Place | undefined>
  for (const kind of KINDS_OF_NAME) {
    const typed = record[kind]
    if (typeof typed !== 'string' || typed.trim() === '') continue // The schema says what is missing.
    let place = books[kind].key(typed)
    if (!place) {
      const found = books[kind].find(typed)
      if (found.ok) place = found.place
      else if (found.reason === 'ambiguous')
        errors.push({
          line,
          field: kind,
          message: `“${short(typed)}” may be ${found.names.slice(0, 5).join(' or ')}: write which`,
        })
      else
        errors.push({
          line,
          field: kind,
          message: `No ${WHAT[kind]} is called “${short(typed)}”${found.near ? `: is it ${found.near}?` : ''}`,
        })
    }
    places[kind] = place
  }
  const { actor, company, topic } = places
  const id = record.id === undefined || record.id === null || record.id === '' ? null : record.id
  if (id !== null && !(typeof id === 'string' && EVENT_ID.test(id)))
    errors.push({
      line,
      field: 'id',
      message: 'An id is 8 to 24 small letters and digits: leave it out, or put what is yours in “key”',
    })
  const key = readKey(record.key)
  if (key === undefined)
    errors.push({ line, field: 'key', message: `A key is text of at most ${LONGEST_KEY} letters` })
  if (record.status !== undefined && record.status !== null && record.status !== 'published')
    errors.push({ line, field: 'status', message: 'Only published events can be imported' })
  const isAsNamed =
    record.actor === actor?.key &&
    record.company === company?.key &&
    record.topic === topic?.key &&
    record.related === undefined &&
    !proposeTitles
  const raw = isAsNamed
    ? record
    : {
        ...record,
        actor: actor?.key ?? record.actor,
        company: company?.key ?? slugLike(record.company),
        topic: topic?.key ?? slugLike(record.topic),
        related: Array.isArray(record.related)
          ? record.related.map(relatedOf)
          : (record.related ?? undefined),
        ...(proposeTitles && { title: record.title ?? titleOf(record.stance, places) ?? UNTITLED }),
      }
  const plain = errors.length === 0 ? readPlainEvent(raw) : null
  let fields: StanceEventFields | null = plain
  if (!plain) {
    const parsed = eventInput.safeParse(raw)
    if (parsed.success) fields = parsed.data
    else
      for (const { field, message } of wireErrors(parsed.error)) {
        const top = field.split('.')[0] as string
        if (!errors.some((known) => known.field === top)) errors.push({ line, field, message })
      }
  }
  if (errors.length > 0 || !fields || !actor || !company || !topic || key === undefined)
    return { ok: false, title: typeof record.title === 'string' ? short(record.title) : '', errors }
  return {
    ok: true,
    row: {
      line,
      fields,
      id: id as string | null,
      key,
      actor,
      company,
      topic,
      issue: `${company.key}/${topic.key}`,
      recordedAt: typeof record.recordedAt === 'string' ? record.recordedAt : null,
    },
  }
}

/** Makes what a row names and nobody knows; answers whether there was something to make. */
export async function makeNames(row: ImportRow, books: NameBooks, make: MakeName): Promise<boolean> {
  if ('fault' in row) return false
  let made = false
  for (const kind of ['company', 'topic'] as const) {
    const typed = row.record[kind]
    if (typeof typed !== 'string' || typed.trim() === '' || books[kind].key(typed)) continue
    const found = books[kind].find(typed)
    if (!found.ok && found.reason === 'unknown' && (await make(kind, typed))) made = true
  }
  return made
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** So that a name nobody knows is told once, as unknown, and not again as badly written. */
const slugLike = (value: unknown): unknown => (typeof value === 'string' ? (slugOf(value) ?? value) : value)

/** A file's own key in the form that keys have here; `null` without one, `undefined` for what can be none. */
function readKey(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
  if (text.length > LONGEST_KEY) return undefined
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return text
  const key = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return key === '' ? undefined : key
}

/** The shipped dataset names related events by key. */
function relatedOf(one: unknown): unknown {
  if (typeof one !== 'object' || one === null || !('key' in one) || typeof one.key !== 'string') return one
  const { key, ...rest } = one
  return { ...rest, event: publicIdOfKey(key) }
}

/** Never recorded: where no title can be proposed something else is wrong, and told. */
const UNTITLED = 'Untitled'

function titleOf(stance: unknown, { actor, company, topic }: Record<NameKind, Place | undefined>) {
  if (!actor || !company || !topic || !isStance(stance)) return undefined
  return proposedTitle({
    actor: { code: actor.key, name: actor.name },
    stance,
    company: company.name,
    topic: topic.name,
  })
}
