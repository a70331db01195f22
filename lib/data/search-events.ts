import 'server-only'
import type { SearchPart } from '@/lib/domain/search-text'
import type { Stance } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { estimateRows } from './estimate-rows'
import { type EventFilter, eventConditions } from './event-filter'
import { EVENT_NAMES, type EventRow, eventColumns, eventOf, eventsKnownAt, FROM_EVENT } from './event-rows'
import { eitherOf, type LikeWords, NO_LIKES } from './like-words'
import type { FoundName } from './search-names'
import { MANY, queryOfWords } from './word-conditions'

/** What a search asks of events: all parts must fit. */
export type EventSearch = readonly SearchPart<FoundName>[]

export interface FacetCount<Value = string> {
  readonly value: Value
  readonly count: number
}

/** How many of the events found are of each actor, company, topic, stance and year; most first, years descending. */
export interface EventFacets {
  readonly actors: readonly FacetCount[]
  readonly companies: readonly FacetCount[]
  readonly topics: readonly FacetCount[]
  readonly stances: readonly FacetCount<Stance>[]
  readonly years: readonly FacetCount<number>[]
}

export interface FoundEvents {
  readonly events: readonly StanceEvent[]
  /** Of no more than the newest `MOST_RANKED`, where the words are in very many. */
  readonly total: number
  /** There are more than `total`: the others were not looked at. */
  readonly isMore: boolean
  readonly facets: EventFacets
}

export const NO_EVENTS: FoundEvents = {
  events: [],
  total: 0,
  isMore: false,
  facets: { actors: [], companies: [], topics: [], stances: [], years: [] },
}

type SearchFilter = Pick<EventFilter, 'actors' | 'companies' | 'topics' | 'stances' | 'from' | 'to'>

/** A day that no event lies behind: a search looks at all of them. */
const ALL_DAYS = '2199-12-31'

/** Of fewer letters too much begins; of writing without an alphabet two signs are a word. */
const BEGINNING = /[\p{L}\p{N}]{4}|[^\p{Script=Latin}\P{L}]{2}/u

type Part = SearchPart<FoundName>

function queryOf({ typed, ...part }: Part, isLast: boolean, likes: LikeWords): Prisma.Sql {
  const asked = [
    queryOfText(part, isLast),
    ...(typed === undefined ? [] : [Prisma.sql`plainto_tsquery('english', "fold_text"(${typed}))`]),
    ...(part.meanings.length === 0 && likes.has(part.text)
      ? [Prisma.sql`${eitherOf(likes.get(part.text) ?? [])}::tsquery`]
      : []),
  ]
  return asked.length === 1 ? Prisma.sql`${asked[0]}` : Prisma.sql`(${Prisma.join(asked, ' || ')})`
}

function queryOfText({ text, isPhrase }: Pick<Part, 'text' | 'isPhrase'>, isLast: boolean): Prisma.Sql {
  if (isPhrase) return Prisma.sql`phraseto_tsquery('english', "fold_text"(${text}))`
  const word = Prisma.sql`plainto_tsquery('english', "fold_text"(${text}))`
  return isLast && BEGINNING.test(text) ? Prisma.sql`coalesce(${queryOfWords(text)}, ${word})` : word
}

const ids = (part: Part, kind: FoundName['kind']): number[] =>
  part.meanings.filter((meaning) => meaning.kind === kind).map(({ id }) => id)

/** The events of one part: its words in the event or in a source, or an actor, company or topic that it names. */
function eventsOfPart(part: Part, query: Prisma.Sql, isPast: boolean): Prisma.Sql {
  const [actors, companies, topics] = [ids(part, 'actor'), ids(part, 'company'), ids(part, 'topic')]
  const events = isPast ? Prisma.sql`"known"` : Prisma.sql`"stance_event"`
  return Prisma.join(
    [
      Prisma.sql`SELECT "id" FROM ${events} WHERE "search_text" @@ ${query}`,
      isPast
        ? Prisma.sql`SELECT k."id" FROM "known" k CROSS JOIN
            jsonb_to_recordset(k."snapshot" -> 'sources') AS s("publisher" text, "title" text)
            WHERE "source_search_text"(s."publisher", s."title") @@ ${query}`
        : Prisma.sql`SELECT "event_id" FROM "source" WHERE "source_search_text"("publisher", "title") @@ ${query}`,
      ...(actors.length > 0
        ? [
            Prisma.sql`SELECT "id" FROM ${events} WHERE "status" = 'published' AND "actor_id" = ANY(${actors}::int[])`,
          ]
        : []),
      ...(companies.length + topics.length > 0
        ? [
            Prisma.sql`SELECT "id" FROM ${events} WHERE "status" = 'published' AND "issue_id" IN (SELECT i."id" FROM "issue" i
              WHERE i."company_id" = ANY(${companies}::int[]) OR i."topic_id" = ANY(${topics}::int[]))`,
          ]
        : []),
    ],
    ' UNION ',
  )
}

/** The same as a condition on an event `e` that is there already. */
const fitsPart = (part: Part, query: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  e."search_text" @@ ${query}
  OR e."actor_id" = ANY(${ids(part, 'actor')}::int[])
  OR e."issue_id" IN (SELECT i."id" FROM "issue" i
    WHERE i."company_id" = ANY(${ids(part, 'company')}::int[]) OR i."topic_id" = ANY(${ids(part, 'topic')}::int[]))
  OR EXISTS (SELECT FROM "source" s
    WHERE s."event_id" = e."id" AND "source_search_text"(s."publisher", s."title") @@ ${query}))`

/** To look so many events up by an index costs what looking for words in one event and its sources does. */
const LOOKED_UP = 10
/** Of what fits very many events so many of the newest are ranked. */
const MOST_RANKED = 1_000

/** How many events each part fits: as whole words, as of beginnings the planner knows little. */
const estimateParts = (search: EventSearch, likes: LikeWords): Promise<number[]> =>
  Promise.all(
    search.map((part) =>
      estimateRows(
        Prisma.sql`SELECT "id" FROM (${eventsOfPart(part, queryOf(part, false, likes), false)}) x`,
      ),
    ),
  )

/** The ids of the events that fit all parts: begun with the parts that fit few, so that the rest is looked for in those. */
async function foundIds(
  search: EventSearch,
  likes: LikeWords,
  queries: readonly Prisma.Sql[],
  where: Prisma.Sql,
): Promise<{ ids: Prisma.Sql; isCut: boolean }> {
  const parts = search.map((part, i) => ({ part, query: queries[i] ?? Prisma.empty }))
  const estimates = await estimateParts(search, likes)
  const fitting = (of: typeof parts) =>
    Prisma.join(
      of.map(({ part, query }) => fitsPart(part, query)),
      ' AND ',
    )
  const together = Prisma.join(
    parts.map(({ query }) => Prisma.sql`"search_text" @@ ${query}`),
    ' AND ',
  )
  const areAllMany = estimates.every((rows) => rows > MANY)
  // Frequent words may be rare together: then the newest that have all of them lie far apart.
  if (
    areAllMany &&
    (parts.length === 1 ||
      (await estimateRows(Prisma.sql`SELECT FROM "stance_event" WHERE ${together}`)) > MANY)
  )
    return {
      ids: Prisma.sql`SELECT e."id" FROM "stance_event" e WHERE ${where} AND ${fitting(parts)}
        ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT ${MOST_RANKED + 1}`,
      isCut: true,
    }
  const least = Math.min(...estimates)
  const most = areAllMany ? least * LOOKED_UP : MANY
  const isFew = (i: number) => (estimates[i] ?? 0) <= most
  const few = Prisma.join(
    parts.flatMap(({ part, query }, i) =>
      isFew(i) ? [Prisma.sql`(${eventsOfPart(part, query, false)})`] : [],
    ),
    ' INTERSECT ',
  )
  const many = parts.filter((_, i) => !isFew(i))
  if (many.length === 0) return { ids: few, isCut: false }
  return {
    ids: Prisma.sql`SELECT e."id" FROM (${few}) f JOIN "stance_event" e ON e."id" = f."id" WHERE ${fitting(many)}`,
    isCut: false,
  }
}

/** The record as it stood at a moment. */
const knownEvents = (knownAt: string): Prisma.Sql =>
  Prisma.sql`"known" AS MATERIALIZED (${eventsKnownAt(knownAt)}),`

/**
 * Published events that fit all parts of a search, the best first: by how much of it stands in the title, then scope and
 * authority, then summary; what is about a named actor, company or topic before what only mentions it; a title that has
 * all of it in a row before those that do not; of equals the newest. `likes` are words that count for others, which are only like them. Of one
 * frequent word only the newest events are ranked and counted. With `knownAt` the record as it stood then is
 * searched, rebuilt from the revisions: no index helps there.
 */
export async function searchEvents(
  search: EventSearch,
  filter: SearchFilter,
  {
    limit,
    skip = 0,
    likes = NO_LIKES,
    knownAt = null,
  }: { limit: number; skip?: number; likes?: LikeWords; knownAt?: string | null },
): Promise<FoundEvents> {
  if (search.length === 0) return NO_EVENTS
  const queries = search.map((part, index) => queryOf(part, index === search.length - 1, likes))
  const where = eventConditions({ ...filter, q: null, asOf: ALL_DAYS })
  const { ids: found, isCut } =
    knownAt === null
      ? await foundIds(search, likes, queries, where)
      : {
          ids: Prisma.join(
            search.map(
              (part, index) => Prisma.sql`(${eventsOfPart(part, queries[index] ?? Prisma.empty, true)})`,
            ),
            ' INTERSECT ',
          ),
          isCut: false,
        }
  const rank = Prisma.join(
    search.flatMap((part, index) => [
      Prisma.sql`ts_rank(e."search_text", ${queries[index] ?? Prisma.empty})`,
      Prisma.sql`CASE WHEN e."actor_id" = ANY(${ids(part, 'actor')}::int[]) OR c."id" = ANY(${ids(part, 'company')}::int[])
        OR t."id" = ANY(${ids(part, 'topic')}::int[]) THEN 1 ELSE 0 END`,
    ]),
    ' + ',
  )
  const wording = search.map(({ typed, text }) => typed ?? text).join(' ')
  // Who types a title, or a piece of one, wants that event.
  const inARow =
    search.length > 1
      ? Prisma.sql`CASE WHEN ts_filter(e."search_text", '{a}') @@ phraseto_tsquery('english', "fold_text"(${wording}))
          THEN 1 ELSE 0 END`
      : Prisma.sql`0`
  const known = knownAt === null ? Prisma.empty : knownEvents(knownAt)
  const from = knownAt === null ? FROM_EVENT : Prisma.sql`"known" e ${EVENT_NAMES}`
  const [rows, counts] = await Promise.all([
    reads().$queryRaw<(EventRow & { rank: number })[]>`
      WITH ${known} found("id") AS MATERIALIZED (${found})
      SELECT ${eventColumns(knownAt)}, (${rank} + ${inARow})::float8 AS "rank"
      FROM ${from} WHERE e."id" = ANY(ARRAY(SELECT "id" FROM found)) AND ${where}
      ORDER BY "rank" DESC, e."announced_latest" DESC, e."id" DESC LIMIT ${limit} OFFSET ${skip}`,
    reads().$queryRaw<FacetRow[]>`
      WITH ${known} found("id") AS MATERIALIZED (${found})
      SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic", e."stance"::text AS "stance",
        extract(year FROM e."announced_latest")::int AS "year", count(*)::int AS "count"
      FROM ${from} WHERE e."id" = ANY(ARRAY(SELECT "id" FROM found)) AND ${where}
      GROUP BY GROUPING SETS ((a."code"), (c."slug"), (t."slug"), (e."stance"), (extract(year FROM e."announced_latest")), ())`,
  ])
  const total = counts.find(isWhole)?.count ?? 0
  return {
    events: rows.map(eventOf),
    total: isCut ? Math.min(total, MOST_RANKED) : total,
    isMore: isCut && total > MOST_RANKED,
    facets: facetsOf(counts),
  }
}

interface FacetRow {
  actor: string | null
  company: string | null
  topic: string | null
  stance: Stance | null
  year: number | null
  count: number
}

const FACETS = ['actor', 'company', 'topic', 'stance', 'year'] as const
const isWhole = (row: FacetRow): boolean => FACETS.every((name) => row[name] === null)

function facetsOf(rows: readonly FacetRow[]): EventFacets {
  const by = <Name extends (typeof FACETS)[number]>(name: Name) =>
    rows
      .flatMap((row) => {
        const value = row[name]
        return value === null ? [] : [{ value: value as NonNullable<FacetRow[Name]>, count: row.count }]
      })
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return {
    actors: by('actor'),
    companies: by('company'),
    topics: by('topic'),
    stances: by('stance'),
    years: by('year').sort((a, b) => b.value - a.value),
  }
}

/** Which words say nothing in a text search: "the", "who". */
export async function listEmptyWords(words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const rows = await reads().$queryRaw<{ word: string }[]>`
    SELECT "word" FROM unnest(${[...words]}::text[]) q("word")
    WHERE numnode(plainto_tsquery('english', "fold_text"("word"))) = 0`
  return new Set(rows.map(({ word }) => word))
}
