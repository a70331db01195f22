import { readAllEvents, readAllRecorded } from '@/lib/data/event-export'
import { importEvents } from '@/lib/data/import/import-events'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { eventCsvHeader, eventCsvRows } from '@/lib/interchange/event-csv'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import { ndjsonLines } from '@/lib/interchange/ndjson'
import { type ColumnWishes, openImport } from '@/lib/interchange/open-import'
import type { ImportAnswer } from '@/lib/schemas/import-answer'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

// For tests of imports: files made, brought in and written again, and all that an import could change.

/** The shipped dataset, in the database that this process reads. */
export async function openRecord(): Promise<TestDatabase> {
  const test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  return test
}

/** One country, and no event. */
export async function nothingRecorded(): Promise<TestDatabase> {
  const fresh = await createTestDatabase()
  await fresh.db.$executeRaw`
    INSERT INTO "actor" ("code", "kind", "name") VALUES ('GBR', 'country', 'United Kingdom')`
  return fresh
}

/** A file as it comes. */
export async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 4_096) yield bytes.subarray(at, at + 4_096)
}

interface Wish {
  /** Of another database than that of this process. */
  readonly url?: string
  readonly dryRun?: boolean
  readonly createMissing?: boolean
  readonly wishes?: ColumnWishes
  readonly expectedRows?: number
}
export async function run(file: string | Uint8Array, wish: Wish = {}): Promise<ImportAnswer> {
  const opened = await openImport(pieces(typeof file === 'string' ? Buffer.from(file) : file), wish.wishes)
  if (!opened.ok) throw new Error(opened.message)
  return importEvents(wish.url ?? (process.env.DATABASE_URL as string), opened.rows, {
    dryRun: wish.dryRun ?? false,
    createMissing: wish.createMissing ?? false,
    by: { userId: null, name: 'A test' },
    note: 'Imported from a test',
    proposeTitles: opened.proposeTitles,
    expectedRows: wish.expectedRows ?? 0,
  })
}

/** All that an import could write. */
export async function state(db: TestDatabase['db']): Promise<unknown> {
  return db.$queryRaw`
    SELECT (SELECT count(*)::int FROM "stance_event") AS "events", (SELECT count(*)::int FROM "source") AS "sources",
      (SELECT count(*)::int FROM "revision") AS "revisions", (SELECT count(*)::int FROM "span") AS "spans",
      (SELECT count(*)::int FROM "related_event") AS "related", (SELECT count(*)::int FROM "issue") AS "issues",
      (SELECT count(*)::int FROM "company") AS "companies", (SELECT count(*)::int FROM "topic") AS "topics",
      (SELECT max("changed_at")::text FROM "stance_event") AS "changed"`
}

const filter = { asOf: '2026-11-26' } as Parameters<typeof readAllEvents>[0]
async function allEvents(): Promise<StanceEvent[]> {
  const events: StanceEvent[] = []
  for await (const batch of readAllEvents(filter)) events.push(...batch)
  return events
}
export const asCsv = async () =>
  eventCsvHeader() +
  eventCsvRows((await allEvents()).map(eventOnTheWire), (id) => `https://x.example/events/${id}`)
export async function asNdjson(): Promise<string> {
  let text = ''
  for await (const batch of readAllRecorded(filter)) text += ndjsonLines(batch.map(eventOnTheWire))
  return text
}
/** What another installation can have as well: not when it was recorded there, and how often it was corrected here. */
export const elsewhere = (text: string) =>
  text
    .replace(/"version":\d+,"recordedAt":"[^"]*",/g, '')
    .replace(/(?<=,published,)\d+,[\d-]{10}T[\d:.]+Z,/g, '')

export const wire = (n: number, more: object = {}) => ({
  actor: 'GBR',
  company: 'huawei',
  topic: '5g-networks',
  stance: 'ban',
  kind: 'decision',
  announcedOn: '2020-07-14',
  title: `A step of the tests, number ${n}`,
  confidence: 'confirmed',
  sources: [{ url: `https://news.example.org/${n}`, publisher: 'Example', kind: 'secondary' }],
  ...more,
})
export const ndjson = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
export const counts = ({ errors, ...answer }: ImportAnswer) => ({ ...answer, errors: errors.length })
