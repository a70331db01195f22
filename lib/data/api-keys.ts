import 'server-only'
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { lesserRole, type Role } from '@/lib/domain/permission'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { type AuditAuthor, recordAudit } from './audit'
import { db, type Executor } from './client'
import { readRowsOfPrimary } from './read-rows'

/** A key as it is shown to its owner and to administrators: never the key itself, which nobody can read again. */
export interface ApiKey {
  readonly id: number
  /** The beginning of the key, by which its owner tells it from others. */
  readonly prefix: string
  readonly name: string
  readonly role: Role
  /** The name of the account it belongs to; `null` for one made on the machine itself. */
  readonly owner: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** Who acts by a key. */
export interface KeyHolder {
  readonly keyId: number
  /** The account; `null` for a key made on the machine itself. */
  readonly userId: string | null
  /** Shown publicly with what is done: the account's name, or the key's where it has none. */
  readonly name: string
  /** What the key may do now: its own role, or its owner's where that has become less. */
  readonly role: Role
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const random = (length: number) => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
const FORM = /^dmr_([0-9a-z]{10})_[0-9a-z]{40}$/
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')

/**
 * Makes a key and answers it: the only time it is seen. 40 random characters (206 bits) need no slow hash. Whether the
 * role is within the maker's is for the caller to check.
 */
export async function createApiKey(
  client: PrismaClient,
  made: {
    readonly name: string
    readonly role: Role
    readonly ownerId: string | null
    readonly expiresAt: Date | null
  },
  by: AuditAuthor,
): Promise<{ readonly id: number; readonly key: string }> {
  const prefix = random(10)
  const key = `dmr_${prefix}_${random(40)}`
  return client.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO "api_key" ("prefix", "hash", "name", "role", "owner_id", "expires_at")
      VALUES (${prefix}, ${hashOf(key)}, ${made.name}, ${made.role}::"role", ${made.ownerId}, ${made.expiresAt})
      RETURNING "id"`
    if (!row) throw new Error('a key was not kept')
    await recordAudit(tx, by, {
      action: 'key created',
      subject: `key ${row.id}, ${made.name}`,
      before: null,
      after: made.role,
    })
    return { id: row.id, key }
  })
}

/**
 * Takes a key out of use, at once and for good. `ownerId` limits it to the keys of one account. Answers whether there is
 * such a key; revoking twice changes nothing.
 */
export async function revokeApiKey(
  client: PrismaClient,
  id: number,
  by: AuditAuthor,
  ownerId?: string,
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      { name: string; role: Role; ownerId: string | null; revoked: boolean }[]
    >`
      SELECT "name", "role"::text AS "role", "owner_id" AS "ownerId", "revoked_at" IS NOT NULL AS "revoked"
      FROM "api_key" WHERE "id" = ${id} FOR UPDATE`
    if (!row || (ownerId !== undefined && row.ownerId !== ownerId)) return false
    if (row.revoked) return true
    await tx.$executeRaw`UPDATE "api_key" SET "revoked_at" = now() WHERE "id" = ${id}`
    await recordAudit(tx, by, {
      action: 'key revoked',
      subject: `key ${id}, ${row.name}`,
      before: row.role,
      after: null,
    })
    return true
  })
}

/** Keys, those in use first, newest first: of one account, or all, at most five hundred. */
export async function listApiKeys(client: Executor, ownerId: string | null = null): Promise<ApiKey[]> {
  return client.$queryRaw<ApiKey[]>`
    SELECT k."id", k."prefix", k."name", k."role"::text AS "role", u."name" AS "owner", k."created_at" AS "createdAt",
      k."expires_at" AS "expiresAt", k."last_used_at" AS "lastUsedAt", k."revoked_at" AS "revokedAt"
    FROM "api_key" k LEFT JOIN "user_account" u ON u."id" = k."owner_id"
    WHERE ${ownerId}::text IS NULL OR k."owner_id" = ${ownerId}
    ORDER BY k."revoked_at" IS NOT NULL, k."id" DESC LIMIT 500`
}

/**
 * Who holds a key; `null` for one that is unknown, wrong, revoked or expired, or whose owner may not sign in. Remembers
 * that it was used, at most once a minute, so that reading by key costs no writes.
 */
export async function findKeyHolder(key: string): Promise<KeyHolder | null> {
  const prefix = FORM.exec(key)?.[1]
  if (prefix === undefined) return null
  const [row] = await readRowsOfPrimary<KeyRow>(Prisma.sql`
    SELECT k."id", k."hash", k."name", k."role"::text AS "role", k."owner_id" AS "userId", u."name" AS "owner",
      u."role"::text AS "ownerRole",
      (k."last_used_at" IS NULL OR k."last_used_at" < now() - interval '1 minute') AS "stale"
    FROM "api_key" k LEFT JOIN "user_account" u ON u."id" = k."owner_id"
    WHERE k."prefix" = ${prefix} AND k."revoked_at" IS NULL
      AND (k."expires_at" IS NULL OR k."expires_at" > now()) AND u."disabled" IS NOT TRUE`)
  if (!row || !timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(row.hash))) return null
  if (row.stale) await db().$executeRaw`UPDATE "api_key" SET "last_used_at" = now() WHERE "id" = ${row.id}`
  return {
    keyId: row.id,
    userId: row.userId,
    name: row.owner ?? row.name,
    role: row.ownerRole === null ? row.role : lesserRole(row.role, row.ownerRole),
  }
}

interface KeyRow {
  id: number
  hash: string
  name: string
  role: Role
  userId: string | null
  owner: string | null
  ownerRole: Role | null
  stale: boolean
}
