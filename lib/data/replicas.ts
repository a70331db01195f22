import 'server-only'
import { env } from '@/lib/env'
import { clientOn, openPool } from './client'
import type { Reading } from './current-reading'
import { type DataVersion, VersionQuestion } from './version-question'

interface Replica extends Omit<Reading, 'version'> {
  readonly question: VersionQuestion
  /** Left alone until this moment after it failed. */
  restsUntil: number
}

const kept = globalThis as typeof globalThis & {
  demarcheReplicas?: readonly Replica[]
  demarcheTurn?: number
}

/** A replica that is gone is asked again after so many milliseconds; so many go by until it is taken for gone. */
const REST = 5_000
const ANSWERS_WITHIN = 2_000

const replicas = (): readonly Replica[] => {
  kept.demarcheReplicas ??= env().DATABASE_REPLICA_URLS.map(open)
  return kept.demarcheReplicas
}

function open(url: string): Replica {
  const pool = openPool(url, env().DATABASE_POOL_SIZE, {
    connectionTimeoutMillis: ANSWERS_WITHIN,
    application_name: 'demarche reads',
  })
  return { pool, client: clientOn(pool), question: new VersionQuestion(() => pool), restsUntil: 0 }
}

export const hasReplicas = (): boolean => replicas().length > 0

/**
 * A replica that has everything that `version`, which the primary had a moment ago, has: each in its turn. `null` where
 * none has: the primary is read then. So whoever reads sees every write that was acknowledged to anybody before they
 * asked, their own among them, however far replicas lag.
 */
export async function findReplica(version: DataVersion): Promise<Reading | null> {
  const all = replicas()
  for (let tried = 0; tried < all.length; tried++) {
    kept.demarcheTurn = ((kept.demarcheTurn ?? -1) + 1) % all.length
    const replica = all[kept.demarcheTurn]
    if (replica && (await has(replica, version))) return { ...replica, version }
  }
  return null
}

async function has(replica: Replica, version: DataVersion): Promise<boolean> {
  if (Date.now() < replica.restsUntil) return false
  try {
    const its = await replica.question.ask()
    if (BigInt(its.tag) > BigInt(version.tag)) return true
    // The moment too: of two transactions another may become visible first there than here.
    return its.tag === version.tag && its.changedAt === version.changedAt
  } catch {
    replica.restsUntil = Date.now() + REST
    return false
  }
}
