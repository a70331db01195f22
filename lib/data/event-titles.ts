import 'server-only'
import type { RelatedEvent } from '@/lib/domain/stance-event'
import { reads } from './current-reading'

/** Titles of the events that some fields relate to, by id; unknown ones are absent. */
export async function getRelatedTitles(
  ...fields: readonly { readonly related: readonly RelatedEvent[] }[]
): Promise<Map<string, string>> {
  const ids = [...new Set(fields.flatMap((f) => f.related.map((r) => r.event)))]
  if (ids.length === 0) return new Map()
  const rows = await reads().$queryRaw<{ id: string; title: string }[]>`
    SELECT "public_id" AS "id", "title" FROM "stance_event" WHERE "public_id" = ANY(${ids})`
  return new Map(rows.map(({ id, title }) => [id, title]))
}
