import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { startTemporary } from './lib/embedded-postgres.mjs'
import { ROOT } from './lib/paths.mjs'
import { MIGRATIONS, NO_FILTERS, SCHEMA, withSchemaEngine } from './lib/schema-engine.mjs'

// npm run db:diff -- NAME: writes the migration that leads from the schema as the migrations leave it to schema.prisma.
// It compares texts, not databases, so that what only SQL can say (the checks, triggers and partial indexes of *_rules)
// is never proposed for removal.
const MIGRATED = join(MIGRATIONS, 'schema.prisma')
const name = process.argv[2] ?? ''

if (/^[a-z][a-z0-9_]*$/.test(name)) {
  const from = existsSync(MIGRATED)
    ? { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: readFileSync(MIGRATED, 'utf8') }] }
    : { tag: 'empty' }
  const to = { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }] }
  // The engine wants a server, if only to ask for its version.
  const server = await startTemporary()
  const { exitCode, stdout } = await withSchemaEngine(server.url, (engine) =>
    engine.diff({ from, to, script: true, shadowDatabaseUrl: null, exitCode: true, filters: NO_FILTERS }),
  )
  await server.stop()
  if (exitCode === 0 || !stdout)
    console.log('schema.prisma asks for nothing that the migrations do not give already')
  else writeMigration(stdout)
} else {
  console.error('Give the migration a name in small letters: npm run db:diff -- add_webhooks')
  process.exitCode = 1
}

/** @param {string} sql */
function writeMigration(sql) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(MIGRATIONS, `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  copyFileSync(SCHEMA, MIGRATED)
  console.log(`Read it, and add what Prisma cannot say: ${relative(ROOT, join(folder, 'migration.sql'))}`)
}
