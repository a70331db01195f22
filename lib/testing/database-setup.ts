import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { readDataset } from '@/prisma/dataset'
import { startTemporary } from '@/scripts/lib/embedded-postgres.mjs'
import { migrate } from '@/scripts/lib/migrate.mjs'
import { connect } from '../data/client'
import { loadDataset } from '../data/load-dataset'
import { databaseUrl } from './database-url'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { url: string; empty: string; dataset: string }
  }
}

/**
 * Once a run: a PostgreSQL of its own (or the one that TEST_DATABASE_URL names, whose role may make databases) with two
 * templates, one migrated and one with the shipped dataset as well. Each test file takes a clone of either.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startTemporary()
  // Two runs may share one server.
  const prefix = `demarche_test_${process.pid}`
  const [empty, dataset] = [`${prefix}_empty`, `${prefix}_dataset`]
  const admin = new pg.Client({ connectionString: server.url })
  const close = async () => {
    // A server of our own takes its databases with it.
    if (given) {
      const { rows } = await admin.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
        prefix,
      ])
      for (const { datname } of rows) await admin.query(`DROP DATABASE "${datname}" WITH (FORCE)`)
    }
    await admin.end()
    await server.stop()
  }
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${empty}`)
    await migrate(databaseUrl(server.url, empty))
    await admin.query(`CREATE DATABASE ${dataset} TEMPLATE ${empty}`)
    const client = connect(databaseUrl(server.url, dataset), 1)
    await loadDataset(client, readDataset())
    await client.$disconnect()
  } catch (error) {
    await close()
    throw error
  }
  project.provide('testServer', { url: server.url, empty, dataset })
  return close
}
