import 'server-only'
import type { NameHit } from '@/lib/domain/rank-names'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { ANY_DAY } from './days'
import { eventConditions } from './event-filter'
import { eventsOn, restOf, type Way, wayTo } from './newest-keys'
import { queryOfWords } from './word-conditions'

const ID = /^(?:https?:\/\/[^/]+)?(?:\/events\/)?([0-9a-z]{8,24})(?:[/?#].*)?$/

/** The id that somebody typed or pasted as an address: `/events/abcdefghij`; `null` for words. */
const typedEventId = (typed: string): string | null => ID.exec(typed.trim())?.[1] ?? null

/** Nobody types more words of a title. */
const MOST_WORDS = 12

/**
 * Published events that were meant: the one whose address or id was pasted, else those whose titles have every word, whole or
 * begun; a whole title before all others, then those that have the words as they were typed, then the newest. `key` is the id, `via` the day in the words of the record.
 */
export async function findEvents(typed: string, except: string | null = null, most = 8): Promise<NameHit[]> {
  // NUL cannot be asked for in PostgreSQL, and is in no title.
  const text = typed.replaceAll('\0', ' ').toWellFormed().trim().slice(0, 300)
  if (text === '') return []
  const words = text.split(/\s+/).slice(0, MOST_WORDS)
  const query = queryOfWords(words.join(' '))
  const way = await wayTo({ q: words.join(' '), asOf: ANY_DAY })
  // Words that ask nothing find nothing here: everything would be no answer.
  const inTitle: Way = {
    ...way,
    where: Prisma.sql`${way.where} AND ${query} IS NOT NULL AND ts_filter(e."search_text", '{a}') @@ ${query}`,
  }
  const isAsTyped = Prisma.sql`NOT EXISTS (SELECT FROM unnest(${words}::text[]) w("word") WHERE strpos(lower(e."title"), lower(w."word")) = 0)`
  // No title is one frequent word: to look for it would be to read all titles that have it.
  const wholeTitle =
    way.isLookedUp || words.length > 1
      ? Prisma.sql`UNION ALL SELECT e."id" FROM "stance_event" e WHERE ${eventConditions({ q: text, asOf: ANY_DAY })}
          AND ${query} IS NOT NULL AND lower(e."title") = lower(${text})`
      : Prisma.empty
  return reads().$queryRaw<NameHit[]>`
    SELECT e."public_id" AS "key", e."title" AS "name", e."announced_on" AS "via",
      CASE WHEN e."public_id" = ${typedEventId(text) ?? ''} OR lower(e."title") = lower(${text}) THEN 'whole' ELSE 'part' END AS "fit"
    FROM "stance_event" e
    WHERE e."status" = 'published' AND e."public_id" IS DISTINCT FROM ${except} AND e."id" = ANY(ARRAY(
      SELECT e."id" FROM "stance_event" e WHERE e."public_id" = ${typedEventId(text) ?? ''}
      UNION ALL SELECT n."id" FROM (SELECT e."id" FROM ${eventsOn(inTitle)} WHERE ${restOf(inTitle)}
        ORDER BY ${way.isLookedUp ? Prisma.sql`${isAsTyped} DESC,` : Prisma.empty} e."announced_latest" DESC, e."id" DESC LIMIT ${most + 1}) n
      ${wholeTitle}))
    ORDER BY 4 DESC, ${isAsTyped} DESC, e."announced_latest" DESC, e."id" DESC LIMIT ${most}`
}
