import 'server-only'
import { env } from '@/lib/env'
import { type Counted, count } from './rate-limit'

/** What of the API is counted: reads by client address, writes by key. */
export type ApiLimit = 'read' | 'write'

export type Allowed =
  /** `headers` tell of the limit, and belong on the answer. */
  | { readonly ok: true; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly ok: false
      readonly headers: Readonly<Record<string, string>>
      readonly retryAfterSeconds: number
    }

const WINDOW_SECONDS = 60

const pointsOf = (limit: ApiLimit): number =>
  limit === 'read' ? env().API_READS_PER_MINUTE : env().API_WRITES_PER_MINUTE

const policyOf = (limit: ApiLimit): Readonly<Record<string, string>> => ({
  'ratelimit-policy': `"${limit}";q=${pointsOf(limit)};w=${WINDOW_SECONDS}`,
})

const stateOf = (limit: ApiLimit, left: number, seconds: number): Readonly<Record<string, string>> => ({
  ...policyOf(limit),
  ratelimit: `"${limit}";r=${Math.max(0, left)};t=${seconds}`,
})

const NO_LIMIT: Allowed = { ok: true, headers: {} }

/** Counts one write of a key, in the database: what is left is told. */
export async function allowWrite(key: string): Promise<Allowed> {
  if (!env().RATE_LIMITS) return NO_LIMIT
  return told('write', await count('write', key, 1))
}

const told = (limit: ApiLimit, { ok, left, seconds }: Counted): Allowed =>
  ok
    ? { ok, headers: stateOf(limit, left, seconds) }
    : { ok, headers: stateOf(limit, 0, seconds), retryAfterSeconds: seconds }

/** What this process may still let through of one client address, out of what it has counted in the database already. */
interface Portion {
  left: number
  readonly until: number
  readonly isRefused: boolean
}

const portions = new Map<string, Portion>()
const asking = new Map<string, Promise<Portion>>()
/** More addresses than this at once are forgotten, those that came first, first. They ask anew. */
const MOST_ADDRESSES = 20_000
/** A hundredth of the limit at a time: so exact is it where there are several instances. */
const PORTIONS = 100

/**
 * Counts one read of a client address. All instances share the count in the database, of which each takes a portion at a
 * time: a hundred reads cost one statement, and those of an address that is over its limit none.
 */
export async function allowRead(address: string): Promise<Allowed> {
  if (!env().RATE_LIMITS) return NO_LIMIT
  for (;;) {
    const portion = portions.get(address)
    const now = Date.now()
    const seconds = portion ? Math.max(1, Math.ceil((portion.until - now) / 1000)) : 0
    if (portion && portion.until > now) {
      if (portion.isRefused)
        return { ok: false, headers: stateOf('read', 0, seconds), retryAfterSeconds: seconds }
      if (portion.left > 0) {
        portion.left--
        // Not how many are left: answers to reading are kept, and given to others.
        return { ok: true, headers: policyOf('read') }
      }
    }
    const asked = asking.get(address) ?? take(address)
    asking.set(address, asked)
    await asked
  }
}

async function take(address: string): Promise<Portion> {
  try {
    const size = Math.max(1, Math.floor(env().API_READS_PER_MINUTE / PORTIONS))
    const counted = await count('read', address, size)
    const portion = {
      left: size,
      until: Date.now() + counted.seconds * 1000,
      isRefused: !counted.ok,
    }
    portions.delete(address)
    portions.set(address, portion)
    for (const first of portions.keys()) {
      if (portions.size <= MOST_ADDRESSES) break
      portions.delete(first)
    }
    return portion
  } finally {
    asking.delete(address)
  }
}
