import 'server-only'
import { createHash } from 'node:crypto'
import { REQUEST_KEY_HOURS } from '@/lib/domain/request-key'
import { db, type Executor } from './client'

/** `key` was chosen by whoever asks, once for one request however often it is sent. */
export interface RequestKey {
  /** Whose keys these are, so that two cannot collide: `form`, `api:KEY`. */
  readonly scope: string
  readonly key: string
  /** What is asked for: the same key for something else is a mistake. */
  readonly content: unknown
}

export type Once =
  | { readonly ok: true; readonly result: string; readonly repeated: boolean }
  | { readonly ok: false; readonly reason: 'key-used' }

/** Forgets keys that are older than that; how many. They then stand for a new request. */
export const forgetOldKeys = (client: Executor = db()): Promise<number> =>
  client.$executeRaw`
    DELETE FROM "idempotency_key" WHERE "recorded_at" < now() - make_interval(hours => ${REQUEST_KEY_HOURS}::int)`

/**
 * Does a thing once: the first request makes it, any other with the same key, at the same time or later, gets the same
 * result. In the caller's transaction: when it is undone the key is free again. `make` answers an address of what it made.
 */
export async function once(
  tx: Executor,
  request: RequestKey | null,
  make: () => Promise<string>,
): Promise<Once> {
  if (request === null) return { ok: true, result: await make(), repeated: false }
  const kept = await claim(tx, request, null)
  if (kept) return kept
  const result = await make()
  await tx.$executeRaw`
    UPDATE "idempotency_key" SET "result" = ${result} WHERE "scope" = ${request.scope} AND "key" = ${request.key}`
  return { ok: true, result, repeated: false }
}

/** The same where what comes of it is known before it is made: one question to the database instead of two. */
export async function onceAs(
  tx: Executor,
  request: RequestKey | null,
  result: string,
  make: () => Promise<void>,
): Promise<Once> {
  const kept = request && (await claim(tx, request, result))
  if (kept) return kept
  await make()
  return { ok: true, result, repeated: false }
}

/** By which a request is known again. */
export const contentHash = ({ content }: RequestKey): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

/**
 * Takes a key, or answers what came of the request that has it. Waits while another transaction holds the same key, and
 * sees its result when that commits.
 */
async function claim(tx: Executor, request: RequestKey, result: string | null): Promise<Once | null> {
  const hash = contentHash(request)
  const claimed = await tx.$executeRaw`
    INSERT INTO "idempotency_key" ("scope", "key", "hash", "result")
    VALUES (${request.scope}, ${request.key}, ${hash}, ${result}) ON CONFLICT DO NOTHING`
  if (claimed > 0) return null
  const [kept] = await tx.$queryRaw<{ hash: string; result: string | null }[]>`
    SELECT "hash", "result" FROM "idempotency_key" WHERE "scope" = ${request.scope} AND "key" = ${request.key}`
  if (!kept?.result || kept.hash !== hash) return { ok: false, reason: 'key-used' }
  return { ok: true, result: kept.result, repeated: true }
}
