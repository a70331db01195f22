import 'server-only'
import pg, { type ClientBase } from 'pg'
import { buildWithRoom, CHECK_SPANS } from './bulk-load'
import { foldMeanwhile } from './fold-meanwhile'
import { tellReaders } from './tell-readers'

/** Where tables are filled before they take the place of those that were there. Nobody reads it. */
const SCHEMA = 'demarche_import'

/** Two thirds of what an event is, in bytes, and half of the work: `stance_event`, which others point to, stays where it is. */
const STAGED = ['source', 'revision', 'span'] as const
type Staged = (typeof STAGED)[number]

/** What of a table makes another like it, in SQL; `index` is to be made where the search path leads. */
interface Definition {
  readonly table: Staged
  /** With the schema that it is in. */
  readonly name: string
  readonly schema: string
  /** The one that numbers its rows, if any. */
  readonly sequence: string | null
  /** The columns of its key. */
  readonly key: string
  readonly indexes: readonly string[]
  /** What leads out of the table or watches it: made when it is in its place. */
  readonly foreignKeys: readonly string[]
  readonly triggers: readonly string[]
}

/**
 * Sources, revisions and spans of a large import, written by a second connection into tables of its own, so that both are at work at once; in the end
 * those take the place of the tables that were there, within the transaction of the import. Whatever fails before that leaves
 * nothing behind, but for a moment: between the commit of the second connection and that of the first the tables
 * are there and not yet in their place, and if the server dies then they are swept away by the next import.
 */
export class StagedTables {
  private hasSpans = false

  private constructor(
    readonly client: pg.Client,
    private readonly definitions: readonly Definition[],
  ) {}

  /**
   * `null` where tables cannot be replaced without losing something: the role may not make any, or somebody has granted
   * rights on them, set them up otherwise, replicates them or made a view of them. `client` has the import's transaction; nobody else writes.
   */
  static async open(connectionString: string, client: ClientBase): Promise<StagedTables | null> {
    const { rows } = await client.query<{ may: boolean }>(MAY_REPLACE, [STAGED])
    if (!rows[0]?.may) return null
    // What is copied over is to be the last that anybody wrote there.
    await client.query(`LOCK TABLE ${STAGED.join(', ')} IN SHARE ROW EXCLUSIVE MODE`)
    const definitions: Definition[] = []
    for (const table of STAGED) definitions.push(await definitionOf(client, table))
    const own = new pg.Client({ connectionString, application_name: 'demarche import' })
    own.on('error', () => {})
    await own.connect()
    const staged = new StagedTables(own, definitions)
    try {
      await staged.make()
    } catch (error) {
      await staged.end()
      throw error
    }
    return staged
  }

  private async make(): Promise<void> {
    const { client } = this
    await client.query('BEGIN')
    await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`)
    await client.query(`CREATE SCHEMA ${SCHEMA}`)
    for (const { table, name } of this.definitions) {
      await client.query(`CREATE TABLE ${SCHEMA}.${table} (LIKE ${name}
        INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMPRESSION INCLUDING COMMENTS)
        -- Whoever cleans up would hold up what takes the tables to their places.
        WITH (autovacuum_enabled = false)`)
    }
    await client.query(`SET LOCAL search_path = ${SCHEMA}, ${this.definitions[0]?.schema ?? 'public'}`)
    // Spans follow from events, so all are made anew.
    for (const definition of this.definitions)
      if (definition.table !== 'span')
        await client.query(copyOver(definition, await columnsOf(client, definition.table)))
  }

  /**
   * Makes their indexes, copies the spans of all events in meanwhile, cell by cell as lines of COPY (`null`: they stay where they are), and
   * lets the first connection see the tables, which nobody else knows of.
   */
  async complete(spans: Iterable<string> | null, report: () => void): Promise<void> {
    await buildWithRoom(this.client)
    const run = async (statements: readonly string[]) => {
      for (const statement of statements) await this.client.query(statement)
    }
    const indexesOf = (isOfSpans: boolean) =>
      this.definitions.flatMap(({ table, indexes }) => ((table === 'span') === isOfSpans ? indexes : []))
    if (spans) {
      await foldMeanwhile(this.client, indexesOf(false), spans, report, true)
      await run([...indexesOf(true), CHECK_SPANS])
    } else await run(indexesOf(false))
    this.hasSpans = spans !== null
    await this.client.query('COMMIT')
  }

  /** In the import's transaction, when `complete` has ended: puts the tables in their places, with the keys and triggers of those that were there. */
  async replace(client: ClientBase): Promise<void> {
    const placed = this.definitions.filter(({ table }) => table !== 'span' || this.hasSpans)
    for (const { table, name, schema, sequence } of placed) {
      if (sequence) await client.query(`ALTER SEQUENCE ${sequence} OWNED BY NONE`)
      await client.query(`DROP TABLE ${name}`)
      await client.query(`ALTER TABLE ${SCHEMA}.${table} SET SCHEMA ${schema}`)
      await client.query(`ALTER TABLE ${name} RESET (autovacuum_enabled)`)
      if (sequence) await client.query(`ALTER SEQUENCE ${sequence} OWNED BY ${name}."id"`)
    }
    await client.query(`DROP SCHEMA ${SCHEMA} CASCADE`)
    for (const { foreignKeys, triggers } of placed)
      for (const make of [...foreignKeys, ...triggers]) await client.query(make)
    await tellReaders(client)
  }

  /** Whatever was made and has found no place is gone. */
  async end(): Promise<void> {
    await this.client.query('ROLLBACK').catch(() => {})
    await this.client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`).catch(() => {})
    await this.client.end().catch(() => {})
  }
}

const MAY_REPLACE = `
  SELECT has_database_privilege(current_database(), 'CREATE')
    AND NOT EXISTS (SELECT FROM pg_default_acl)
    AND NOT EXISTS (SELECT FROM pg_publication WHERE puballtables)
    AND NOT EXISTS (SELECT FROM pg_event_trigger WHERE evtenabled <> 'D')
    AND bool_and(c.relkind = 'r' AND c.relpersistence = 'p' AND c.relowner = current_user::regrole AND c.relacl IS NULL AND c.reloptions IS NULL
      AND c.reltablespace = 0 AND NOT c.relrowsecurity AND NOT c.relispartition AND NOT c.relhassubclass AND c.relreplident = 'd'
      AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
        AND (a.attacl IS NOT NULL OR a.attoptions IS NOT NULL OR coalesce(a.attstattarget, -1) >= 0))
      AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.confrelid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_publication_rel p WHERE p.prrelid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_statistic_ext s WHERE s.stxrelid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_policy y WHERE y.polrelid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_seclabel l WHERE l.classoid = 'pg_class'::regclass AND l.objoid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
        AND d.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass))
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_type'::regclass AND d.refobjid IN (c.reltype, (SELECT typarray FROM pg_type WHERE oid = c.reltype))
        AND d.deptype = 'n')) AS "may"
  FROM pg_class c WHERE c.oid = ANY($1::regclass[])`

async function definitionOf(client: ClientBase, table: Staged): Promise<Definition> {
  const { rows } = await client.query<
    Omit<Definition, 'table' | 'indexes'> & { indexes: { made: string; on: string }[] }
  >(
    `SELECT format('%I.%I', n.nspname, c.relname) AS "name", quote_ident(n.nspname) AS "schema",
      (SELECT pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attname = 'id') AS "sequence",
      (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k."n") FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k("column", "n")
        JOIN pg_attribute a ON a.attnum = k."column" WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid) AS "key",
      ARRAY(SELECT CASE WHEN o.oid IS NULL
            -- The definition names the schema of the table: the copy has another.
            THEN replace(pg_get_indexdef(i.indexrelid), format(' ON %I.%I USING ', n.nspname, c.relname), format(' ON %I.%I USING ', '${SCHEMA}', c.relname))
            ELSE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', '${SCHEMA}', c.relname, o.conname, pg_get_constraintdef(o.oid)) END
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
          LEFT JOIN pg_constraint o ON o.conindid = i.indexrelid AND o.conrelid = i.indrelid AND o.contype IN ('p', 'u', 'x')
        WHERE i.indrelid = c.oid ORDER BY m.amname <> 'gin', i.indexrelid) AS "indexes",
      ARRAY(SELECT format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, o.conname, pg_get_constraintdef(o.oid))
        FROM pg_constraint o WHERE o.conrelid = c.oid AND o.contype = 'f' ORDER BY o.conname) AS "foreignKeys",
      ARRAY(SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal ORDER BY t.tgname) AS "triggers"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::regclass`,
    [table],
  )
  return { ...rows[0], table } as unknown as Definition
}

/** The columns that can be written. */
async function columnsOf(client: ClientBase, table: Staged): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS "columns" FROM pg_attribute
     WHERE attrelid = '${SCHEMA}.${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  )
  return rows[0]?.columns ?? ''
}

/** What was recorded before is in the new table first. */
const copyOver = ({ table, name, key }: Definition, columns: string): string =>
  `INSERT INTO ${SCHEMA}.${table} (${columns}) SELECT ${columns} FROM ${name} ORDER BY ${key}`
