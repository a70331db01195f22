import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { db, type Executor } from './client'

export interface AlertDelivery {
  readonly id: string
  readonly messageId: string
  readonly body: string
  readonly state: 'waiting' | 'delivered' | 'failed'
  readonly attempts: number
  readonly nextAttemptAt: Date
  readonly lastStatus: number | null
  readonly lastError: string | null
  readonly createdAt: Date
  readonly deliveredAt: Date | null
}

const COLUMNS = Prisma.sql`"id"::text AS "id", "message_id" AS "messageId", "body", "state"::text AS "state", "attempts",
  "next_attempt_at" AS "nextAttemptAt", "last_status" AS "lastStatus", "last_error" AS "lastError",
  "created_at" AS "createdAt", "delivered_at" AS "deliveredAt"`

/** Longer than any attempt takes. Whoever crashed loses the hold by then. */
const LEASE_SECONDS = 60

/** Takes hold of a subscription for one attempt after another, so that nobody else sends to it; whether that worked. */
export const leaseSubscription = async (id: number, client: Executor = db()): Promise<boolean> =>
  (await client.$executeRaw`
    UPDATE "alert_subscription" SET "leased_until" = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE "id" = ${id} AND "state" = 'active' AND ("leased_until" IS NULL OR "leased_until" < now())`) === 1

export const renewLease = (id: number, client: Executor = db()): Promise<number> =>
  client.$executeRaw`
    UPDATE "alert_subscription" SET "leased_until" = now() + make_interval(secs => ${LEASE_SECONDS}) WHERE "id" = ${id}`

export const releaseSubscription = (id: number, client: Executor = db()): Promise<number> =>
  client.$executeRaw`UPDATE "alert_subscription" SET "leased_until" = NULL WHERE "id" = ${id}`

/** The oldest that is not delivered: nothing later goes before it. */
export async function nextDelivery(
  subscription: number,
  client: Executor = db(),
): Promise<AlertDelivery | null> {
  const [row] = await client.$queryRaw<AlertDelivery[]>`
    SELECT ${COLUMNS} FROM "alert_delivery" WHERE "subscription_id" = ${subscription} AND "state" = 'waiting'
    ORDER BY "alert_delivery"."id" LIMIT 1`
  return row ?? null
}

/** Subscriptions for which something is due. */
export async function dueSubscriptions(client: Executor = db()): Promise<number[]> {
  const rows = await client.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT u."id" FROM "alert_subscription" u JOIN "alert_delivery" d ON d."subscription_id" = u."id"
    WHERE u."state" = 'active' AND d."state" = 'waiting' AND d."next_attempt_at" <= now()
      AND (u."leased_until" IS NULL OR u."leased_until" < now())`
  return rows.map((row) => row.id)
}

/** One attempt to send a message: when, what came back, how long it took. */
export interface AlertAttempt {
  readonly at: Date
  readonly status: number | null
  readonly error: string | null
  /** The beginning of what the receiver answered. */
  readonly answer: string | null
  readonly durationMs: number
}

/** So many of a message are shown. */
export const ATTEMPTS_SHOWN = 20

const LONGEST_ERROR = 1_000

export async function noteAttempt(
  delivery: string,
  { status, error, answer, durationMs }: Omit<AlertAttempt, 'at'>,
  client: Executor = db(),
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO "alert_attempt" ("delivery_id", "at", "status", "error", "answer", "duration_ms")
    VALUES (${delivery}::bigint, now() - make_interval(secs => ${durationMs / 1000}::float8), ${status},
      ${error?.slice(0, LONGEST_ERROR) ?? null}, ${answer}, ${durationMs})`
}

/** The attempts of some messages, by message, the newest first; of each at most `limit`. */
export async function listAttempts(
  deliveries: readonly string[],
  limit: number,
  client: Executor = db(),
): Promise<ReadonlyMap<string, AlertAttempt[]>> {
  const rows = await client.$queryRaw<(AlertAttempt & { delivery: string })[]>`
    SELECT d."id"::text AS "delivery", a."at", a."status", a."error", a."answer", a."duration_ms" AS "durationMs"
    FROM unnest(${deliveries}::bigint[]) AS d("id") CROSS JOIN LATERAL (
      SELECT * FROM "alert_attempt" a WHERE a."delivery_id" = d."id" ORDER BY a."id" DESC LIMIT ${limit}) a`
  const found = new Map<string, AlertAttempt[]>()
  for (const { delivery, ...attempt } of rows) found.set(delivery, [...(found.get(delivery) ?? []), attempt])
  return found
}

export async function noteDelivered(
  subscription: number,
  id: string,
  status: number | null,
  client: Executor = db(),
): Promise<void> {
  await client.$executeRaw`
    UPDATE "alert_delivery" SET "state" = 'delivered', "attempts" = "attempts" + 1, "last_status" = ${status}, "last_error" = NULL,
      "delivered_at" = now() WHERE "id" = ${id}::bigint`
  await client.$executeRaw`UPDATE "alert_subscription" SET "failing_since" = NULL WHERE "id" = ${subscription}`
}

/** What went wrong, and when to try again; `null` when never. */
export async function noteFailed(
  subscription: number,
  id: string,
  { status, reason, waitSeconds }: { status: number | null; reason: string; waitSeconds: number | null },
  client: Executor = db(),
): Promise<void> {
  await client.$executeRaw`
    UPDATE "alert_delivery" SET "attempts" = "attempts" + 1, "last_status" = ${status}, "last_error" = ${reason},
      "state" = ${waitSeconds === null ? 'failed' : 'waiting'}::"delivery_state",
      "next_attempt_at" = now() + make_interval(secs => ${waitSeconds ?? 0}::float8) WHERE "id" = ${id}::bigint`
  await client.$executeRaw`
    UPDATE "alert_subscription" SET "failing_since" = coalesce("failing_since", now()) WHERE "id" = ${subscription}`
}

export const disableSubscription = (id: number, reason: string, client: Executor = db()): Promise<number> =>
  client.$executeRaw`
    UPDATE "alert_subscription" SET "state" = 'disabled', "state_reason" = ${reason} WHERE "id" = ${id} AND "state" = 'active'`

/** The newest first, or those before one of them. */
export const listDeliveries = (
  subscription: number,
  limit: number,
  before: string | null = null,
  client: Executor = db(),
): Promise<AlertDelivery[]> =>
  client.$queryRaw<AlertDelivery[]>`
    SELECT ${COLUMNS} FROM "alert_delivery" WHERE "subscription_id" = ${subscription}
      ${before === null ? Prisma.empty : Prisma.sql`AND "alert_delivery"."id" < ${before}::bigint`}
    ORDER BY "alert_delivery"."id" DESC LIMIT ${limit}`

export async function countDeliveries(subscription: number, client: Executor = db()): Promise<number> {
  const [row] = await client.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "alert_delivery" WHERE "subscription_id" = ${subscription}`
  return row?.total ?? 0
}

/** A message by the id that its receiver knows, of a webhook that is not over. */
export async function findDelivery(
  messageId: string,
  client: Executor = db(),
): Promise<{
  readonly delivery: AlertDelivery
  readonly subscription: number
  readonly isActive: boolean
} | null> {
  const [row] = await client.$queryRaw<(AlertDelivery & { subscription: number; isActive: boolean })[]>`
    SELECT d.*, u."id" AS "subscription", u."state" = 'active' AS "isActive"
    FROM (SELECT ${COLUMNS}, "subscription_id" FROM "alert_delivery" WHERE "message_id" = ${messageId}) d
      JOIN "alert_subscription" u ON u."id" = d."subscription_id" AND u."channel" = 'webhook' AND u."state" <> 'ended'`
  if (!row) return null
  const { subscription, isActive, ...delivery } = row
  return { delivery, subscription, isActive }
}

/** Sends a message once more, under the same id, whatever became of it. */
export const resendDelivery = (subscription: number, id: string, client: Executor = db()): Promise<number> =>
  client.$executeRaw`
    UPDATE "alert_delivery" SET "state" = 'waiting', "next_attempt_at" = now(), "attempts" = 0
    WHERE "id" = ${id}::bigint AND "subscription_id" = ${subscription}`
