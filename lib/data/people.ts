import 'server-only'
import type { Role } from '@/lib/domain/permission'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { type AuditAuthor, recordAudit } from './audit'
import { db, type Executor } from './client'

/** A person as administrators see them. */
export interface Person {
  readonly id: string
  readonly name: string
  /** Enough of the e-mail address to tell two of one name apart: `ad…@example.org`. The rest is shown to nobody. */
  readonly emailHint: string
  readonly role: Role
  readonly disabled: boolean
  readonly createdAt: Date
  /** Browsers signed in now. */
  readonly sessions: number
}

export type PersonChange = { ok: true } | { ok: false; reason: 'unknown-person' | 'last-administrator' }

export const PEOPLE_PAGE = 50

/** People whose name contains `q` or whose address is `q`, by name; a page of them. `total` counts all that match. */
export async function listPeople(q: string, page = 1): Promise<{ people: Person[]; total: number }> {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const [people, counted] = await Promise.all([
    db().$queryRaw<Person[]>`
      SELECT u."id", u."name", left(split_part(u."email", '@', 1), 2) || '…@' || split_part(u."email", '@', 2) AS "emailHint",
        u."role", u."disabled", u."created_at" AS "createdAt",
        (SELECT count(*)::int FROM "session" s WHERE s."user_id" = u."id" AND s."expires_at" > now()) AS "sessions"
      FROM "user_account" u WHERE u."name" ILIKE ${pattern} OR u."email" = lower(${q})
      ORDER BY lower(u."name"), u."id" LIMIT ${PEOPLE_PAGE} OFFSET ${(page - 1) * PEOPLE_PAGE}`,
    db().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS "total" FROM "user_account" u
      WHERE u."name" ILIKE ${pattern} OR u."email" = lower(${q})`,
  ])
  return { people, total: counted[0]?.total ?? 0 }
}

/** Gives a person another role. The last administrator who may sign in keeps theirs. */
export const setRole = (
  client: PrismaClient,
  id: string,
  role: Role,
  by: AuditAuthor,
): Promise<PersonChange> =>
  changePerson(client, id, role === 'administrator', async (tx, person) => {
    if (person.role === role) return
    await tx.$executeRaw`
      UPDATE "user_account" SET "role" = ${role}::"role", "updated_at" = now() WHERE "id" = ${id}`
    await recordAudit(tx, by, { action: 'role', subject: person.name, before: person.role, after: role })
  })

/** Keeps a person out, and signs them out everywhere; or lets them in again. What they did stays, under their name. */
export const setDisabled = (
  client: PrismaClient,
  id: string,
  disabled: boolean,
  by: AuditAuthor,
): Promise<PersonChange> =>
  changePerson(client, id, !disabled, async (tx, person) => {
    if (person.disabled === disabled) return
    await tx.$executeRaw`
      UPDATE "user_account" SET "disabled" = ${disabled}, "updated_at" = now() WHERE "id" = ${id}`
    if (disabled) await tx.$executeRaw`DELETE FROM "session" WHERE "user_id" = ${id}`
    const action = disabled ? 'disable' : 'enable'
    await recordAudit(tx, by, { action, subject: person.name, before: null, after: null })
  })

/** Signs a person out of every browser. */
export const revokeSessionsOf = (client: PrismaClient, id: string, by: AuditAuthor): Promise<PersonChange> =>
  changePerson(client, id, true, async (tx, person) => {
    await tx.$executeRaw`DELETE FROM "session" WHERE "user_id" = ${id}`
    await recordAudit(tx, by, {
      action: 'sign out everywhere',
      subject: person.name,
      before: null,
      after: null,
    })
  })

interface Locked {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
}

/** `staysAdministrator`: whether an administrator is one after the change too. */
async function changePerson(
  client: PrismaClient,
  id: string,
  staysAdministrator: boolean,
  change: (tx: Executor, person: Locked) => Promise<void>,
): Promise<PersonChange> {
  return client.$transaction(async (tx) => {
    // The administrators are locked in one order, so that two who demote each other at once come one after the other.
    const administrators = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "user_account" WHERE "role" = 'administrator' AND NOT "disabled" ORDER BY "id" FOR UPDATE`
    const [person] = await tx.$queryRaw<Locked[]>`
      SELECT "id", "name", "role", "disabled" FROM "user_account" WHERE "id" = ${id} FOR UPDATE`
    if (!person) return { ok: false, reason: 'unknown-person' }
    const isLast = administrators.length === 1 && administrators[0]?.id === id
    if (isLast && !staysAdministrator) return { ok: false, reason: 'last-administrator' }
    await change(tx, person)
    return { ok: true }
  })
}
