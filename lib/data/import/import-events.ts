import 'server-only'
import { setImmediate as breath } from 'node:timers/promises'
import pg, { type ClientBase } from 'pg'
import type { RelatedEvent } from '@/lib/domain/stance-event'
import { type ImportAnswer, type ImportError, type ImportRow, MOST_ERRORS } from '@/lib/schemas/import-answer'
import { noteTroubleOf } from '../database-trouble'
import { executorOf } from '../pg-executor'
import type { CellId } from '../span-upkeep'
import {
  isLargeFile,
  KEPT_TABLES,
  type LaidAside,
  layIndexesAside,
  lookUpByIndex,
  mayLayAside,
  writeInPortions,
} from './bulk-load'
import { CheckedTogether } from './checked-together'
import { EventIds } from './event-ids'
import { type Recorded, readIfFew } from './existing'
import { foldTouchedCells, type Touch, TouchedCells } from './fold-cells'
import type { ImportOptions, ImportProgress } from './import-options'
import { type Fresh, InOrderOfRecording } from './in-order'
import { IssueBook } from './issue-book'
import { type Change, isChanged, type Judged, RowJudge, verdictOf } from './judge-rows'
import { lockForImport } from './lock'
import { makeMissing } from './make-missing'
import { openNameBooks } from './name-book'
import { makeNames, type ReadRow, readRow } from './read-row'
import { linkRelated, unknownRelated } from './related'
import { renewStatistics } from './renew-statistics'
import { restoreAll } from './restore-all'
import { StagedTables } from './staged-tables'
import { UnreadMembers } from './unread'
import { type ChangedEvent, writeChangedEvents } from './write-events'
import { PortionWriter } from './write-portions'
import { WrittenEvents } from './written-events'

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
  let run: ImportRun | null = null
  try {
    await client.connect()
    await client.query('BEGIN')
    run = new ImportRun(connectionString, client, options)
    const answer = await run.all(batches)
    await client.query(answer.applied ? 'COMMIT' : 'ROLLBACK')
    if (answer.applied) await renewStatistics(client, run.staged?.client ?? null, answer.new + answer.changed)
    return answer
  } catch (error) {
    noteTroubleOf(error)
    await run?.portions.stop()
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    await run?.staged?.end()
    await client.end().catch(() => {})
  }
}

/** So often the connection is served while rows are read: else the database waits for what it writes. */
const ROWS_BETWEEN_BREATHS = 50

/** Rows that are looked for, and put in the order of recording, together. */
const GROUP = 1_000

class ImportRun implements Touch {
  private readonly counts = { rows: 0, new: 0, same: 0, changed: 0, duplicate: 0 }
  private readonly errors: ImportError[] = []
  private wrongRows = 0
  private readonly unread = new UnreadMembers()
  readonly touched = new TouchedCells()
  readonly changed = new TouchedCells()
  firstNew = Number.POSITIVE_INFINITY
  private readonly related: { line: number; from: string; related: readonly RelatedEvent[] }[] = []
  private aside: LaidAside | null = null
  /** What the spans follow from, where little was recorded before and indexes are laid aside. */
  private written: WrittenEvents | null = null
  readonly portions: PortionWriter
  private together: CheckedTogether | null = null
  /** Second versions, where all that was recorded before is known: written at the end. */
  private readonly corrections: Change[] = []
  staged: StagedTables | null = null

  constructor(
    private readonly connectionString: string,
    private readonly client: ClientBase,
    private readonly options: ImportOptions,
  ) {
    this.portions = new PortionWriter(client, this.authorship)
  }

  async all(batches: AsyncIterable<readonly ImportRow[]>): Promise<ImportAnswer> {
    const { dryRun, expectedRows = 0 } = this.options
    const tx = executorOf(this.client)
    if (!dryRun) await lockForImport(tx)
    const known = await readIfFew(tx, isLargeFile(expectedRows))
    if (!dryRun) {
      if (await mayLayAside(this.client, expectedRows)) await this.layAside(known)
      else await writeInPortions(this.client)
    }
    if (!known) await lookUpByIndex(this.client)
    let judge: RowJudge | null = new RowJudge()
    const books = await openNameBooks(tx)
    const issues = await IssueBook.open(tx)
    const make = makeMissing(tx, books, this.options)
    const ids = dryRun ? null : await EventIds.open(this.client)
    if (ids) {
      this.firstNew = ids.first
      if (!this.aside) this.together = await CheckedTogether.open(this.client, expectedRows, ids.first)
      if (this.together) this.portions.around = this.together.write
    }
    let since = 0
    const fresh = new InOrderOfRecording()
    let rows: ReadRow[] = []
    const judgeRows = async (own: RowJudge) => {
      await this.portions.idle()
      const judged = await own.judge(tx, rows)
      rows = []
      for (const one of judged) this.count(one)
      if (!ids || this.wrongRows > 0) return
      for (const one of judged)
        if (one.verdict === 'new') for (const due of fresh.add(one)) await this.record(due, ids, issues)
      await this.correct(judged.filter(isChanged), issues)
    }
    // What was found is asked for on this connection, so the group is written while the next is read.
    const closeGroup = async (own: RowJudge, isLast = false) => {
      const wasAsked = rows.length > 0
      if (wasAsked) await judgeRows(own)
      if (ids && this.wrongRows === 0)
        for (const due of fresh.rest(isLast)) await this.record(due, ids, issues)
      if (wasAsked) await this.portions.handOver()
    }
    for await (const batch of batches) {
      for (const one of batch) {
        this.unread.look(one)
        // Meanwhile the connection is served.
        if (++since % ROWS_BETWEEN_BREATHS === 0) await breath()
        let result = readRow(one, books, this.options.proposeTitles ?? false)
        if (!result.ok && make && result.errors.some((e) => e.field === 'company' || e.field === 'topic')) {
          await this.portions.idle()
          if (await makeNames(one, books, make))
            result = readRow(one, books, this.options.proposeTitles ?? false)
        }
        if (!result.ok) this.wrong(one.line, result.title, result.errors)
        else if (!known) rows.push(result.row)
        else {
          const judged = judge.judgeKnown(result.row, known)
          this.count(judged)
          // By then there are indexes again by which it is found.
          if (isChanged(judged)) this.corrections.push(judged)
          if (judged.verdict === 'new' && ids && this.wrongRows === 0)
            for (const due of fresh.add(judged)) await this.record(due, ids, issues)
        }
        if (since % GROUP === 0) await closeGroup(judge)
      }
      this.counts.rows += batch.length
      this.options.onProgress?.({ stage: 'rows', done: this.counts.rows })
    }
    await closeGroup(judge, true)
    await this.portions.idle()
    await this.checkRelated(judge)
    // What it remembers of a million rows is of no more use, and takes as much as the spans will.
    judge = null
    const applied = !dryRun && this.wrongRows === 0
    if (applied) {
      await this.portions.end()
      await ids?.keep()
      await this.finish(issues)
    }
    const notes = [...(this.options.notes ?? []), ...this.unread.notes()]
    return { ...this.counts, errors: this.errors, applied, ...(notes.length > 0 && { notes }) }
  }

  /** `known`: all that was recorded before, where it is little. */
  private async layAside(known: Recorded | null): Promise<void> {
    const { client } = this
    if (known) {
      this.staged = await StagedTables.open(this.connectionString, client)
      this.written = new WrittenEvents(this.options.mostRemembered)
      const before = [...known.byId.values()].filter(({ status }) => status === 'published')
      for (const event of before.sort((a, b) => a.dbId - b.dbId))
        this.written.add(event.dbId, event, event.snapshot)
    }
    this.portions.second = this.staged?.client ?? null
    this.aside = await layIndexesAside(client, known !== null, this.staged ? KEPT_TABLES : undefined)
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

  private async record({ event, row }: Fresh, ids: EventIds, issues: IssueBook): Promise<void> {
    const cell = issues.cell(row) ?? (await this.makeIssue(row, issues))
    const dbId = ids.take()
    this.portions.add(dbId, event, cell)
    if (this.written) this.written.add(dbId, cell, event)
    else this.touched.add(cell.actorId, cell.issueId)
    if (this.portions.isFull) await this.portions.handOver()
  }

  private async makeIssue(row: ReadRow, issues: IssueBook): Promise<CellId> {
    await this.portions.idle()
    return issues.make(executorOf(this.client), row)
  }

  private async correct(changes: readonly Change[], issues: IssueBook): Promise<void> {
    if (changes.length === 0) return
    const corrected: ChangedEvent[] = []
    for (const { event, current, row } of changes) {
      const cell = issues.cell(row) ?? (await this.makeIssue(row, issues))
      for (const { actorId, issueId } of [current, cell]) {
        this.touched.add(actorId, issueId)
        this.changed.add(actorId, issueId)
      }
      corrected.push({ event, current, ...cell })
    }
    await this.portions.idle()
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

  private async finish(issues: IssueBook): Promise<void> {
    const report = (stage: ImportProgress['stage'], done = this.counts.rows) =>
      this.options.onProgress?.({ stage, done })
    if (this.aside) {
      if (this.written && !this.written.isWhole)
        for (const { actorId, issueId } of this.written.cells) this.touched.add(actorId, issueId)
      await restoreAll(this.client, this.aside, this.written, this.staged, this, report)
      this.touched.clear()
    }
    await this.correct(this.corrections, issues)
    await linkRelated(executorOf(this.client), this.related)
    await foldTouchedCells(this.client, this, (done) => report('spans', done), this.together?.write)
    await this.together?.check()
  }
}
