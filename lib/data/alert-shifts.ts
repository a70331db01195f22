import 'server-only'
import type { Day } from '@/lib/domain/partial-date'
import { STANCES, stanceScore } from '@/lib/domain/stance'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { db } from './client'
import { lockAllCells } from './span-upkeep'

const NEGATIVE = STANCES.filter((stance) => stanceScore(stance) < 0)
const POSITIVE = STANCES.filter((stance) => stanceScore(stance) > 0)
/** More shifts at once are no news but a file that was imported: a receiver then gets one message for all of them. */
const MOST_SINGLY = 20
/** So many of them, the newest, are in that message. */
const MOST_IN_ONE = 100
/** Of more shifts than these, found at once, only the newest are told at all: the others are known as seen. */
const MOST_TOLD = 1_000

/** What is told of a shift: the fields of an `AlertedShift`. */
const TOLD = Prisma.sql`jsonb_build_object('on', s."since", 'actor', a."code", 'issue', c."slug" || '/' || t."slug",
  'company', c."slug", 'topic', t."slug",
  'from', CASE WHEN s."before_state" IS NOT NULL THEN
    jsonb_build_object('stance', s."before_stance", 'state', s."before_state", 'was', s."before_was") END,
  'to', jsonb_build_object('stance', s."stance", 'state', s."state", 'was', s."was"),
  'isReversal', coalesce(s."before_stance" = ANY(${NEGATIVE}::"stance"[]) AND s."stance" = ANY(${POSITIVE}::"stance"[])
    OR s."before_stance" = ANY(${POSITIVE}::"stance"[]) AND s."stance" = ANY(${NEGATIVE}::"stance"[]), false),
  'event', e."public_id", 'title', e."title",
  'source', (SELECT jsonb_build_object('publisher', r."publisher", 'url', r."url") FROM "source" r
    WHERE r."event_id" = e."id" ORDER BY r."position" LIMIT 1))`

const FROM = Prisma.sql`"span" s JOIN "actor" a ON a."id" = s."actor_id" JOIN "issue" i ON i."id" = s."issue_id"
  JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
  JOIN "stance_event" e ON e."id" = s."event_id"`

/** A message as Standard Webhooks has it. */
const bodyOf = (type: Prisma.Sql, at: Prisma.Sql, data: Prisma.Sql) =>
  Prisma.sql`jsonb_build_object('type', ${type},
    'timestamp', to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', ${data})::text`

/** Whether a shift `x` is one that the subscription `u` wants to hear of. */
const FITS = Prisma.sql`
  (cardinality(u."actors") + cardinality(u."blocs") = 0
    OR x."shift" ->> 'actor' = ANY(u."actors") OR x."shift" ->> 'actor' = ANY(u."blocs")
    OR EXISTS (SELECT 1 FROM "membership" m JOIN "actor" b ON b."id" = m."bloc_id" JOIN "actor" o ON o."id" = m."member_id"
      WHERE b."code" = ANY(u."blocs") AND o."code" = x."shift" ->> 'actor'
        AND coalesce(m."from_on", '-infinity') <= current_date AND coalesce(m."to_on", 'infinity') >= current_date))
  AND (cardinality(u."companies") = 0 OR x."shift" ->> 'company' = ANY(u."companies"))
  AND (cardinality(u."topics") = 0 OR x."shift" ->> 'topic' = ANY(u."topics"))
  AND (cardinality(u."issues") = 0 OR x."shift" ->> 'issue' = ANY(u."issues"))`

/**
 * Finds the shifts that the record holds since the last time, by what was written or by what day it is, and writes a
 * delivery for each webhook that wants to hear of one. What was there when the site first looked is no news. All in one
 * transaction: a shift that was found is told, once, whatever crashes.
 */
export async function sweepShifts(today: Day, client: PrismaClient = db()): Promise<void> {
  const [last] = await client.$queryRaw<{ isDone: boolean }[]>`
    SELECT "revision" = (SELECT coalesce(max("id"), 0) FROM "revision") AND "day" >= ${today}::date AS "isDone" FROM "alert_sweep"`
  if (last?.isDone) return
  await client.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('alert sweep'))`
      // No writer is under way then, so no revision with a lower number can come in later.
      await lockAllCells(tx)
      const [before] = await tx.$queryRaw<{ revision: string; day: string; shift: string }[]>`
        SELECT "revision"::text AS "revision", "day"::text AS "day",
          (SELECT coalesce(max("id"), 0) FROM "alert_shift")::text AS "shift" FROM "alert_sweep"`
      const isFirst = before === undefined
      const begun = Prisma.sql`SELECT s.* FROM "span" s WHERE s."from_on" = s."since_on" AND s."from_on" <= ${today}::date`
      // Two questions, as each has its index: for an OR all spans would be read.
      const spans = isFirst
        ? begun
        : Prisma.sql`${begun} AND s."from_on" > ${before.day}::date UNION
            SELECT s.* FROM (SELECT DISTINCT r."actor_id", r."issue_id" FROM "revision" r WHERE r."id" > ${before.revision}::bigint) t
              CROSS JOIN LATERAL (${begun} AND s."actor_id" = t."actor_id" AND s."issue_id" = t."issue_id") s`
      await tx.$executeRaw`
        INSERT INTO "alert_shift" ("actor_id", "issue_id", "from_on", "state", "was", "shift")
        SELECT s."actor_id", s."issue_id", s."from_on", s."state", s."was", NULL FROM (${spans}) s
        ORDER BY s."from_on", s."id"
        ON CONFLICT DO NOTHING`
      await tx.$executeRaw`
        INSERT INTO "alert_sweep" ("id", "revision", "day") SELECT 1, coalesce(max("id"), 0), ${today}::date FROM "revision"
        ON CONFLICT ("id") DO UPDATE SET "revision" = excluded."revision", "day" = excluded."day"`
      if (isFirst) return
      await tx.$executeRaw`
        UPDATE "alert_shift" x SET "shift" = n."shift" FROM (
          SELECT w."id", ${TOLD} AS "shift" FROM (SELECT * FROM "alert_shift" WHERE "id" > ${before.shift}::bigint
              ORDER BY "from_on" DESC, "id" DESC LIMIT ${MOST_TOLD}) w
            JOIN ${FROM} ON s."actor_id" = w."actor_id" AND s."issue_id" = w."issue_id" AND s."from_on" = w."from_on") n
        WHERE x."id" = n."id"`
      await tx.$executeRaw`
        WITH "fitting" AS (
          SELECT u."id" AS "subscription", x."id", x."found_at", x."shift",
            count(*) OVER w AS "count", row_number() OVER (w ORDER BY x."id" DESC) AS "n"
          FROM "alert_subscription" u JOIN "alert_shift" x ON x."id" > u."last_shift_id" AND x."shift" IS NOT NULL AND ${FITS}
          WHERE u."channel" = 'webhook' AND u."state" = 'active' WINDOW w AS (PARTITION BY u."id"))
        INSERT INTO "alert_delivery" ("subscription_id", "message_id", "body")
        SELECT f."subscription", 'msg_' || replace(gen_random_uuid()::text, '-', ''), f."body" FROM (
          SELECT "subscription", "id", ${bodyOf(
            Prisma.sql`CASE WHEN "shift" -> 'from' = 'null'::jsonb THEN 'stance.taken' ELSE 'stance.shifted' END`,
            Prisma.sql`"found_at"`,
            Prisma.sql`"shift"`,
          )} AS "body"
          FROM "fitting" WHERE "count" <= ${MOST_SINGLY}
          UNION ALL
          SELECT "subscription", max("id"), ${bodyOf(
            Prisma.sql`'stance.many'`,
            Prisma.sql`max("found_at")`,
            Prisma.sql`jsonb_build_object('count', max("count"), 'shifts', jsonb_agg("shift" ORDER BY "id" DESC))`,
          )}
          FROM "fitting" WHERE "count" > ${MOST_SINGLY} AND "n" <= ${MOST_IN_ONE} GROUP BY "subscription") f
        ORDER BY f."id"`
      await tx.$executeRaw`
        UPDATE "alert_subscription" SET "last_shift_id" = (SELECT coalesce(max("id"), 0) FROM "alert_shift")
        WHERE "channel" = 'webhook'`
    },
    { timeout: 300_000, maxWait: 30_000 },
  )
}

/** Writes a delivery for each mail subscription for which something was found since its last digest. */
export async function makeDigests(client: PrismaClient = db()): Promise<void> {
  await client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('alert sweep'))`
    await tx.$executeRaw`
      INSERT INTO "alert_delivery" ("subscription_id", "message_id", "body")
      SELECT n."subscription", 'msg_' || replace(gen_random_uuid()::text, '-', ''), n."body"
      FROM (SELECT u."id" AS "subscription", jsonb_agg(x."shift" ORDER BY x."id")::text AS "body"
        FROM "alert_subscription" u JOIN "alert_shift" x ON x."id" > u."last_shift_id" AND x."shift" IS NOT NULL AND ${FITS}
        WHERE u."channel" = 'mail' AND u."state" = 'active' GROUP BY u."id") n`
    await tx.$executeRaw`
      UPDATE "alert_subscription" SET "last_shift_id" = (SELECT coalesce(max("id"), 0) FROM "alert_shift")
      WHERE "channel" = 'mail'`
  })
}
