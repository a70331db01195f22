import 'server-only'
import type { Executor } from './client'

/** One browser on which a person is signed in. */
export interface SessionEntry {
  readonly id: string
  readonly userAgent: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Where a person is signed in, newest first. */
export async function listSessions(db: Executor, userId: string): Promise<SessionEntry[]> {
  return db.$queryRaw<SessionEntry[]>`
    SELECT "id", "user_agent" AS "userAgent", "created_at" AS "createdAt", "expires_at" AS "expiresAt"
    FROM "session" WHERE "user_id" = ${userId} AND "expires_at" > now() ORDER BY "created_at" DESC, "id"`
}

/** Signs a person out of one browser: of their own sessions only. Answers whether there was one. */
export async function revokeSession(db: Executor, userId: string, sessionId: string): Promise<boolean> {
  const revoked = await db.$executeRaw`
    DELETE FROM "session" WHERE "user_id" = ${userId} AND "id" = ${sessionId}`
  return revoked > 0
}

/** Signs a person out of every browser, or of every one but `exceptId`. Answers of how many. */
export async function revokeSessions(db: Executor, userId: string, exceptId: string | null): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "session" WHERE "user_id" = ${userId} AND "id" IS DISTINCT FROM ${exceptId}`
}
