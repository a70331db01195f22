import 'server-only'
import { setImmediate as breath } from 'node:timers/promises'
import pg, { type ClientBase } from 'pg'
import { latestDay } from '@/lib/domain/partial-date'
import type { RelatedEvent } from '@/lib/domain/stance-event'
import {
  type ImportAnswer,
  type ImportError,
  type ImportRow,
  type ImportVerdict,
  MOST_ERRORS,
} from '@/lib/schemas/import-answer'
import type { AuditAuthor } from '../audit'
import { noteTroubleOf } from '../database-trouble'
import { executorOf } from '../pg-executor'
import {
  buildWithRoom,
  type LaidAside,
  layIndexesAside,
  lookUpByIndex,
  mayLayAside,
  restoring,
  writeInPortions,
} from './bulk-load'
import { foldTouchedCells, type Touch, TouchedCells } from './fold-cells'
import { foldMeanwhile } from './fold-meanwhile'
import { IssueBook } from './issue-book'
import { type Judged, RowJudge, verdictOf } from './judge-rows'
import { lockForImport } from './lock'
import { makeMissing } from './make-missing'
import { openNameBooks } from './name-book'
import { type ReadRow, readRow } from './read-row'
import { linkRelated, unknownRelated } from './related'
import { UnreadMembers } from './unread'
import {
  type ChangedEvent,
  type NewEvent,
  takeEventIds,
  writeChangedEvents,
  writeNewEvents,
} from './write-events'
import { WrittenEvents } from './written-events'

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
  readonly onProgress?: (progress: ImportProgress) => void
  /** What became of each row, as it becomes known. */
  readonly onVerdict?: (verdict: ImportVerdict) => void
}

export interface ImportProgress {
  readonly stage: 'rows' | 'indexes' | 'spans'
  /** Rows read, or events folded. */
  readonly done: number
}

/**
 * Brings the rows of a file in: all of them or, when one has an error, none. Reads row after row in bounded memory;
 * nothing is seen by anybody before the end. Rows that are recorded already, and rows that tell a step that is
 * recorded already (one address, actor, issue and date), are left as they are. `connectionString` is for a connection
 * of its own, held as long as it takes: other writers wait, readers do not (but see bulk-load.ts).
 */
export async function importEvents(
  connectionString: string,
  batches: AsyncIterable<readonly ImportRow[]>,
  options: ImportOptions,
): Promise<ImportAnswer> {
  const client = new pg.Client({ connectionString, application_name: 'demarche import' })
  // A lost connection is told by the query that was under way.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('BEGIN')
    const run = new ImportRun(client, options)
    const answer = await run.all(batches)
    await client.query(answer.applied ? 'COMMIT' : 'ROLLBACK')
    if (answer.applied && run.wasLarge) await client.query(RENEWED)
    return answer
  } catch (error) {
    noteTroubleOf(error)
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** So often the connection is served while rows are read: else the database waits for what it writes. */
const ROWS_BETWEEN_BREATHS = 200

/** Above this the planner's picture of the tables is worth renewing. */
const LARGE = 10_000
/**
 * Of the columns by which the planner chooses between indexes. Those of text cost ten times as much to look through, and
 * PostgreSQL does so by itself within minutes.
 */
const RENEWED = `ANALYZE "stance_event" ("id", "actor_id", "issue_id", "stance", "kind", "targeting", "status",
  "announced_earliest", "announced_latest", "changed_at"), "source" ("event_id", "url"),
  "revision" ("event_id", "version", "recorded_at", "actor_id", "issue_id", "status"), "span", "issue"`

class ImportRun implements Touch {
  private readonly counts = { rows: 0, new: 0, same: 0, changed: 0, duplicate: 0 }
  private readonly errors: ImportError[] = []
  private wrongRows = 0
  private readonly unread = new UnreadMembers()
  private judge: RowJudge | null = null
  readonly touched = new TouchedCells()
  readonly changed = new TouchedCells()
  firstNew = Number.POSITIVE_INFINITY
  private readonly related: { line: number; from: string; related: readonly RelatedEvent[] }[] = []
  private aside: LaidAside | null = null
  /** What the spans follow from, where nothing was recorded before and nothing is changed. */
  private written: WrittenEvents | null = null

  constructor(
    private readonly client: ClientBase,
    private readonly options: ImportOptions,
  ) {}

  get wasLarge(): boolean {
    return this.counts.new + this.counts.changed > LARGE
  }

  async all(batches: AsyncIterable<readonly ImportRow[]>): Promise<ImportAnswer> {
    const { dryRun, expectedRows = 0 } = this.options
    const tx = executorOf(this.client)
    if (!dryRun) await lockForImport(tx)
    const [already] = await tx.$queryRaw<unknown[]>`SELECT FROM "stance_event" LIMIT 1`
    const isFirst = already === undefined
    if (!dryRun) {
      if (await mayLayAside(this.client, expectedRows))
        this.aside = await layIndexesAside(this.client, isFirst)
      else await writeInPortions(this.client)
    }
    if (!isFirst) await lookUpByIndex(this.client)
    this.judge = new RowJudge(isFirst)
    if (isFirst) this.written = new WrittenEvents()
    const books = await openNameBooks(tx)
    const issues = await IssueBook.open(tx)
    const make = makeMissing(tx, books, this.options)
    // While the database writes one batch the next is read.
    let writing: Promise<unknown> = Promise.resolve()
    let failed = false
    let since = 0
    writing.catch(() => {})
    for await (const batch of batches) {
      const rows: ReadRow[] = []
      for (const one of batch) {
        this.unread.look(one)
        // Meanwhile the connection is served.
        if (++since % ROWS_BETWEEN_BREATHS === 0) await breath()
        let result = await readRow(one, books, NOT_YET, this.options.proposeTitles ?? false)
        if (!result.ok && make && result.errors.some((e) => e.field === 'company' || e.field === 'topic')) {
          await writing
          result = await readRow(one, books, make, this.options.proposeTitles ?? false)
        }
        if (result.ok) rows.push(result.row)
        else this.wrong(one.line, result.title, result.errors)
      }
      await writing
      this.counts.rows += batch.length
      const judged = await this.judge.judge(tx, rows)
      for (const one of judged) this.count(one)
      failed ||= this.wrongRows > 0
      if (!dryRun && !failed) writing = this.write(judged, issues)
      writing.catch(() => {})
      this.options.onProgress?.({ stage: 'rows', done: this.counts.rows })
    }
    await writing
    await this.checkRelated(this.judge)
    // What it remembers of a million rows is of no more use, and takes as much as the spans will.
    this.judge = null
    const applied = !dryRun && this.wrongRows === 0
    if (applied) await this.finish()
    const notes = [...(this.options.notes ?? []), ...this.unread.notes()]
    return { ...this.counts, errors: this.errors, applied, ...(notes.length > 0 && { notes }) }
  }

  private count(judged: Judged): void {
    const { verdict, row } = judged
    if (verdict === 'error') {
      this.wrong(row.line, row.fields.title, [judged.error])
      return
    }
    this.counts[verdict]++
    if ((verdict === 'new' || verdict === 'changed') && row.fields.related.length > 0)
      this.related.push({ line: row.line, from: judged.event.id, related: row.fields.related })
    this.options.onVerdict?.(verdictOf(judged))
  }

  private wrong(line: number, title: string, errors: readonly ImportError[]): void {
    this.wrongRows++
    for (const error of errors) if (this.errors.length < MOST_ERRORS) this.errors.push(error)
    this.options.onVerdict?.({ line, verdict: 'error', event: null, title, note: null, errors })
  }

  private async write(judged: readonly Judged[], issues: IssueBook): Promise<void> {
    const fresh: (Judged & { verdict: 'new' })[] = []
    const changed: (Judged & { verdict: 'changed' })[] = []
    for (const one of judged) {
      if (one.verdict === 'new') fresh.push(one)
      else if (one.verdict === 'changed') changed.push(one)
    }
    if (fresh.length + changed.length === 0) return
    const tx = executorOf(this.client)
    await issues.make(
      tx,
      [...fresh, ...changed].map(({ row }) => row),
    )
    const cellOf = ({ actor, company, topic }: ReadRow) => {
      const cell = { actorId: actor.id, issueId: issues.id(company.id, topic.id) }
      this.touched.add(cell.actorId, cell.issueId)
      return cell
    }
    if (fresh.length > 0) {
      inOrderOfRecording(fresh)
      const first = await takeEventIds(this.client, fresh.length)
      this.firstNew = Math.min(this.firstNew, first)
      const events = fresh.map(
        ({ event, json, row }, i): NewEvent => ({ dbId: first + i, event, json, ...cellOf(row) }),
      )
      await writeNewEvents(this.client, events, this.authorship)
      for (const one of events) this.written?.add(one.dbId, one, one.event)
    }
    if (changed.length === 0) return
    this.written = null
    const corrected = changed.map(({ event, current, row }): ChangedEvent => {
      const cell = cellOf(row)
      for (const { actorId, issueId } of [current, cell]) {
        this.touched.add(actorId, issueId)
        this.changed.add(actorId, issueId)
      }
      return { event, current, ...cell }
    })
    await writeChangedEvents(this.client, corrected, this.authorship)
  }

  private get authorship() {
    return { author: this.options.by.name, note: this.options.note }
  }

  /** Relations may point to any row of the file, so they are looked at when all have been seen. */
  private async checkRelated(judge: RowJudge): Promise<void> {
    const missing = await unknownRelated(executorOf(this.client), this.related, judge.hasId)
    for (const { line, index, event } of missing)
      this.wrong(line, '', [
        { line, field: `related.${index}.event`, message: `No event has the number ${event}` },
      ])
  }

  private async finish(): Promise<void> {
    const report = (stage: ImportProgress['stage'], done = this.counts.rows) =>
      this.options.onProgress?.({ stage, done })
    const { aside, written } = this
    if (!aside) {
      await linkRelated(executorOf(this.client), this.related)
      return foldTouchedCells(this.client, this, (done) => report('spans', done))
    }
    report('indexes')
    await buildWithRoom(this.client)
    const before = restoring(aside, 'before spans')
    if (written?.isWhole) await foldMeanwhile(this.client, before, written.spans(), () => report('indexes'))
    else {
      for (const make of before) await this.client.query(make)
      await foldTouchedCells(this.client, this, (done) => report('spans', done))
    }
    // By the index of public ids, which is there again.
    await linkRelated(executorOf(this.client), this.related)
    report('indexes')
    for (const make of restoring(aside, 'after spans')) await this.client.query(make)
  }
}

/**
 * Of two steps of one day the later recorded wins, so the order of recording comes along: by the moments that a file of
 * ours has. Of one moment it is the order of the file, which of a list with the newest first is the other way round.
 */
function inOrderOfRecording(fresh: (Judged & { verdict: 'new' })[]): void {
  if (fresh.some(({ row }) => row.recordedAt === null)) return
  const days = fresh.map(({ row }) => latestDay(row.fields.announcedOn))
  if (days.every((day, i) => i === 0 || day <= (days[i - 1] ?? ''))) fresh.reverse()
  const momentOf = ({ row }: Judged) => row.recordedAt ?? ''
  // Sorting keeps the order of what is equal.
  fresh.sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0))
}

const NOT_YET = async () => null
