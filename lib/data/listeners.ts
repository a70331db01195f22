import 'server-only'
import type pg from 'pg'

/** Many writes in a row are told of together. */
const AFTER_MS = 20

const waiting = new WeakSet<pg.Pool>()

/**
 * Set in a transaction whose writer tells by `tellListeners` when it is done: else the database does, and a transaction
 * that has notified holds a lock of the whole server until it is on disk, so that writers would commit one by one.
 */
export const NOTICES_LATER = `SET LOCAL demarche.notices = 'later'`

/**
 * Wakes programs that listen on `demarche_data`, as the triggers do. Nothing here waits for it or goes by it: who reads
 * asks for the version (docs/decisions/0021-reading-from-replicas.md).
 */
export function tellListeners(pool: pg.Pool): void {
  if (waiting.has(pool)) return
  waiting.add(pool)
  setTimeout(() => {
    waiting.delete(pool)
    pool
      .query(`SELECT set_config('synchronous_commit', 'off', true), pg_notify('demarche_data', '')`)
      .catch(() => {})
  }, AFTER_MS)
}
