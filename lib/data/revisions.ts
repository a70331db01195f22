import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import type { Snapshot } from './event-parts'

/** What an event said from a moment on, who recorded it and why. */
export interface Revision {
  readonly version: number
  readonly author: string
  readonly note: string | null
  readonly recordedAt: string
  readonly snapshot: Snapshot
}

const REVISION = Prisma.sql`
  SELECT r."version", r."author", r."note", "whole_snapshot"(r."snapshot") AS "snapshot",
    to_char(r."recorded_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
  FROM "revision" r JOIN "stance_event" e ON e."id" = r."event_id"`

/** All revisions of an event, newest first; empty for an unknown one. */
export async function listRevisions(id: string): Promise<Revision[]> {
  return reads().$queryRaw<Revision[]>`${REVISION} WHERE e."public_id" = ${id} ORDER BY r."version" DESC`
}

/**
 * A page of them, newest first: `limit` older than version `before`, and one more where there is one, from which the last
 * of the page differs.
 */
export async function listRevisionPage(
  id: string,
  { before, limit, knownAt = null }: { before: number | null; limit: number; knownAt?: string | null },
): Promise<Revision[]> {
  return reads().$queryRaw<Revision[]>`
    ${REVISION} WHERE e."public_id" = ${id} AND (${before}::int IS NULL OR r."version" < ${before})
      AND ${recordedBy(knownAt)}
    ORDER BY r."version" DESC LIMIT ${limit + 1}`
}

/** How many versions of an event were recorded by a moment. */
export async function countRevisions(id: string, knownAt: string | null = null): Promise<number> {
  const [row] = await reads().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "revision" r JOIN "stance_event" e ON e."id" = r."event_id"
    WHERE e."public_id" = ${id} AND ${recordedBy(knownAt)}`
  return row?.total ?? 0
}

const recordedBy = (knownAt: string | null): Prisma.Sql =>
  knownAt === null ? Prisma.sql`true` : Prisma.sql`r."recorded_at" <= ${new Date(knownAt)}`

/** One version, or `null`. */
export async function getRevision(id: string, version: number): Promise<Revision | null> {
  const rows = await reads().$queryRaw<
    Revision[]
  >`${REVISION} WHERE e."public_id" = ${id} AND r."version" = ${version}`
  return rows[0] ?? null
}
