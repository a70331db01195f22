import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { db, pool } from './client'
import type { DataVersion } from './version-question'

/** One answer is read from one server: a replica that was found to have all that the primary had, or the primary. */
export interface Reading {
  readonly version: DataVersion
  readonly pool: pg.Pool
  readonly client: PrismaClient
}

// On the process, because the framework bundles the porter and the pages each by itself.
const kept = globalThis as typeof globalThis & { demarcheReadings?: AsyncLocalStorage<Reading> }

function readings(): AsyncLocalStorage<Reading> {
  kept.demarcheReadings ??= new AsyncLocalStorage()
  return kept.demarcheReadings
}

/** Does all of `work` on a replica, as far as it only reads the record. */
export const readingFrom = <Result>(reading: Reading, work: () => Result): Result =>
  readings().run(reading, work)

export const currentReading = (): Reading | undefined => readings().getStore()

/**
 * For what only reads the record (names, events, spans, revisions): a replica where the request was given one, else the
 * primary. Never for people, keys, proposals and whatever else is no part of the version of the data.
 */
export const reads = (): PrismaClient => currentReading()?.client ?? db()

/** The same, for queries straight from the driver. */
export const readsPool = (): pg.Pool => currentReading()?.pool ?? pool()
