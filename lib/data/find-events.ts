import 'server-only'
import type { NameHit } from '@/lib/domain/rank-names'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { ANY_DAY } from './days'
import { eventConditions } from './event-filter'
import { areFrequent, queryOfWords } from './word-conditions'

const ID = /^(?:https?:\/\/[^/]+)?(?:\/events\/)?([0-9a-z]{8,24})(?:[/?#].*)?$/

/** The id that somebody typed or pasted as an address: `/events/abcdefghij`; `null` for words. */
const typedEventId = (typed: string): string | null => ID.exec(typed.trim())?.[1] ?? null

/** Nobody types more words of a title. */
const MOST_WORDS = 12
/** So many of the newest events that have frequent words are looked at first. */
const FIRST_LOOKED_AT = 2_000

/**
 * Published events that were meant: the one whose address or id was pasted, else those whose titles have every word, whole or
 * begun; a whole title before all others, then those that have the words as they were typed, then the newest. `key` is the
 * id, `via` the day in the words of the record.
 */
export async function findEvents(typed: string, except: string | null = null, most = 8): Promise<NameHit[]> {
  // NUL cannot be asked for in PostgreSQL, and is in no title.
  const text = typed.replaceAll('\0', ' ').toWellFormed().trim().slice(0, 300)
  if (text === '') return []
  const id = typedEventId(text) ?? ''
  const words = text.split(/\s+/).slice(0, MOST_WORDS)
  const q = words.join(' ')
  const query = queryOfWords(q)
  const isAsTyped = Prisma.sql`NOT EXISTS (SELECT FROM unnest(${words}::text[]) w("word") WHERE strpos(lower(e."title"), lower(w."word")) = 0)`
  const ask = (events: Prisma.Sql) => reads().$queryRaw<NameHit[]>`
    SELECT e."public_id" AS "key", e."title" AS "name", e."announced_on" AS "via",
      CASE WHEN e."public_id" = ${id} OR lower(e."title") = lower(${text}) THEN 'whole' ELSE 'part' END AS "fit"
    FROM "stance_event" e
    WHERE e."status" = 'published' AND e."public_id" IS DISTINCT FROM ${except} AND e."id" = ANY(ARRAY(
      SELECT e."id" FROM "stance_event" e WHERE e."public_id" = ${id}
      -- Words that ask nothing find nothing here: everything would be no answer.
      UNION ALL SELECT e."id" FROM (${events}) e
      WHERE ${query} IS NOT NULL AND ts_filter(e."search_text", '{a}') @@ ${query}))
    ORDER BY 4 DESC, ${isAsTyped} DESC, e."announced_latest" DESC, e."id" DESC LIMIT ${most}`
  // Of frequent words there are enough among the newest, unless they stand in no title.
  if (await areFrequent(q)) {
    const newest = await ask(Prisma.sql`SELECT e."id", e."search_text" FROM "stance_event" e
      WHERE ${eventConditions({ q, asOf: ANY_DAY }, true)} ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT ${FIRST_LOOKED_AT}`)
    if (newest.length === most) return newest
  }
  return ask(
    Prisma.sql`SELECT e."id", e."search_text" FROM "stance_event" e WHERE ${eventConditions({ q, asOf: ANY_DAY })} OFFSET 0`,
  )
}
