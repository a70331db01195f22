import 'server-only'
import type { EventStatus } from '@/lib/domain/vocabulary'
import { db } from './client'

/** How an event stands, by its public id: one look into an index. `null` where there is none. */
export async function getEventStatus(id: string): Promise<EventStatus | null> {
  const rows = await db().$queryRaw<{ status: EventStatus }[]>`
    SELECT "status"::text AS "status" FROM "stance_event" WHERE "public_id" = ${id}`
  return rows[0]?.status ?? null
}
