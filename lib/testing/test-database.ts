import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { connect } from '../data/client'
import { databaseUrl } from './database-url'

export interface TestDatabase {
  readonly db: PrismaClient
  /** For queries that use the process's own client: `process.env.DATABASE_URL = url` before they are first called. */
  readonly url: string
  readonly drop: () => Promise<void>
}

/** A database for one test file, migrated, and with the shipped dataset if asked for. Drop it when done. */
export async function createTestDatabase({ dataset = false } = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `${server.empty}_${randomBytes(5).toString('hex')}`
  await administer(server.url, `CREATE DATABASE ${name} TEMPLATE ${dataset ? server.dataset : server.empty}`)
  const url = databaseUrl(server.url, name)
  const db = connect(url, 8)
  return {
    db,
    url,
    async drop() {
      await db.$disconnect()
      await administer(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
