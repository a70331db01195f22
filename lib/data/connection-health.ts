import 'server-only'
import type pg from 'pg'

const kept = globalThis as typeof globalThis & { demarcheLostAt?: number }

/** A failure says something about so many milliseconds after it; then the next request finds out anew. */
const LASTS = 2_000

/** Notes when connections of a pool cannot be made or are lost. A failed query is no lost connection. */
export function watchConnections(pool: pg.Pool): pg.Pool {
  const note = () => {
    kept.demarcheLostAt = Date.now()
  }
  // Also keeps the process alive: an idle connection that is lost is an event that somebody must hear.
  pool.on('error', note)
  pool.on('connect', (client) => {
    client.on('error', note)
  })
  const connect = pool.connect.bind(pool)
  pool.connect = ((callback?: Parameters<typeof connect>[0]) => {
    if (callback)
      return connect((error, client, done) => {
        if (error) note()
        callback(error, client, done)
      })
    return connect().catch((error) => {
      note()
      throw error
    })
  }) as typeof pool.connect
  return pool
}

/** Whether the database could not be reached a moment ago: what failed meanwhile failed for that reason. */
export const isDatabaseLost = (): boolean => Date.now() - (kept.demarcheLostAt ?? 0) < LASTS
