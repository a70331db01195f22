import type pg from 'pg'

/**
 * Fills tables without their indexes, unique and exclusion constraints and foreign keys, and makes those afterwards from
 * all rows at once, which is several times faster. In the caller's transaction; only for who owns the tables and knows
 * the rows to be right, because triggers are off meanwhile.
 */
export async function withoutIndexes<Result>(
  client: pg.ClientBase,
  tables: readonly string[],
  work: () => Promise<Result>,
  say: (line: string) => void = () => {},
): Promise<Result> {
  const { rows: constraints } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT t.relname AS "table", k.conname AS "name", pg_get_constraintdef(k.oid) AS "definition"
     FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
     WHERE t.relname = ANY($1) AND t.relnamespace = 'public'::regnamespace AND k.contype IN ('u', 'x', 'f')
     ORDER BY k.contype = 'f'`,
    [tables],
  )
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT i.relname AS "name", pg_get_indexdef(x.indexrelid) AS "definition"
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
     WHERE t.relname = ANY($1) AND t.relnamespace = 'public'::regnamespace AND NOT x.indisprimary
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid)`,
    [tables],
  )
  for (const table of tables) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  for (const { table, name } of constraints)
    await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`)
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`)
  const result = await work()
  await client.query("SET LOCAL maintenance_work_mem = '1GB'")
  for (const { name, definition } of indexes) {
    say(`index ${name}`)
    await client.query(definition)
  }
  for (const { table, name, definition } of constraints) {
    say(`constraint ${name}`)
    await client.query(`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${definition}`)
  }
  for (const table of tables) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  return result
}
