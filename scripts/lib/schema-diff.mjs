import { readFileSync } from 'node:fs'
import { ROOT } from './paths.mjs'
import { NO_FILTERS, SCHEMA, withSchemaEngine } from './schema-engine.mjs'

/**
 * The SQL that leads from what is in a database to schema.prisma; `null` when nothing is to be done. What Prisma cannot
 * see (checks, triggers, partial and expression indexes) is neither proposed nor removed.
 * @param {string} url
 * @returns {Promise<string | null>}
 */
export async function diffSchema(url) {
  const files = [{ path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }]
  const { exitCode, stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: ROOT },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: true,
      filters: NO_FILTERS,
    }),
  )
  return exitCode === 0 ? null : stdout
}
