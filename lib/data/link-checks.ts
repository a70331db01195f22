import 'server-only'
import { deadSince, type LinkHistory, type LinkNote, type LinkPlan } from '@/lib/domain/link-state'
import { db } from './client'

/** An address that it is time to look at. */
export interface DueLink extends LinkHistory {
  readonly url: string
  readonly copyUrl: string | null
  /** When an archive was asked for a copy; ISO 8601. */
  readonly askedAt: string | null
}

/** Takes up the addresses of published sources that are new, and drops those that none has any more. */
export async function listLinks(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "link_check" ("key", "url")
    SELECT DISTINCT ON (md5(s."url")) md5(s."url")::uuid, s."url"
    FROM "source" s JOIN "stance_event" e ON e."id" = s."event_id" WHERE e."status" = 'published'
    ON CONFLICT ("key") DO NOTHING`
  await db().$executeRaw`
    DELETE FROM "link_check" l WHERE NOT EXISTS (
      SELECT 1 FROM "source" s JOIN "stance_event" e ON e."id" = s."event_id"
      WHERE s."url" = l."url" AND e."status" = 'published')`
}

/**
 * Takes the addresses that have waited longest, and keeps them from everybody else for an hour: several instances share
 * the work, and what one that dies had taken comes up again.
 */
export async function claimDueLinks(most: number): Promise<DueLink[]> {
  const rows = await db().$queryRaw<
    { url: string; failures: number; goneSince: Date | null; copyUrl: string | null; askedAt: Date | null }[]
  >`
    UPDATE "link_check" SET "due_at" = now() + interval '1 hour'
    WHERE "key" IN (SELECT "key" FROM "link_check" WHERE "due_at" <= now() ORDER BY "due_at" LIMIT ${most}
      FOR UPDATE SKIP LOCKED)
    RETURNING "url", "failures", "gone_since" AS "goneSince", "copy_url" AS "copyUrl", "asked_at" AS "askedAt"`
  return rows.map(({ goneSince, askedAt, ...row }) => ({
    ...row,
    goneSince: goneSince?.toISOString() ?? null,
    askedAt: askedAt?.toISOString() ?? null,
  }))
}

/** What a look has shown, and when to look next. */
export async function recordLook(
  url: string,
  { failures, goneSince, daysUntilNext }: LinkPlan,
  seen: { readonly status: number | null; readonly copyUrl: string | null; readonly asked: boolean },
): Promise<void> {
  await db().$executeRaw`
    UPDATE "link_check" SET "checked_at" = now(), "status" = ${seen.status}::int, "failures" = ${failures},
      "gone_since" = ${goneSince}::timestamptz, "copy_url" = coalesce(${seen.copyUrl}, "copy_url"),
      "asked_at" = CASE WHEN ${seen.asked} THEN now() ELSE "asked_at" END,
      "due_at" = now() + make_interval(days => ${daysUntilNext}::int)
    WHERE "key" = md5(${url})::uuid`
}

/** What readers are told of the addresses of an event's sources; those of which there is nothing to tell are absent. */
export async function notesOfLinks(urls: readonly string[]): Promise<ReadonlyMap<string, LinkNote>> {
  const rows = await db().$queryRaw<
    { url: string; failures: number; goneSince: Date | null; copyUrl: string | null }[]
  >`
    SELECT l."url", l."failures", l."gone_since" AS "goneSince", l."copy_url" AS "copyUrl" FROM "link_check" l
    WHERE l."key" IN (SELECT md5(u)::uuid FROM unnest(${[...urls]}::text[]) u)`
  const notes = rows.map(({ url, failures, goneSince, copyUrl }): [string, LinkNote] => [
    url,
    { deadSince: deadSince({ failures, goneSince: goneSince?.toISOString() ?? null }), copyUrl },
  ])
  return new Map(notes.filter(([, note]) => note.deadSince !== null || note.copyUrl !== null))
}
