import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { watchConnections } from './connection-health'

const kept = globalThis as typeof globalThis & { demarcheDb?: PrismaClient; demarchePool?: pg.Pool }

/**
 * Whoever waits longer for a connection is told: there is none at the other end, or all are busy and more waiting would
 * only make it worse.
 */
const CONNECT_WITHIN = 20_000

const pools = new WeakMap<PrismaClient, pg.Pool>()

function open(pool: pg.Pool): PrismaClient {
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
  pools.set(client, pool)
  return client
}

const openPool = (connectionString: string, max: number): pg.Pool =>
  watchConnections(new pg.Pool({ connectionString, max, connectionTimeoutMillis: CONNECT_WITHIN }))

/** Opens a client of its own on a database: for scripts and tests. Close it with `$disconnect()`. */
export const connect = (connectionString: string, poolSize = 10): PrismaClient =>
  open(openPool(connectionString, poolSize))

/** The process's connections, opened at first use and kept across reloads in development. */
export function pool(): pg.Pool {
  kept.demarchePool ??= openPool(env().DATABASE_URL, env().DATABASE_POOL_SIZE)
  return kept.demarchePool
}

/** The process's client, on the same connections. */
export function db(): PrismaClient {
  kept.demarcheDb ??= open(pool())
  return kept.demarcheDb
}

/** The connections of a client that was opened here: for what goes past Prisma. */
export function poolOf(client: PrismaClient): pg.Pool {
  const found = pools.get(client)
  if (!found) throw new Error('this client was not opened by lib/data/client.ts')
  return found
}

/** A client, for those outside this folder, who do not import Prisma. */
export type Database = PrismaClient

/** What runs queries: the client, or one transaction of it. */
export type Executor = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>
