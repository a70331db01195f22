import 'server-only'
import type { ClientBase } from 'pg'
import { tellReaders } from './tell-readers'

/** From here on it is worth it. */
const MANY = 5_000

/**
 * Rows that are written without the triggers of the tables, whose rules are then asked of all of them at once, before the
 * transaction ends: keys that lead nowhere, events without a source. Looking each key up for itself is the half of what a row costs
 * where the indexes stay. Only for a role that may (a superuser, as the embedded server's is); what it does besides,
 * such as corrections, goes by the triggers.
 */
export class CheckedTogether {
  private constructor(
    private readonly client: ClientBase,
    private readonly firstEvent: number,
    private readonly firstSpan: string,
  ) {}

  /** `null` where each row is to be checked for itself. */
  static async open(client: ClientBase, rows: number, firstEvent: number): Promise<CheckedTogether | null> {
    if (rows < MANY) return null
    const { rows: may } = await client.query<{ may: boolean }>(
      `SELECT current_setting('is_superuser') = 'on' AS "may"`,
    )
    if (!may[0]?.may) return null
    // What the rows lead to stays, as if each had been looked up.
    await client.query(`SELECT count(*) FROM (SELECT FROM "actor" FOR KEY SHARE) x`)
    await client.query(`SELECT count(*) FROM (SELECT FROM "issue" FOR KEY SHARE) x`)
    const { rows: last } = await client.query<{ id: string }>(
      `SELECT coalesce(max("id"), 0) + 1 AS "id" FROM "span"`,
    )
    return new CheckedTogether(client, firstEvent, last[0]?.id ?? '1')
  }

  write = async (write: () => Promise<void>): Promise<void> => {
    await this.client.query(`SET LOCAL session_replication_role = 'replica'`)
    await write()
    await this.client.query(`SET LOCAL session_replication_role = 'origin'`)
  }

  /** Throws where a rule is broken. Does what the triggers would have done. */
  async check(): Promise<void> {
    for (const [what, query] of RULES) {
      const first = query.includes('"span"') ? this.firstSpan : this.firstEvent
      const { rowCount } = await this.client.query(`${query} LIMIT 1`, [first])
      if (rowCount) throw new Error(`an import would leave ${what}`)
    }
    await this.client.query('SELECT "tally_events_from"($1)', [this.firstEvent])
    await tellReaders(this.client)
  }
}

const RULES = [
  ['an event of no actor', orphan('stance_event', 'id', 'actor_id', 'actor')],
  ['an event on no issue', orphan('stance_event', 'id', 'issue_id', 'issue')],
  ['an event without a source', orphan('stance_event', 'id', 'id', 'source', 'event_id')],
  ['a source of no event', orphan('source', 'event_id', 'event_id', 'stance_event')],
  ['a revision of no event', orphan('revision', 'event_id', 'event_id', 'stance_event')],
  ['a span of no actor', orphan('span', 'id', 'actor_id', 'actor')],
  ['a span on no issue', orphan('span', 'id', 'issue_id', 'issue')],
  ['a span of no event', orphan('span', 'id', 'event_id', 'stance_event')],
  ['a drift of no event', orphan('span', 'id', 'drift_event_id', 'stance_event')],
  [
    'spans that overlap',
    // Of the last two of its cell that begin before it ends, the later is itself (the trigger's own question).
    `SELECT FROM "span" n, LATERAL (
      SELECT s."from_on", s."to_on" FROM "span" s
      WHERE s."actor_id" = n."actor_id" AND s."issue_id" = n."issue_id" AND s."from_on" <= coalesce(n."to_on", 'infinity')
      ORDER BY s."from_on" DESC LIMIT 2) o
    WHERE n."id" >= $1 AND o."from_on" <> n."from_on"
      AND (o."from_on" > n."from_on" OR o."to_on" IS NULL OR o."to_on" >= n."from_on")`,
  ],
] as const

/** The rows from a number on that lead nowhere. */
function orphan(table: string, from: string, key: string, to: string, toKey = 'id'): string {
  return `SELECT FROM "${table}" n WHERE n."${from}" >= $1 AND n."${key}" IS NOT NULL
    AND NOT EXISTS (SELECT FROM "${to}" o WHERE o."${toKey}" = n."${key}")`
}
