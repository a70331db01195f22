import 'server-only'
import { duplicateWindow } from '@/lib/domain/duplicate'
import type { SubmissionState } from '@/lib/domain/submission'
import { db } from './client'
import type { Submission } from './submissions'

/** How many submissions are in each state; states that none is in are absent. */
export async function countSubmissions(): Promise<Partial<Record<SubmissionState, number>>> {
  const rows = await db().$queryRaw<{ state: SubmissionState; count: number }[]>`
    SELECT "state"::text AS "state", count(*)::int AS "count" FROM "submission" GROUP BY "state"`
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

/**
 * How many published events may tell the same step as each of these submissions, by its number: the rule of
 * `findDuplicates`, for a whole page of the queue at once. The event that one corrects is no duplicate of it.
 */
export async function countDuplicates(
  submissions: readonly Pick<Submission, 'id' | 'fields' | 'event'>[],
): Promise<Map<number, number>> {
  const rows = submissions.map(({ id, fields, event }) => {
    const { from, to } = duplicateWindow(fields.announcedOn)
    const { actor, company, topic, sources } = fields
    return { id, actor, company, topic, from, to, urls: sources.map((s) => s.url), event }
  })
  const counts = await db().$queryRaw<{ id: number; count: number }[]>`
    SELECT p."id", count(DISTINCT d."id")::int AS "count"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p("id" int, "actor" text, "company" text, "topic" text,
        "from" date, "to" date, "urls" jsonb, "event" text)
      CROSS JOIN LATERAL (
        SELECT e."id", e."public_id" FROM "stance_event" e
          JOIN "actor" a ON a."id" = e."actor_id" JOIN "issue" i ON i."id" = e."issue_id"
          JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
        WHERE e."status" = 'published' AND a."code" = p."actor" AND c."slug" = p."company" AND t."slug" = p."topic"
          AND e."announced_latest" >= p."from" AND e."announced_earliest" <= p."to"
        UNION
        SELECT e."id", e."public_id" FROM "source" s JOIN "stance_event" e ON e."id" = s."event_id"
        WHERE e."status" = 'published' AND s."url" IN (SELECT jsonb_array_elements_text(p."urls"))) d
    WHERE d."public_id" IS DISTINCT FROM p."event" GROUP BY p."id"`
  return new Map(counts.map(({ id, count }) => [id, count]))
}

/**
 * How many other proposals wait that tell of the same actor and issue at about the same time, for each of these, by its
 * number; those without any are absent.
 */
export async function countPendingAlike(
  submissions: readonly Pick<Submission, 'id' | 'fields'>[],
): Promise<Map<number, number>> {
  const rows = submissions.map(({ id, fields: { actor, company, topic, announcedOn } }) => ({
    id,
    actor,
    company,
    topic,
    ...duplicateWindow(announcedOn),
  }))
  const counts = await db().$queryRaw<{ id: number; count: number }[]>`
    SELECT p."id", count(*)::int AS "count"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS p("id" int, "actor" text, "company" text, "topic" text, "from" date, "to" date)
      JOIN "submission" s ON s."state" = 'pending' AND s."id" <> p."id" AND s."fields" ->> 'actor' = p."actor"
        AND s."fields" ->> 'company' = p."company" AND s."fields" ->> 'topic' = p."topic"
        AND latest_day(s."fields" ->> 'announcedOn') >= p."from"
        AND earliest_day(s."fields" ->> 'announcedOn') <= p."to"
    GROUP BY p."id"`
  return new Map(counts.map(({ id, count }) => [id, count]))
}

/** The submissions in a state that wait before and after this one, oldest first; `null` at the ends. */
export async function neighboursOf(
  id: number,
  state: SubmissionState,
): Promise<{ previous: number | null; next: number | null }> {
  const [row] = await db().$queryRaw<{ previous: number | null; next: number | null }[]>`
    SELECT
      (SELECT max("id") FROM "submission" WHERE "state" = ${state}::"submission_state" AND "id" < ${id}) AS "previous",
      (SELECT min("id") FROM "submission" WHERE "state" = ${state}::"submission_state" AND "id" > ${id}) AS "next"`
  return row ?? { previous: null, next: null }
}
