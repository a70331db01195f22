import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { type NewAccount, putAccount } from './account'
import { recordAudit } from './audit'
import type { Executor } from './client'

/** Links that nobody followed are good for this long: a server's log outlives its usefulness. */
const LINK_DAYS = 7

/** Whether somebody administers this installation who may sign in. */
export async function hasAdministrator(db: Executor): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "user_account" WHERE "role" = 'administrator' AND NOT "disabled" LIMIT 1`
  return rows.length > 0
}

/**
 * A new one-time token for `/setup?token=…`, or `null` when there is an administrator. Only its hash is kept. Tokens
 * made earlier stay good: several instances may start at once, and each prints its own.
 */
export async function createSetupToken(db: Executor): Promise<string | null> {
  if (await hasAdministrator(db)) return null
  const token = randomBytes(24).toString('base64url')
  await db.$executeRaw`DELETE FROM "setup_token" WHERE "created_at" < now() - make_interval(days => ${LINK_DAYS})`
  await db.$executeRaw`INSERT INTO "setup_token" ("hash") VALUES (${hashOf(token)})`
  return token
}

/** Whether a set-up link may still be followed. */
export async function isSetupTokenGood(db: Executor, token: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "setup_token"
    WHERE "hash" = ${hashOf(token)} AND "created_at" >= now() - make_interval(days => ${LINK_DAYS})`
  return rows.length > 0 && !(await hasAdministrator(db))
}

export type FirstAdministrator =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly reason: 'bad-token' | 'has-administrator' }

/** Makes the first administrator by a set-up link, which is thereby used up, like all others. */
export const createFirstAdministrator = (
  client: PrismaClient,
  token: string,
  account: Omit<NewAccount, 'role'>,
): Promise<FirstAdministrator> =>
  asTheOnlyOne(client, account, async (tx) => {
    const used = await tx.$executeRaw`
      DELETE FROM "setup_token"
      WHERE "hash" = ${hashOf(token)} AND "created_at" >= now() - make_interval(days => ${LINK_DAYS})`
    return used > 0
  })

/** Makes the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD. Where there is one, nothing is changed. */
export const ensureAdministrator = (
  client: PrismaClient,
  account: Omit<NewAccount, 'role'>,
): Promise<FirstAdministrator> => asTheOnlyOne(client, account, async () => true)

async function asTheOnlyOne(
  client: PrismaClient,
  account: Omit<NewAccount, 'role'>,
  mayProceed: (tx: Executor) => Promise<boolean>,
): Promise<FirstAdministrator> {
  return client.$transaction(async (tx) => {
    // Two who follow their links at once, or two instances that start at once: one after the other.
    await tx.$executeRaw`LOCK TABLE "setup_token" IN EXCLUSIVE MODE`
    if (await hasAdministrator(tx)) return { ok: false, reason: 'has-administrator' }
    if (!(await mayProceed(tx))) return { ok: false, reason: 'bad-token' }
    const userId = await putAccount(tx, { ...account, role: 'administrator' })
    await tx.$executeRaw`DELETE FROM "setup_token"`
    await recordAudit(
      tx,
      { userId, name: account.name },
      { action: 'first administrator', subject: account.name, before: null, after: 'administrator' },
    )
    return { ok: true, userId }
  })
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
