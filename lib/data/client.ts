import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from '@/lib/generated/prisma/client'

const kept = globalThis as typeof globalThis & { demarcheDb?: PrismaClient }

/** Opens a client of its own on a database: for scripts and tests. Close it with `$disconnect()`. */
export function connect(connectionString: string, poolSize = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: poolSize }) })
}

/** The process's client, opened at first use and kept across reloads in development. */
export function db(): PrismaClient {
  kept.demarcheDb ??= connect(env().DATABASE_URL, env().DATABASE_POOL_SIZE)
  return kept.demarcheDb
}

/** A client, for those outside this folder, who do not import Prisma. */
export type Database = PrismaClient

/** What runs queries: the client, or one transaction of it. */
export type Executor = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>
