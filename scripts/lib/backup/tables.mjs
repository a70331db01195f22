/**
 * @typedef {object} Table
 * @property {string} name
 * @property {string[]} columns in their order; generated ones are left out, because the database makes them again
 */

/** Counts the writes that this very database has seen: a restored one begins anew, at a number never used before. */
export const VERSION_TABLE = 'data_change'
export const NEW_VERSION = `DO $$ BEGIN
  IF to_regclass('public.${VERSION_TABLE}') IS NOT NULL THEN
    INSERT INTO public.${VERSION_TABLE} ("changes") VALUES ((extract(epoch FROM clock_timestamp()) * 1000)::bigint);
    PERFORM pg_notify('demarche_data', '');
  END IF;
END $$;`

/**
 * The app's tables, each after those that its foreign keys point to, so that they can be filled in this order.
 * @param {import('pg').ClientBase} client
 * @returns {Promise<Table[]>}
 */
export async function listTables(client) {
  const { rows: tables } = await client.query(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '${VERSION_TABLE}'
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`)
  const { rows: links } = await client.query(`
    SELECT o.relname AS "from", t.relname AS "to" FROM pg_constraint k
      JOIN pg_class o ON o.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`)
  const byName = new Map(tables.map((table) => [table.name, table]))
  const ordered = new Map()
  const visit = (/** @type {string} */ name, /** @type {string[]} */ path) => {
    if (ordered.has(name)) return
    if (path.includes(name))
      throw new Error(`tables point to each other in a ring: ${[...path, name].join(', ')}`)
    for (const { to } of links.filter(({ from }) => from === name)) visit(to, [...path, name])
    ordered.set(name, byName.get(name))
  }
  for (const { name } of tables) visit(name, [])
  return [...ordered.values()]
}

/**
 * Where the sequences stand. `called`: whether the last value has been given out.
 * @param {import('pg').ClientBase} client
 * @returns {Promise<{ name: string, last: string, called: boolean }[]>}
 */
export async function readSequences(client) {
  const { rows } = await client.query(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND relname <> '${VERSION_TABLE}_id_seq'
    ORDER BY relname COLLATE "C"`)
  const sequences = []
  for (const { name } of rows) {
    const { rows: state } = await client.query(
      `SELECT last_value::text AS last, is_called AS called FROM ${quote(name)}`,
    )
    sequences.push({ name, ...state[0] })
  }
  return sequences
}

/** A name as SQL writes it. @param {string} name */
export const quote = (name) => `"${name.replaceAll('"', '""')}"`

/** @param {readonly string[]} names */
export const quoteAll = (names) => names.map(quote).join(', ')
