import 'server-only'
import type pg from 'pg'

/**
 * What ails the database as a whole: it cannot be reached or refuses more work, it only takes readings (a failover, a
 * replica), or it has no room left.
 */
export type Trouble = 'lost' | 'read-only' | 'full'

const kept = globalThis as typeof globalThis & { demarcheTrouble?: { kind: Trouble; at: number } }

/** A failure says something about so many milliseconds after it; then the next request finds out anew. */
const LASTS = 2_000

/** PostgreSQL's codes (appendix A of its manual). A query that is wrong in itself is no trouble of the database. */
const CODES: readonly (readonly [RegExp, Trouble])[] = [
  [/^25006$/, 'read-only'],
  [/^53100$/, 'full'],
  // Out of memory or connections; ended by an administrator, a crash or a shutdown; lost on the way.
  [/^(53|57P|08)/, 'lost'],
]

const troubleOfCode = (code: string): Trouble | null =>
  CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null

const note = (kind: Trouble): void => {
  kept.demarcheTrouble = { kind, at: Date.now() }
}

/** Notes what a connection says of its server, and that it was lost. */
function watchConnection(client: pg.PoolClient): void {
  client.on('error', () => note('lost'))
  // Each error that the server sends, before whoever asked wraps it in another.
  const messages = client.connection as unknown as NodeJS.EventEmitter
  messages.on('errorMessage', ({ code }: { code?: string }) => {
    const kind = troubleOfCode(code ?? '')
    if (kind) note(kind)
  })
}

/** Notes when connections of a pool cannot be made or are lost, or the server refuses what anybody may ask. */
export function watchConnections(pool: pg.Pool): pg.Pool {
  // Also keeps the process alive: an idle connection that is lost is an event that somebody must hear.
  pool.on('error', () => note('lost'))
  pool.on('connect', watchConnection)
  const connect = pool.connect.bind(pool)
  pool.connect = ((callback?: Parameters<typeof connect>[0]) => {
    if (callback)
      return connect((error, client, done) => {
        if (error) note('lost')
        callback(error, client, done)
      })
    return connect().catch((error) => {
      note('lost')
      throw error
    })
  }) as typeof pool.connect
  return pool
}

/**
 * What ailed the database since then, or a moment before: what failed meanwhile failed for that reason, however long it took
 * to say so. Unless told, since now.
 */
export function databaseTrouble(since = Date.now()): Trouble | null {
  const { kind, at } = kept.demarcheTrouble ?? { kind: null, at: 0 }
  return since - at < LASTS ? kind : null
}

/** For what is done on a connection of its own: notes why it failed. */
export function noteTroubleOf(error: unknown): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const kind = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENOTFOUND)/.test(code) ? 'lost' : troubleOfCode(code)
  if (kind) note(kind)
  else if (error instanceof Error && /Connection terminated|timeout/.test(error.message)) note('lost')
}
