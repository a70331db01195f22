import 'server-only'
import { randomBytes } from 'node:crypto'
import type { AlertFilter } from '@/lib/domain/alert'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { db, type Executor } from './client'

export interface AlertSubscription extends AlertFilter {
  readonly id: number
  readonly token: string
  readonly channel: 'webhook' | 'mail'
  readonly state: 'pending' | 'active' | 'disabled' | 'ended'
  readonly target: string
  readonly secret: string | null
  readonly stateReason: string | null
  readonly failingSince: Date | null
  readonly createdAt: Date
}

const COLUMNS = Prisma.sql`"id", "token", "channel"::text AS "channel", "state"::text AS "state", "target", "secret", "actors", "blocs",
  "companies", "topics", "issues", "state_reason" AS "stateReason", "failing_since" AS "failingSince", "created_at" AS "createdAt"`

const newToken = (): string => randomBytes(20).toString('hex')

const insert = (
  tx: Executor,
  about: Pick<AlertSubscription, 'channel' | 'state' | 'target' | 'secret'>,
  filter: AlertFilter,
): Promise<AlertSubscription[]> =>
  tx.$queryRaw<AlertSubscription[]>`
    INSERT INTO "alert_subscription" ("token", "channel", "state", "target", "secret", "actors", "blocs", "companies", "topics",
      "issues", "last_shift_id")
    SELECT ${newToken()}, ${about.channel}::"alert_channel", ${about.state}::"alert_state", ${about.target}, ${about.secret},
      ${[...filter.actors].sort()}::text[], ${[...filter.blocs].sort()}::text[], ${[...filter.companies].sort()}::text[],
      ${[...filter.topics].sort()}::text[], ${[...filter.issues].sort()}::text[], coalesce(max("id"), 0) FROM "alert_shift"
    ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`

/** A webhook, from the next shift on. */
export async function addWebhook(
  target: string,
  secret: string,
  filter: AlertFilter,
  client: Executor = db(),
): Promise<AlertSubscription> {
  const [made] = await insert(client, { channel: 'webhook', state: 'active', target, secret }, filter)
  if (!made) throw new Error('a webhook was not kept')
  return made
}

/** A digest that waits for its address to be confirmed; `null` where this address asked for the same before. */
export async function addMailAlert(
  target: string,
  filter: AlertFilter,
  client: Executor = db(),
): Promise<AlertSubscription | null> {
  const [made] = await insert(client, { channel: 'mail', state: 'pending', target, secret: null }, filter)
  return made ?? null
}

export async function getSubscription(
  token: string,
  client: Executor = db(),
): Promise<AlertSubscription | null> {
  const [row] = await client.$queryRaw<AlertSubscription[]>`
    SELECT ${COLUMNS} FROM "alert_subscription" WHERE "token" = ${token}`
  return row ?? null
}

export async function getSubscriptionById(
  id: number,
  client: Executor = db(),
): Promise<AlertSubscription | null> {
  const [row] = await client.$queryRaw<AlertSubscription[]>`
    SELECT ${COLUMNS} FROM "alert_subscription" WHERE "id" = ${id}`
  return row ?? null
}

/** Of one that is over nothing is to be seen. */
export const listWebhooks = (client: Executor = db()): Promise<AlertSubscription[]> =>
  client.$queryRaw<AlertSubscription[]>`
    SELECT ${COLUMNS} FROM "alert_subscription" WHERE "channel" = 'webhook' AND "state" <> 'ended' ORDER BY "id" DESC`

/** The address is its owner's. Digests begin with what is found from now on. */
export const confirmMailAlert = (token: string, client: Executor = db()): Promise<number> =>
  client.$executeRaw`
    UPDATE "alert_subscription" SET "state" = 'active', "last_shift_id" = (SELECT coalesce(max("id"), 0) FROM "alert_shift")
    WHERE "token" = ${token} AND "channel" = 'mail' AND "state" = 'pending'`

/** Nothing is sent any more, also of what waits. A mail address is forgotten. */
export const endSubscription = (token: string, client: PrismaClient = db()): Promise<void> =>
  client.$transaction(async (tx) => {
    await tx.$executeRaw`
      DELETE FROM "alert_delivery" d USING "alert_subscription" u
      WHERE u."id" = d."subscription_id" AND u."token" = ${token} AND d."state" = 'waiting'`
    await tx.$executeRaw`
      UPDATE "alert_subscription" SET "state" = 'ended', "target" = CASE WHEN "channel" = 'mail' THEN '' ELSE "target" END
      WHERE "token" = ${token}`
  })

/** Pauses a webhook or takes it up again; what waits is sent then. */
export const setWebhookState = (
  token: string,
  state: 'active' | 'disabled',
  reason: string | null,
  client: Executor = db(),
): Promise<number> =>
  client.$executeRaw`
    UPDATE "alert_subscription" SET "state" = ${state}::"alert_state", "state_reason" = ${reason}, "failing_since" = NULL
    WHERE "token" = ${token} AND "channel" = 'webhook' AND "state" <> 'ended'`
