import 'server-only'
import { db } from './client'
import type { Snapshot } from './event-parts'

/** What an event said from a moment on, who recorded it and why. */
export interface Revision {
  readonly version: number
  readonly author: string
  readonly note: string | null
  readonly recordedAt: string
  readonly snapshot: Snapshot
}

/** All revisions of an event, newest first; empty for an unknown one. */
export async function listRevisions(id: string): Promise<Revision[]> {
  return db().$queryRaw<Revision[]>`
    SELECT r."version", r."author", r."note", r."snapshot",
      to_char(r."recorded_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
    FROM "revision" r JOIN "stance_event" e ON e."id" = r."event_id"
    WHERE e."public_id" = ${id} ORDER BY r."version" DESC`
}
