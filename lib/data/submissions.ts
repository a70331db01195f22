import 'server-only'
import { randomInt } from 'node:crypto'
import type { ChangeRequest } from '@/lib/domain/change-request'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import type { SubmissionOrigin, SubmissionState } from '@/lib/domain/submission'
import { Prisma } from '@/lib/generated/prisma/client'
import { db, type Executor } from './client'

/** What somebody proposes, as it is read. */
export interface Submission {
  readonly id: number
  readonly token: string
  readonly state: SubmissionState
  readonly origin: SubmissionOrigin
  readonly fields: StanceEventFields
  /** What another editor is asked to do with the event; `null` of a new event and of a correction. */
  readonly asks: ChangeRequest | null
  /** Of a correction: the event, and the version it was written against. */
  readonly event: string | null
  readonly eventVersion: number | null
  readonly authorId: string | null
  readonly authorName: string | null
  readonly note: string | null
  /** The published event that came of it. */
  readonly result: string | null
  readonly version: number
  readonly createdAt: string
  readonly changedAt: string
}

/** One state it has been in. */
export interface SubmissionStep {
  readonly version: number
  readonly state: SubmissionState
  readonly authorName: string | null
  readonly comment: string | null
  readonly recordedAt: string
}

/** Who proposes or decides. `id` is the account's, `null` for who has none. */
export interface Person {
  readonly id: string | null
  readonly name: string | null
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
/** 24 random characters (36^24): the address of a tracking page is its only lock. */
const newToken = () => Array.from({ length: 24 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Takes a proposal in. Fields must have passed `eventInput`. Answers its token. */
export async function recordSubmission(
  tx: Executor,
  submission: {
    readonly fields: StanceEventFields
    readonly author: Person
    readonly note: string | null
    readonly origin: SubmissionOrigin
    readonly correctionOf: { readonly event: string; readonly version: number } | null
    readonly asks?: ChangeRequest | null
  },
): Promise<string> {
  const token = newToken()
  const fields = JSON.stringify(submission.fields)
  const { author, note, origin, correctionOf } = submission
  const asks = submission.asks ? JSON.stringify(submission.asks) : null
  await tx.$executeRaw`
    WITH new AS (
      INSERT INTO "submission" ("token", "origin", "fields", "event_id", "event_version", "author_id", "author_name", "note", "asks")
      SELECT ${token}, ${origin}::"submission_origin", ${fields}::jsonb,
        (SELECT e."id" FROM "stance_event" e WHERE e."public_id" = ${correctionOf?.event ?? null}),
        ${correctionOf?.version ?? null}::int, ${author.id}, ${author.name}, ${note}, ${asks}::jsonb
      RETURNING "id", "version", "state", "fields", "author_id", "author_name", "note")
    INSERT INTO "submission_step" ("submission_id", "version", "state", "fields", "author_id", "author_name", "comment")
    SELECT "id", "version", "state", "fields", "author_id", "author_name", "note" FROM new`
  return token
}

/** The next state of a submission, with the version that was read: `null` when another stands now, and nothing is written. */
export async function stepSubmission(
  tx: Executor,
  id: number,
  version: number,
  step: {
    readonly state: SubmissionState
    readonly by: Person
    readonly comment: string | null
    /** Absent: unchanged. */
    readonly fields?: StanceEventFields
    /** The version of the corrected event that new fields are written against. */
    readonly eventVersion?: number
    readonly result?: string
  },
): Promise<number | null> {
  const fields = step.fields ? JSON.stringify(step.fields) : null
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE "submission" SET "state" = ${step.state}::"submission_state", "fields" = coalesce(${fields}::jsonb, "fields"),
      "event_version" = coalesce(${step.eventVersion ?? null}::int, "event_version"),
      "result_id" = (SELECT e."id" FROM "stance_event" e WHERE e."public_id" = ${step.result ?? null}),
      "version" = "version" + 1, "changed_at" = now()
    WHERE "id" = ${id} AND "version" = ${version} RETURNING "version"`
  if (!row) return null
  await tx.$executeRaw`
    INSERT INTO "submission_step" ("submission_id", "version", "state", "fields", "author_id", "author_name", "comment")
    SELECT "id", "version", "state", "fields", ${step.by.id}, ${step.by.name}, ${step.comment}
    FROM "submission" WHERE "id" = ${id}`
  return row.version
}

const moment = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const COLUMNS = Prisma.sql`
  s."id", s."token", s."state"::text AS "state", s."origin"::text AS "origin", s."fields", s."asks",
  (SELECT e."public_id" FROM "stance_event" e WHERE e."id" = s."event_id") AS "event", s."event_version" AS "eventVersion",
  s."author_id" AS "authorId", s."author_name" AS "authorName", s."note",
  (SELECT e."public_id" FROM "stance_event" e WHERE e."id" = s."result_id") AS "result",
  s."version", ${moment(Prisma.sql`s."created_at"`)} AS "createdAt", ${moment(Prisma.sql`s."changed_at"`)} AS "changedAt"`

/** By the token of its tracking page, or `null`. */
export async function getSubmissionByToken(token: string, tx: Executor = db()): Promise<Submission | null> {
  const rows = await tx.$queryRaw<
    Submission[]
  >`SELECT ${COLUMNS} FROM "submission" s WHERE s."token" = ${token}`
  return rows[0] ?? null
}

/** Whether a text is the token of a proposal: a look into an index, and none where it cannot be one. */
export const isSubmissionToken = async (token: string): Promise<boolean> =>
  /^[0-9a-z]{24}$/.test(token) && (await db().submission.count({ where: { token } })) > 0

/** For the review queue: by its number, or `null`. */
export async function getSubmission(id: number, tx: Executor = db()): Promise<Submission | null> {
  const rows = await tx.$queryRaw<Submission[]>`SELECT ${COLUMNS} FROM "submission" s WHERE s."id" = ${id}`
  return rows[0] ?? null
}

/** Every state it has been in, oldest first. */
export async function listSubmissionSteps(id: number): Promise<SubmissionStep[]> {
  return db().$queryRaw<SubmissionStep[]>`
    SELECT t."version", t."state"::text AS "state", t."author_name" AS "authorName", t."comment",
      ${moment(Prisma.sql`t."recorded_at"`)} AS "recordedAt"
    FROM "submission_step" t WHERE t."submission_id" = ${id} ORDER BY t."version"`
}

/** Whether somebody proposed it, or answered for who did: what it says now is then theirs as well. */
export async function hasPartIn(
  { id, authorId }: Pick<Submission, 'id' | 'authorId'>,
  person: string,
  tx: Executor = db(),
): Promise<boolean> {
  if (authorId === person) return true
  const answered = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS "one" FROM "submission_step"
    WHERE "submission_id" = ${id} AND "state" = 'pending' AND "author_id" = ${person} LIMIT 1`
  return answered.length > 0
}

export interface SubmissionPage {
  readonly submissions: Submission[]
  readonly total: number
  /** Number of the last shown, to continue after; `null` on the last page. */
  readonly next: number | null
}

interface PageOptions {
  readonly limit?: number
  /** Number of the last one of the page before; `null` for the first page. */
  readonly after?: number | null
  readonly newestFirst?: boolean
}

/** Those in a state, oldest first: who waited longest is served first. `newestFirst` for those that are decided. */
export async function listSubmissions(
  state: SubmissionState,
  { limit = 25, after = null, newestFirst = false }: PageOptions = {},
): Promise<SubmissionPage> {
  const beyond = newestFirst ? Prisma.sql`s."id" < ${after}` : Prisma.sql`s."id" > ${after}`
  const order = newestFirst ? Prisma.sql`s."id" DESC` : Prisma.sql`s."id"`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<Submission[]>`
      SELECT ${COLUMNS} FROM "submission" s WHERE s."state" = ${state}::"submission_state" AND (${after}::int IS NULL OR ${beyond})
      ORDER BY ${order} LIMIT ${limit + 1}`,
    db().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS "total" FROM "submission" s WHERE s."state" = ${state}::"submission_state"`,
  ])
  const submissions = rows.slice(0, limit)
  return {
    submissions,
    total: counted[0]?.total ?? 0,
    next: rows.length > limit ? (submissions.at(-1)?.id ?? null) : null,
  }
}

/** What one account has proposed, newest first, at most a hundred. */
export async function listSubmissionsOf(authorId: string): Promise<Submission[]> {
  return db().$queryRaw<Submission[]>`
    SELECT ${COLUMNS} FROM "submission" s WHERE s."author_id" = ${authorId} ORDER BY s."id" DESC LIMIT 100`
}
