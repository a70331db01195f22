import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { readTuples } from './read-rows'

/** About 20 MB. Then all are forgotten: they are read again faster than one could tell which are still wanted. */
const MOST = 400_000

let kept = new Map<number, string>()

/**
 * The public ids of events by their keys in the database. Neither ever changes, so they are kept in this process: of
 * sixty thousand cells most are decided by the same events as when somebody last looked.
 */
export async function publicIdsOf(keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  let missing = new Set(keys.filter((key) => !kept.has(key)))
  if (missing.size === 0) return kept
  if (kept.size + missing.size > MOST) {
    kept = new Map()
    missing = new Set(keys)
  }
  // Who asks meanwhile may begin anew: this answer stays whole.
  const known = kept
  const rows = await readTuples<[number, string]>(
    Prisma.sql`SELECT "id", "public_id" FROM "stance_event" WHERE "id" = ANY(${[...missing]}::int[])`,
  )
  for (const [key, id] of rows) known.set(key, id)
  return known
}
