import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Executor } from './client'
import { reads } from './current-reading'

/**
 * Which state of the record a list is walked in: the moment its first page was read, and which transactions that page saw.
 * The moment alone would not do, as one that began before it may end after it.
 */
export interface RecordState {
  /** Milliseconds since 1970, by the clock of the database. */
  readonly at: number
  /**
   * As `pg_current_snapshot()` says it: `740:745:741,743`. `null` if a replica was asked, which cannot name the
   * transactions that were under way: the moment has to do then.
   */
  readonly snapshot: string | null
}

/** The state that the statement it stands in sees, as it travels: `1764136800000-740-745-741-743`. */
export const STATE_TEXT = Prisma.sql`(floor(extract(epoch FROM statement_timestamp()) * 1000)::bigint)::text
  || CASE WHEN pg_is_in_recovery() THEN ''
     ELSE '-' || rtrim(translate(pg_current_snapshot()::text, ':,', '--'), '-') END`

const MOMENT = /^\d{12,15}$/
const STATE = /^(\d{12,15})-(\d{1,19})-(\d{1,19})((?:-\d{1,19})*)$/

/** `null` for what is no state. */
export function parseRecordState(text: string): RecordState | null {
  if (MOMENT.test(text)) return { at: Number(text), snapshot: null }
  const [, at, least, next, under] = STATE.exec(text) ?? []
  if (!at || !least || !next || BigInt(least) > BigInt(next) || BigInt(next) > 2n ** 62n) return null
  const between = (under ?? '').split('-').filter((id) => id !== '')
  const inOrder = between.every((id, i) => {
    const before = i === 0 ? BigInt(least) : BigInt(between[i - 1] ?? '') + 1n
    return BigInt(id) >= before && BigInt(id) < BigInt(next)
  })
  return inOrder ? { at: Number(at), snapshot: `${least}:${next}:${between.join(',')}` } : null
}

/** The state as of now, as it travels. */
export async function readRecordState(client: Executor = reads()): Promise<string> {
  const [row] = await client.$queryRaw<{ state: string }[]>`SELECT ${STATE_TEXT} AS "state"`
  return row?.state ?? ''
}

export interface ChangesSince {
  /** Numbers of the revisions that the state did not have. */
  readonly revisions: readonly bigint[]
  /** Public ids of their events. */
  readonly events: readonly string[]
}

/** No transaction that writes takes longer, short of a very large import. */
const LONGEST_WRITE_MS = 15 * 60_000
/** Above this a list is better rebuilt as it was known at the moment. */
const MOST = 2_000

/**
 * Whether the state did not see a revision: `r`, whose transaction it tells by the last 32 bits of its number, which is all that
 * rows know of it.
 */
const unseenBy = (snapshot: string) => Prisma.sql`NOT pg_visible_in_snapshot(
  (SELECT greatest(s."next" + d."ahead" - CASE WHEN d."ahead" < 2147483648 THEN 0 ELSE 4294967296 END, 3)::text::xid8
   FROM (SELECT pg_snapshot_xmax(${snapshot}::pg_snapshot)::text::bigint AS "next") s
     CROSS JOIN LATERAL (SELECT mod(r.xmin::text::bigint - mod(s."next", 4294967296) + 4294967296, 4294967296) AS "ahead") d),
  ${snapshot}::pg_snapshot)`

/**
 * What was recorded since a state; `null` where that is very much, as after an import, or cannot be told exactly. Costs
 * little where it is nothing.
 */
export async function readChangesSince(
  { at, snapshot }: RecordState,
  client: Executor = reads(),
): Promise<ChangesSince | null> {
  if (snapshot === null) return null
  // A large import writes every row anew (staged-tables.ts): then its transaction says nothing of when it was recorded.
  const [first] = await client.$queryRaw<{ isWrittenAnew: boolean }[]>`
    SELECT r."recorded_at" < ${new Date(at)} AND ${unseenBy(snapshot)} AS "isWrittenAnew"
    FROM "revision" r ORDER BY r."id" LIMIT 1`
  if (first?.isWrittenAnew) return null
  // Whatever the state did not see was written by a transaction that was under way then, for at most so long, or came later:
  // that lets the index on the moment find it.
  const rows = await client.$queryRaw<{ revision: bigint; event: string }[]>`
    SELECT r."id" AS "revision", e."public_id" AS "event"
    FROM "revision" r JOIN "stance_event" e ON e."id" = r."event_id"
    WHERE r."recorded_at" >= ${new Date(at - LONGEST_WRITE_MS)} AND ${unseenBy(snapshot)}
    LIMIT ${MOST + 1}`
  if (rows.length > MOST) return null
  return { revisions: rows.map((row) => row.revision), events: [...new Set(rows.map((row) => row.event))] }
}
