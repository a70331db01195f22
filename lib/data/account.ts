import 'server-only'
import { hashPassword } from 'better-auth/crypto'
import type { Role } from '@/lib/domain/permission'
import type { Executor } from './client'

export interface NewAccount {
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly password: string
  readonly role: Role
}

/**
 * Makes an account as the auth library would, or gives the one of this address the name, password and role. For the
 * set-up and for tests, where no request is; people sign up through the library. Answers the person's id.
 */
export async function putAccount(tx: Executor, account: NewAccount): Promise<string> {
  const hash = await hashPassword(account.password)
  const [user] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "user_account" ("id", "name", "email", "role")
    VALUES (${crypto.randomUUID()}, ${account.name}, ${account.email}, ${account.role}::"role")
    ON CONFLICT ("email") DO UPDATE SET "name" = excluded."name", "role" = excluded."role", "disabled" = false,
      "updated_at" = now()
    RETURNING "id"`
  if (!user) throw new Error('the account was not kept')
  await tx.$executeRaw`
    INSERT INTO "credential" ("id", "user_id", "provider_id", "account_id", "password")
    VALUES (${crypto.randomUUID()}, ${user.id}, 'credential', ${user.id}, ${hash})
    ON CONFLICT ("provider_id", "account_id") DO UPDATE SET "password" = excluded."password", "updated_at" = now()`
  // Whoever was signed in under an older password is no longer.
  await tx.$executeRaw`DELETE FROM "session" WHERE "user_id" = ${user.id}`
  return user.id
}

/** Changes the name shown publicly. What was recorded under the old one stays so. */
export async function renameUser(db: Executor, userId: string, name: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "user_account" SET "name" = ${name}, "updated_at" = now() WHERE "id" = ${userId}`
}
