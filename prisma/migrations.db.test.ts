import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseUrl } from '@/lib/testing/database-url'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { migrate } from '@/scripts/lib/migrate.mjs'
import { diffSchema } from '@/scripts/lib/schema-diff.mjs'
import { readMigrations } from '@/scripts/lib/schema-engine.mjs'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())

const names = readMigrations().map((migration) => migration.name)

it('the migrations make what schema.prisma says', async () => {
  expect(await diffSchema(test.url)).toBeNull()
})

it('are applied once, by whoever comes first', async () => {
  const url = databaseUrl(test.url, `${new URL(test.url).pathname.slice(1)}_fresh`)
  await test.db.$executeRawUnsafe(`CREATE DATABASE "${new URL(url).pathname.slice(1)}"`)
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.filter((list) => list.length > 0)).toEqual([names])
  expect(await migrate(url)).toEqual([])
  await test.db.$executeRawUnsafe(`DROP DATABASE "${new URL(url).pathname.slice(1)}"`)
})

it('are written down as Prisma does it, so that its own command line understands them', async () => {
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  )
  await client.end()
  expect(rows).toEqual(readMigrations().map(({ name, checksum }) => ({ name, checksum })))
})

it('refuse to go on when one was changed after it was applied', async () => {
  await test.db
    .$executeRaw`UPDATE "_prisma_migrations" SET "checksum" = 'another' WHERE "migration_name" = ${names[0]}`
  await expect(migrate(test.url)).rejects.toThrow(
    `Migration ${names[0]} was changed after this database had applied it`,
  )
})
