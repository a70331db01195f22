import 'server-only'
import type { ClientBase } from 'pg'
import { RECORD_TABLES } from '../one-state'
import { CHECK_SPANS } from './bulk-load'
import { copyPieces, pieces } from './copy-rows'
import { SPAN_COLUMNS } from './span-lines'
import { StagedGroup } from './staged-group'
import { mayReplace } from './table-definition'
import { tellReaders } from './tell-readers'
import { together } from './together'

/** Two thirds of what an event is, in bytes, and half of the work. What others point to, `stance_event`, stays where it is. */
const ROWS = ['source', 'revision']
const SPANS = ['span']

/**
 * Sources, revisions and spans of a large import, written by connections of their own into tables of their own, so that all are at
 * work at once; in the end those take the place of the tables that were there, within the transaction of the import.
 * Whatever fails before that leaves nothing behind, but for a moment: between the commits of these connections and
 * that of the first the tables are there and not yet in their place, and if the server dies then the next large import sweeps them away.
 */
export class StagedTables {
  private hasSpans = false

  private constructor(
    private readonly rows: StagedGroup,
    private readonly spans: StagedGroup,
  ) {}

  /** `null` where something would be lost by it. `client` has the import's transaction. */
  static async open(connectionString: string, client: ClientBase): Promise<StagedTables | null> {
    if (!(await mayReplace(client, [...ROWS, ...SPANS]))) return null
    // What is copied over is to be the last that anybody wrote there.
    await client.query(`LOCK TABLE ${[...ROWS, ...SPANS].join(', ')} IN SHARE ROW EXCLUSIVE MODE`)
    const open: StagedGroup[] = []
    try {
      const rows = await StagedGroup.open(connectionString, client, 'demarche_import_rows', ROWS, true)
      open.push(rows)
      // Spans follow from events, so all are made anew.
      const spans = await StagedGroup.open(connectionString, client, 'demarche_import_spans', SPANS, false)
      open.push(spans)
      // Readers who come from here on wait before they have any of these tables. Who had read-locked one of them and waited for
      // another would hold up the end of the import, while it holds them up: a deadlock.
      await client.query(`LOCK TABLE ${RECORD_TABLES.join(', ')} IN ACCESS EXCLUSIVE MODE`)
      for (const group of open) await group.begin()
      // Recorded in one moment with its event: that of this transaction, not that of the other connection's.
      const { rows: now } = await client.query<{ moment: string }>('SELECT now()::text AS "moment"')
      await rows.client.query(
        `ALTER TABLE "revision" ALTER COLUMN "recorded_at" SET DEFAULT '${now[0]?.moment}'::timestamptz`,
      )
      return new StagedTables(rows, spans)
    } catch (error) {
      for (const group of open) await group.end()
      throw error
    }
  }

  /** For sources and revisions. */
  get client(): ClientBase {
    return this.rows.client
  }

  /**
   * Makes the indexes, with the spans of all events, cell by cell as lines of COPY. `null`: the spans that are there stay, and are
   * not looked at any more.
   */
  async complete(spans: Iterable<string> | null): Promise<void> {
    this.hasSpans = spans !== null
    if (spans) await together(this.rows.complete(), this.completeSpans(spans))
    else await together(this.rows.complete(), this.spans.end())
  }

  private async completeSpans(lines: Iterable<string>): Promise<void> {
    await copyPieces(this.spans.client, 'span', SPAN_COLUMNS, pieces(lines), true)
    await this.spans.complete([CHECK_SPANS])
  }

  /** In the import's transaction, when `complete` has ended: puts the tables in their places, and tells readers. */
  async replace(client: ClientBase): Promise<void> {
    await this.rows.place(client)
    await client.query('ALTER TABLE "revision" ALTER COLUMN "recorded_at" SET DEFAULT CURRENT_TIMESTAMP')
    if (this.hasSpans) await this.spans.place(client)
    await tellReaders(client)
  }

  async end(): Promise<void> {
    await Promise.all([this.rows.end(), this.spans.end()])
  }
}
