import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/data/client'
import { databaseTrouble } from '@/lib/data/database-trouble'
import { env } from '@/lib/env'
import { problem } from './problem'

/** What is limited, and to how many in how many seconds. The one table of limits. */
const LIMITS = {
  /** Failed sign-ins of one e-mail address from one client address, so that nobody can lock another out from afar. */
  signInToAccount: { points: 8, seconds: 15 * 60 },
  /** Failed sign-ins of one client address, whatever the accounts. */
  signIn: { points: 40, seconds: 15 * 60 },
  signUp: { points: 20, seconds: 60 * 60 },
  /** Reset mails of one client address, and to one e-mail address. */
  resetMail: { points: 20, seconds: 60 * 60 },
  resetMailToAccount: { points: 3, seconds: 60 * 60 },
  /** Tries of a token from a mail or of a set-up link. */
  token: { points: 30, seconds: 15 * 60 },
  /** Wrong current passwords when changing one's own. */
  changePassword: { points: 10, seconds: 15 * 60 },
  /** Proposals of one client address without an account, and of one person. */
  propose: { points: 10, seconds: 60 * 60 },
  proposeUnderName: { points: 60, seconds: 60 * 60 },
  /** Mails that ask one address to confirm a digest. */
  alertMail: { points: 5, seconds: 24 * 60 * 60 },
  /** Short links that one client address asks for. */
  pin: { points: 100, seconds: 60 * 60 },
  /** Short links that pictures print, for views that nobody pictured before: of one client address, and of all together. */
  liveLink: { points: 60, seconds: 60 * 60 },
  liveLinkOfAll: { points: 2_000, seconds: 24 * 60 * 60 },
  /** Pictures of views that nobody has asked for since the record changed: drawn for one client address. */
  picture: { points: 300, seconds: 10 * 60 },
  /** Headlines and articles read for one client address: some milliseconds of work each, up to a quarter of a second. */
  readHeadline: { points: 6_000, seconds: 60 },
  readArticle: { points: 240, seconds: 60 },
  /** Keys of the API that one person makes. */
  makeKey: { points: 30, seconds: 60 * 60 },
  /** Keys of the API that are none, from one client address. */
  wrongKey: { points: 100, seconds: 15 * 60 },
} as const satisfies Record<string, { points: number; seconds: number }>

/**
 * Of the API as a whole, so many a minute as the environment says: reads of one client address, and writes by one key, a
 * step each. Whole files go through the import. See api-limits.ts.
 */
const apiLimit = (name: 'read' | 'write') => ({
  points: name === 'read' ? env().API_READS_PER_MINUTE : env().API_WRITES_PER_MINUTE,
  seconds: 60,
})

export type Limiter = keyof typeof LIMITS | 'read' | 'write'

/** Those that guard work, not secrets: where nothing can be written they are not counted, so that reading goes on. */
const OF_READING: ReadonlySet<Limiter> = new Set(['picture', 'readHeadline', 'readArticle', 'read'])

export type Try = readonly [Limiter, string]
export type Consumed = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number }

/**
 * Counts one try of `key` (an address, a person's id …) and says whether it is within the limit. The counter is in
 * PostgreSQL, shared by all instances, and counted in one statement: simultaneous tries cannot slip past.
 */
export async function consume(limiter: Limiter, key: string): Promise<Consumed> {
  if (!env().RATE_LIMITS) return { ok: true }
  const { ok, seconds } = await count(limiter, key, 1)
  return ok ? { ok } : { ok, retryAfterSeconds: seconds }
}

export interface Counted {
  readonly ok: boolean
  /** How many are left, and in how many seconds they are counted anew. */
  readonly left: number
  readonly seconds: number
}

/** Counts some tries at once, whatever RATE_LIMITS says: callers look at that. */
export async function count(limiter: Limiter, key: string, tries: number): Promise<Counted> {
  const counted = (ok: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Counted => ({
    ok,
    left: remainingPoints,
    seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  })
  try {
    return counted(true, await limiterOf(limiter).consume(digest(key), tries))
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) {
      if (OF_READING.has(limiter) && cannotWrite()) return { ok: true, left: tries, seconds: 1 }
      throw refused
    }
    return counted(false, refused)
  }
}

const cannotWrite = (): boolean => ['read-only', 'full'].includes(databaseTrouble() ?? '')

/** Several limits at once: the first that refuses, or `ok`. */
export async function consumeAll(tries: readonly Try[]): Promise<Consumed> {
  for (const [limiter, key] of tries) {
    const consumed = await consume(limiter, key)
    if (!consumed.ok) return consumed
  }
  return { ok: true }
}

/** Takes counted tries back: for limits on failures, which count before they know. */
export async function giveBack(tries: readonly Try[]): Promise<void> {
  if (!env().RATE_LIMITS) return
  await Promise.all(tries.map(([limiter, key]) => limiterOf(limiter).reward(digest(key))))
}

/** The answer of a handler to a try that was refused (RFC 9457, with Retry-After). */
export function tooManyRequests(retryAfterSeconds: number): Response {
  const answer = problem(429, 'Too many requests', { detail: `Try again ${waitInWords(retryAfterSeconds)}.` })
  answer.headers.set('retry-after', String(retryAfterSeconds))
  return answer
}

/** How long to wait, in words for a form: "in 12 minutes". */
export function waitInWords(seconds: number): string {
  if (seconds <= 90) return `in ${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 90 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`
}

/** The same, as a form says it where somebody tries again and again. */
export const tooManyTries = ({ retryAfterSeconds }: { readonly retryAfterSeconds: number }): string =>
  `Too many tries. Try again ${waitInWords(retryAfterSeconds)}.`

// Keys may be e-mail addresses: the table has no need to know them.
const digest = (key: string): string => createHash('sha256').update(key).digest('base64url')

const limiters = new Map<Limiter, RateLimiterPostgres>()

function limiterOf(name: Limiter): RateLimiterPostgres {
  const { points, seconds } = name === 'read' || name === 'write' ? apiLimit(name) : LIMITS[name]
  const made =
    limiters.get(name) ??
    new RateLimiterPostgres({
      storeClient: { query },
      storeType: 'client',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    })
  limiters.set(name, made)
  return made
}

interface StoreQuery {
  readonly text: string
  readonly values: readonly (string | number | null)[]
}

/** The limiter's statements through the app's own connections: it then needs none beside them. */
async function query({ text, values }: StoreQuery): Promise<{ rows: StoredCount[]; rowCount: number }> {
  const { rows } = await pool().query<{ points: number; expire: string | null }>(text, [...values])
  return {
    rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
    rowCount: rows.length,
  }
}

interface StoredCount {
  readonly points: number
  readonly expire: number | null
}
