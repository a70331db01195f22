import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { watchConnections } from './database-trouble'

const kept = globalThis as typeof globalThis & {
  demarcheDb?: PrismaClient
  demarchePool?: pg.Pool
  demarchePools?: WeakMap<PrismaClient, pg.Pool>
}

/**
 * Whoever waits longer for a connection is told: there is none at the other end, or all are busy and more waiting would
 * only make it worse.
 */
const CONNECT_WITHIN = 20_000

// On the process, as the clients are: the framework bundles pages and handlers each by itself.
function pools(): WeakMap<PrismaClient, pg.Pool> {
  kept.demarchePools ??= new WeakMap()
  return kept.demarchePools
}

/** A client on a pool, which ends with it, whether or not anything was asked through Prisma. */
export function clientOn(pool: pg.Pool): PrismaClient {
  const client = new PrismaClient({ adapter: new PrismaPg(pool) })
  const disconnect = client.$disconnect.bind(client)
  client.$disconnect = async () => {
    await disconnect()
    if (!pool.ending) await pool.end()
  }
  pools().set(client, pool)
  return client
}

/** Connections to a database, watched for trouble. */
export const openPool = (connectionString: string, max: number, more: pg.PoolConfig = {}): pg.Pool =>
  watchConnections(
    new pg.Pool({
      connectionString,
      max,
      connectionTimeoutMillis: CONNECT_WITHIN,
      // A machine at the other end that vanished is noticed by the system, not only by the next reader.
      keepAlive: true,
      ...more,
    }),
  )

/** Opens a client of its own on a database: for scripts and tests. Close it with `$disconnect()`. */
export const connect = (connectionString: string, poolSize = 10): PrismaClient =>
  clientOn(openPool(connectionString, poolSize))

/** The process's connections to the primary, opened at first use and kept across reloads in development. */
export function pool(): pg.Pool {
  kept.demarchePool ??= openPool(env().DATABASE_URL, env().DATABASE_POOL_SIZE)
  return kept.demarchePool
}

/** The process's client, on the same connections. What only reads the record may use `reads()` (replicas.ts). */
export function db(): PrismaClient {
  kept.demarcheDb ??= clientOn(pool())
  return kept.demarcheDb
}

/** The connections of a client that was opened here: for what goes past Prisma. */
export function poolOf(client: PrismaClient): pg.Pool {
  const found = pools().get(client)
  if (!found) throw new Error('this client was not opened by lib/data/client.ts')
  return found
}

/** A client, for those outside this folder, who do not import Prisma. */
export type Database = PrismaClient

/** What runs queries: the client, or one transaction of it. */
export type Executor = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>
