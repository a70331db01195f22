import 'server-only'
import type { NameHit } from '@/lib/domain/rank-names'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'

const ID = /^(?:https?:\/\/[^/]+)?(?:\/events\/)?([0-9a-z]{8,24})(?:[/?#].*)?$/

/** The id that somebody typed or pasted as an address: `/events/abcdefghij`; `null` for words. */
const typedEventId = (typed: string): string | null => ID.exec(typed.trim())?.[1] ?? null

/**
 * Published events that were meant: the one whose address or id was pasted, else those whose titles contain every word,
 * newest first. `key` is the id, `via` the day in the words of the record.
 */
export async function findEvents(typed: string, except: string | null = null, most = 8): Promise<NameHit[]> {
  // NUL cannot be asked for in PostgreSQL, and is in no title.
  const text = typed.replaceAll('\0', ' ').toWellFormed().trim().slice(0, 300)
  if (text === '') return []
  const id = typedEventId(text)
  const words = text
    .split(/\s+/)
    .slice(0, 12)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  // What is in the title is in the whole text, which has an index.
  const inTitle = Prisma.join(
    words.map(
      (word) =>
        Prisma.sql`"event_text"("title", "summary", "authority", "scope") ILIKE ${word} AND "title" ILIKE ${word}`,
    ),
    ' AND ',
  )
  const rows = await reads().$queryRaw<{ key: string; name: string; via: string; fit: 'whole' | 'part' }[]>`
    SELECT "public_id" AS "key", "title" AS "name", "announced_on" AS "via",
      CASE WHEN "public_id" = ${id ?? ''} OR lower("title") = lower(${text}) THEN 'whole' ELSE 'part' END AS "fit"
    FROM "stance_event"
    WHERE "status" = 'published' AND "public_id" IS DISTINCT FROM ${except}
      AND ("public_id" = ${id ?? ''} OR ${inTitle})
    ORDER BY 4 DESC, "announced_latest" DESC, "id" DESC LIMIT ${most}`
  return rows
}
