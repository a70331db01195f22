import 'server-only'
import type { ClientBase } from 'pg'

/** What makes another table like one, in SQL. */
export interface TableDefinition {
  readonly table: string
  /** With the schema that it is in. */
  readonly name: string
  readonly schema: string
  /** The one that numbers its rows, if any. */
  readonly sequence: string | null
  /** The columns of its key. */
  readonly key: string
  /** The columns that can be written. */
  readonly columns: string
  /** With the schema of the copy in place of its own. */
  readonly indexes: readonly string[]
  /** What leads out of the table or watches it: made when the copy is in its place. */
  readonly foreignKeys: readonly string[]
  readonly triggers: readonly string[]
}

export async function mayReplace(client: ClientBase, tables: readonly string[]): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(MAY_REPLACE, [tables])
  return rows[0]?.may === true
}

/** `copies`: the schema of the copy. */
export async function readDefinition(
  client: ClientBase,
  table: string,
  copies: string,
): Promise<TableDefinition> {
  const { rows } = await client.query<TableDefinition>(DEFINITION, [table, copies])
  const [definition] = rows
  if (!definition) throw new Error(`there is no table ${table}`)
  return definition
}

/**
 * Whether tables can be replaced by others that are made like them, without losing anything: the role may make some, and nobody
 * has granted rights on them, set them up otherwise, replicates them, watches for such changes or made a view of them.
 */
const MAY_REPLACE = `
  SELECT has_database_privilege(current_database(), 'CREATE') AND has_database_privilege(current_database(), 'TEMP')
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

const DEFINITION = `
  SELECT c.relname AS "table", format('%I.%I', n.nspname, c.relname) AS "name", quote_ident(n.nspname) AS "schema",
    (SELECT pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attname = 'id') AS "sequence",
    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k."n") FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k("column", "n")
      JOIN pg_attribute a ON a.attnum = k."column" WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid) AS "key",
    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS "columns",
    ARRAY(SELECT CASE WHEN o.oid IS NULL
          THEN replace(pg_get_indexdef(i.indexrelid), format(' ON %I.%I USING ', n.nspname, c.relname), format(' ON %I.%I USING ', $2::text, c.relname))
          ELSE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', $2::text, c.relname, o.conname, pg_get_constraintdef(o.oid)) END
      FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
        LEFT JOIN pg_constraint o ON o.conindid = i.indexrelid AND o.conrelid = i.indrelid AND o.contype IN ('p', 'u', 'x')
      WHERE i.indrelid = c.oid ORDER BY m.amname <> 'gin', i.indexrelid) AS "indexes",
    ARRAY(SELECT format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, o.conname, pg_get_constraintdef(o.oid))
      FROM pg_constraint o WHERE o.conrelid = c.oid AND o.contype = 'f' ORDER BY o.conname) AS "foreignKeys",
    ARRAY(SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal ORDER BY t.tgname) AS "triggers"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::regclass`
