import './lib/node-version.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { startTemporary } from './lib/embedded-postgres.mjs'
import { migrate } from './lib/migrate.mjs'
import { ROOT } from './lib/paths.mjs'
import { diffSchema } from './lib/schema-diff.mjs'
import { MIGRATIONS } from './lib/schema-engine.mjs'
import { reportFailure, StepError } from './lib/step-error.mjs'

// npm run db:diff -- NAME: writes the migration that leads from what the migrations make so far to schema.prisma.
try {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new StepError(
      'The migration needs a name in small letters',
      'For example: npm run db:diff -- add_webhooks',
    )
  const sql = await missingSql()
  console.log(
    sql === null
      ? 'schema.prisma asks for nothing that the migrations do not give already'
      : `Read it, and add what Prisma cannot say: ${writeMigration(name, sql)}`,
  )
} catch (error) {
  process.exitCode = reportFailure(error)
}

/** Against a scratch database that has the migrations and nothing else. */
async function missingSql() {
  const server = await startTemporary()
  try {
    await migrate(server.url)
    return await diffSchema(server.url)
  } finally {
    await server.stop()
  }
}

/** @param {string} name @param {string} sql */
function writeMigration(name, sql) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(MIGRATIONS, `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  return relative(ROOT, join(folder, 'migration.sql'))
}
