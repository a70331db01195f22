import 'server-only'
import type { ClientBase } from 'pg'
import { RECORD_TABLES } from '../one-state'

/** Below this many rows keeping the indexes up row by row costs less than building them anew. */
const ENOUGH = 50_000
export const isLargeFile = (expectedRows: number): boolean => expectedRows >= ENOUGH
/** Without those of staged-tables.ts. */
export const KEPT_TABLES = ['stance_event', 'related_event']
/** For spans that were written without their triggers. */
export const CHECK_SPANS = 'SELECT "check_spans"()'
/**
 * What the import itself asks, row by row, where much was recorded before. That by which cells are folded is among it because an
 * index that is made in the transaction of a correction is of no use before it ends: cells would be looked for in the whole table.
 */
const NEEDED = [
  'stance_event_pkey',
  'stance_event_public_id_key',
  'stance_event_key_key',
  'stance_event_fold',
  'source_event_id_url_key',
  'revision_event_id_version_key',
]
/**
 * The first two hold by what the import does: every event is written with its sources, in one transaction. What the next two
 * count is counted anew at the end, and spans are all looked at once.
 */
const TRIGGERS = [
  'published_event_has_source',
  'last_source_stays',
  'new_events_tallied',
  'changed_events_tallied',
  'new_spans_do_not_overlap',
  'changed_spans_do_not_overlap',
]

interface Statement {
  readonly table: string
  readonly drop: string
  readonly make: string
}

export interface LaidAside {
  readonly foreignKeys: readonly Statement[]
  readonly triggers: readonly Statement[]
  readonly indexes: readonly Statement[]
}

/**
 * Whether a large import may lay indexes and foreign keys aside and build them at the end, which is several times as
 * fast but keeps readers waiting: only while nobody else is connected, and only where the file outweighs what is there.
 */
export async function mayLayAside(client: ClientBase, expectedRows: number): Promise<boolean> {
  if (!isLargeFile(expectedRows)) return false
  const { rows } = await client.query<{ others: string; events: string; owner: boolean }>(
    `
    SELECT (SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend') AS "others",
      (SELECT count(*) FROM "stance_event") AS "events",
      (SELECT bool_and(pg_has_role(relowner, 'USAGE')) FROM pg_class
        WHERE oid = ANY($1::regclass[])) AS "owner"`,
    [RECORD_TABLES],
  )
  const row = rows[0]
  return row?.owner === true && Number(row.others) === 0 && Number(row.events) < expectedRows
}

/**
 * Where indexes stay, those of full text take what is new in larger portions: the more words at once, the fewer pages
 * are opened for them. Until the transaction ends.
 */
export const writeInPortions = (client: ClientBase): Promise<unknown> =>
  client.query(`SET LOCAL gin_pending_list_limit = '64MB'; SET LOCAL work_mem = '128MB'`)

/** What the planner knows of the tables is from before the import, and they grow under it. Until the transaction ends. */
export const lookUpByIndex = (client: ClientBase): Promise<unknown> =>
  client.query('SET LOCAL enable_seqscan = off')

/**
 * Drops, in the transaction of the import, what `restoring` makes again by the definitions it reads here. `isKnown`:
 * all that was recorded before is in memory, so nothing is looked up. `tables`: all, or those that have not a copy that is filled instead.
 */
export async function layIndexesAside(
  client: ClientBase,
  isKnown: boolean,
  tables: readonly string[] = RECORD_TABLES,
): Promise<LaidAside> {
  const foreignKeys = await read(
    client,
    `SELECT conrelid::regclass::text AS "table", format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "make"
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[])`,
    [tables],
  )
  const triggers = await read(
    client,
    `SELECT tgrelid::regclass::text AS "table", format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS "drop", pg_get_triggerdef(oid) AS "make"
    FROM pg_trigger WHERE tgname = ANY($1) AND tgrelid = ANY($2::regclass[])`,
    [TRIGGERS, tables],
  )
  const indexes = await read(
    client,
    `SELECT i.indrelid::regclass::text AS "table",
      CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
        ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname) END AS "drop",
      CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
        ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) END AS "make"
    FROM pg_index i JOIN pg_class n ON n.oid = i.indexrelid
      LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype IN ('p', 'u', 'x')
    WHERE i.indrelid = ANY($1::regclass[]) AND n.relname <> ALL($2::name[])
      -- What foreign keys of other tables rest on stays.
      AND NOT EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = i.indexrelid)
    ORDER BY i.indexrelid`,
    [tables, isKnown ? [] : NEEDED],
  )
  for (const { drop } of [...foreignKeys, ...triggers, ...indexes]) await client.query(drop)
  return { foreignKeys, triggers, indexes }
}

/**
 * What makes again what was laid aside: of the spans when they are written, of all else before. Each is checked as it is
 * made. The longest first, and foreign keys when what they rest on is there.
 */
export function restoring(
  { foreignKeys, triggers, indexes }: LaidAside,
  when: 'before spans' | 'after spans',
): string[] {
  const due = ({ table }: Statement) => (table === 'span') === (when === 'after spans')
  const isLong = ({ make }: Statement) => / USING (?:gin|gist) /.test(make)
  return [
    ...indexes.filter(isLong),
    ...indexes.filter((index) => !isLong(index)),
    ...foreignKeys,
    ...triggers,
  ]
    .filter(due)
    .map(({ make }) => make)
    .concat(when === 'before spans' ? 'SELECT "rebuild_event_tallies"()' : CHECK_SPANS)
}

/** Enough for PostgreSQL to build an index with several processes, each of which wants 32 MB. Until the transaction ends. */
export const buildWithRoom = (
  client: ClientBase,
  builds: 'alone' | 'beside others' = 'alone',
): Promise<unknown> =>
  client.query(
    `SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL max_parallel_maintenance_workers = ${HELPERS[builds]}`,
  )
/** Three connections that build keep two cores busy already: helpers made it slower there. */
const HELPERS = { alone: 4, 'beside others': 0 }

const read = async (client: ClientBase, sql: string, values: unknown[]): Promise<Statement[]> =>
  (await client.query<Statement>(sql, values)).rows
