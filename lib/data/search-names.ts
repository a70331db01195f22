import 'server-only'
import { isSlipOf } from '@/lib/domain/edit-distance'
import { withoutGaps } from '@/lib/domain/search-text'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'

export type NameKind = 'actor' | 'company' | 'topic'

/** An actor, a company or a topic that fits what was typed. */
export interface FoundName {
  readonly kind: NameKind
  /** Inside the database; never shown. */
  readonly id: number
  /** Code or slug. */
  readonly key: string
  readonly name: string
  /** Of actors alone. */
  readonly actorKind: ActorKind | null
  /** The other name that fits: "Holland", "TikTok"; `null` when it is the name itself. */
  readonly via: string | null
  /** `whole`: a whole name was typed; `part`: the beginning or a part; `slip`: something close to it. */
  readonly fit: 'whole' | 'part' | 'slip'
}

interface NameRow {
  kind: NameKind
  id: number
  own: boolean
  via: string
  typed: string
  folded: string
  rank: number
  key: string
  name: string
  actorKind: ActorKind | null
}

/** `%` and `_` are letters to who types them. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const WITH_KEYS = Prisma.sql`
  LEFT JOIN "actor" a ON n."kind" = 'actor' AND a."id" = n."id"
  LEFT JOIN "company" c ON n."kind" = 'company' AND c."id" = n."id"
  LEFT JOIN "topic" t ON n."kind" = 'topic' AND t."id" = n."id"`
const KEYS = Prisma.sql`coalesce(a."code", c."slug", t."slug") AS "key", coalesce(a."name", c."name", t."name") AS "name",
  a."kind"::text AS "actorKind"`

/** More rows than any list shows; a part of a word may occur in thousands of names. */
const MOST_ROWS = 400

/**
 * Names that fit the whole of what was typed, best first: whole names, beginnings, beginnings of words in names, parts
 * of at least three letters. Codes and slugs count as names when they are typed whole. Case and accents do not matter.
 */
export async function findNames(typed: string): Promise<FoundName[]> {
  if (typed === '') return []
  const like = escapeLike(typed)
  // A part means something only when it is long enough to be no accident; in writing without spaces two signs are.
  const isPart = [...foldName(typed)].length >= 3 || /[^\p{Script=Latin}\p{N}\s]/u.test(typed)
  const rows = await reads().$queryRaw<NameRow[]>`
    SELECT n."kind", n."id", n."own", n."name" AS "via", '' AS "typed", n."folded", n."rank", ${KEYS}
    FROM (
      SELECT m.*, CASE WHEN m."folded" = q."text" THEN 0 WHEN starts_with(m."folded", q."text") THEN 1
        WHEN strpos(' ' || translate(m."folded", '-', ' '), ' ' || q."text") > 0 THEN 2 ELSE 3 END AS "rank"
      FROM (SELECT "fold_name"(${typed}) AS "text") q, "search_name" m
      WHERE m."folded" LIKE "fold_name"(${isPart ? `%${like}%` : `${like}%`})
      UNION ALL SELECT 'actor', b."id", true, b."name", lower(b."code"), 0 FROM "actor" b
        WHERE b."code" = upper(${typed}) OR b."iso2" = upper(${typed})
      UNION ALL SELECT 'company', d."id", true, d."name", d."slug", 0 FROM "company" d WHERE d."slug" = lower(${typed})
      UNION ALL SELECT 'topic', u."id", true, u."name", u."slug", 0 FROM "topic" u WHERE u."slug" = lower(${typed})
    ) n ${WITH_KEYS}
    ORDER BY n."rank", n."own" DESC, length(n."folded"), n."folded" LIMIT ${MOST_ROWS}`
  const isWhole = rows[0]?.rank === 0
  return once(
    rows
      // "uk" is in "Nuuk", but who types "UK" does not mean it.
      .filter(({ rank }) => !isWhole || rank < 3)
      .map((row) => ({ row, fit: row.rank === 0 ? ('whole' as const) : ('part' as const) })),
  )
}

/**
 * Which of several texts are whole names, and of what: "holland" of the Netherlands, and "tik tok" of TikTok where no name
 * has the gap. Without regard to case and accents.
 */
export async function findWholeNames(texts: readonly string[]): Promise<Map<string, FoundName[]>> {
  if (texts.length === 0) return new Map()
  const asked = texts.flatMap((typed) => {
    const together = withoutGaps(typed)
    return [{ typed, text: typed }, ...(together === null ? [] : [{ typed, text: together }])]
  })
  const rows = await reads().$queryRaw<(NameRow & { asTyped: boolean })[]>`
    SELECT n."kind", n."id", n."own", n."name" AS "via", q."typed", n."folded", 0 AS "rank", ${KEYS},
      q."typed" = q."text" AS "asTyped"
    FROM unnest(${asked.map(({ typed }) => typed)}::text[], ${asked.map(({ text }) => text)}::text[]) q("typed", "text")
    JOIN "search_name" n ON n."folded" = "fold_name"(q."text") ${WITH_KEYS}
    ORDER BY n."own" DESC, n."name"`
  const wholly = new Set(rows.filter(({ asTyped }) => asTyped).map(({ typed }) => typed))
  return byTyped(
    rows.filter(({ asTyped, typed }) => asTyped || !wholly.has(typed)),
    'whole',
  )
}

/** Names that texts may be slips of: "Huwaei" of Huawei. The nearest first. */
export async function findSlips(texts: readonly string[]): Promise<Map<string, FoundName[]>> {
  const rows =
    texts.length === 0
      ? []
      : await reads().$queryRaw<(NameRow & { likeness: number })[]>`
          SELECT n."kind", n."id", n."own", n."name" AS "via", q."typed", n."folded", 0 AS "rank", ${KEYS},
            similarity(n."folded", "fold_name"(q."typed"))::float8 AS "likeness"
          FROM unnest(${[...texts]}::text[]) q("typed") CROSS JOIN LATERAL "similar_names"(q."typed") n ${WITH_KEYS}
          ORDER BY "likeness" DESC, n."own" DESC, n."folded"`
  return byTyped(
    rows.filter(({ typed, folded }) => isSlipOf(foldName(typed), folded)),
    'slip',
  )
}

/** As the database folds names, near enough to count letters. */
const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()

function byTyped(rows: readonly NameRow[], fit: FoundName['fit']): Map<string, FoundName[]> {
  const texts = new Set(rows.map(({ typed }) => typed))
  return new Map(
    [...texts].map((text) => [
      text,
      once(rows.filter(({ typed }) => typed === text).map((row) => ({ row, fit }))),
    ]),
  )
}

/** Each thing once, by the name that fits best. */
function once(found: readonly { readonly row: NameRow; readonly fit: FoundName['fit'] }[]): FoundName[] {
  const names = new Map<string, FoundName>()
  for (const { row, fit } of found) {
    const { kind, id, key, name, actorKind } = row
    if (names.has(`${kind} ${id}`)) continue
    names.set(`${kind} ${id}`, { kind, id, key, name, actorKind, via: row.own ? null : row.via, fit })
  }
  return [...names.values()]
}
