import 'server-only'
import { env } from '@/lib/env'
import { type Counted, count } from './rate-limit'

/** What is counted by the minute: reads of the API and costly views by client address, writes by key. */
export type ApiLimit = 'read' | 'write' | 'costly'

export type Allowed =
  /** `headers` tell of the limit, and belong on the answer. */
  | { readonly ok: true; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly ok: false
      readonly headers: Readonly<Record<string, string>>
      readonly retryAfterSeconds: number
    }

const WINDOW_SECONDS = 60

const POINTS: Readonly<Record<ApiLimit, () => number>> = {
  read: () => env().API_READS_PER_MINUTE,
  write: () => env().API_WRITES_PER_MINUTE,
  costly: () => env().COSTLY_VIEWS_PER_MINUTE,
}
const pointsOf = (limit: ApiLimit): number => POINTS[limit]()

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

/** Counts one read of the API by a client address. */
export const allowRead = (address: string): Promise<Allowed> => allowInPortions('read', address)

/** Counts one view of a client address that is worked out from the whole record. */
export const allowCostly = (address: string): Promise<Allowed> => allowInPortions('costly', address)

/**
 * Counts one of a client address. All instances share the count in the database, of which each takes a portion at a
 * time: a hundred reads cost one statement, and those of an address that is over its limit none.
 */
async function allowInPortions(limit: ApiLimit, address: string): Promise<Allowed> {
  if (!env().RATE_LIMITS) return NO_LIMIT
  const name = `${limit} ${address}`
  for (;;) {
    const portion = portions.get(name)
    const now = Date.now()
    const seconds = portion ? Math.max(1, Math.ceil((portion.until - now) / 1000)) : 0
    if (portion && portion.until > now) {
      if (portion.isRefused)
        return { ok: false, headers: stateOf(limit, 0, seconds), retryAfterSeconds: seconds }
      if (portion.left > 0) {
        portion.left--
        // Not how many are left: answers to reading are kept, and given to others.
        return { ok: true, headers: policyOf(limit) }
      }
    }
    const asked = asking.get(name) ?? take(limit, address, name)
    asking.set(name, asked)
    await asked
  }
}

async function take(limit: ApiLimit, address: string, name: string): Promise<Portion> {
  try {
    const size = Math.max(1, Math.floor(pointsOf(limit) / PORTIONS))
    const counted = await count(limit, address, size)
    const portion = {
      left: size,
      until: Date.now() + counted.seconds * 1000,
      isRefused: !counted.ok,
    }
    portions.delete(name)
    portions.set(name, portion)
    for (const first of portions.keys()) {
      if (portions.size <= MOST_ADDRESSES) break
      portions.delete(first)
    }
    return portion
  } finally {
    asking.delete(name)
  }
}
