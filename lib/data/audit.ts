import 'server-only'
import { db, type Executor } from './client'

/** Who changes something, for the audit line. `userId` is `null` when the program itself does. */
export interface AuditAuthor {
  readonly userId: string | null
  readonly name: string
}

export type AuditAction =
  | 'first administrator'
  | 'role'
  | 'disable'
  | 'enable'
  | 'sign out everywhere'
  | 'label'
  | 'company added'
  | 'topic added'
  | 'key created'
  | 'key revoked'

export interface AuditLine {
  readonly action: AuditAction
  /** Whom or what it is about, as people name it: "Ada Lovelace", "country GBR". */
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
}

export interface AuditEntry extends AuditLine {
  readonly id: string
  readonly recordedAt: Date
  readonly author: string
}

/** Keeps one line, in the transaction of the change it tells of. */
export async function recordAudit(tx: Executor, by: AuditAuthor, line: AuditLine): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "audit_entry" ("user_id", "author", "action", "subject", "before", "after")
    VALUES (${by.userId}, ${by.name}, ${line.action}, ${line.subject}, ${line.before}, ${line.after})`
}

/** The newest lines, newest first. */
export async function listAudit(limit: number): Promise<AuditEntry[]> {
  return db().$queryRaw<AuditEntry[]>`
    SELECT "id"::text, "recorded_at" AS "recordedAt", "author", "action", "subject", "before", "after"
    FROM "audit_entry" ORDER BY "recorded_at" DESC, "id" DESC LIMIT ${limit}`
}
