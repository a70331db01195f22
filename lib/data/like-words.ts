import 'server-only'
import { editDistance, isSlipOf } from '@/lib/domain/edit-distance'
import { Prisma } from '@/lib/generated/prisma/client'
import { readRows } from './read-rows'

/** For words that may be slips, what of them full text keeps of the words that were probably meant. */
export type LikeWords = ReadonlyMap<string, readonly string[]>
export const NO_LIKES: LikeWords = new Map()

/** Words are compared with those of the newest events: of a record of some thousand events, with all. */
const MOST_EVENTS = 2_000
/** Rough, as two letters changed round leave few trigrams in common: the candidates are measured letter by letter. */
const LEAST_SIMILARITY = 0.2
const MOST_CANDIDATES = 50

interface Candidate {
  /** As typed, without accents and in small letters. */
  folded: string
  word: string
  /** What is left of it without its ending, like the lexemes. */
  stem: string
  lexeme: string
}

/**
 * The words of recent events that each of several typed words is probably a slip of: "restictions" of "restrict", as full
 * text keeps "restrictions". Of those that come close the closest; words that are in use, or like none, are left out.
 */
export async function listLikeWords(words: readonly string[]): Promise<LikeWords> {
  if (words.length === 0) return NO_LIKES
  const rows = await readRows<Candidate>(Prisma.sql`
    WITH "recent" AS MATERIALIZED (
      SELECT e."search_text" FROM "stance_event" e WHERE e."status" = 'published'
      ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT ${MOST_EVENTS}),
    "used" AS MATERIALIZED (
      SELECT DISTINCT l."lexeme" FROM "recent" r CROSS JOIN LATERAL unnest(tsvector_to_array(r."search_text")) l("lexeme")
      WHERE length(l."lexeme") >= 3),
    "asked" AS MATERIALIZED (
      SELECT w."word", "fold_text"(w."word") AS "folded",
        coalesce((ts_lexize('english_stem', "fold_text"(w."word")))[1], "fold_text"(w."word")) AS "stem"
      FROM unnest(${[...new Set(words)]}::text[]) w("word"))
    SELECT a."word", a."folded", a."stem", n."lexeme" FROM "asked" a CROSS JOIN LATERAL (
      SELECT u."lexeme", greatest(similarity(u."lexeme", a."stem"), similarity(u."lexeme", a."folded")) AS "likeness"
      FROM "used" u WHERE abs(length(u."lexeme") - length(a."stem")) <= 3
        AND greatest(similarity(u."lexeme", a."stem"), similarity(u."lexeme", a."folded")) >= ${LEAST_SIMILARITY}
      ORDER BY 2 DESC, 1 LIMIT ${MOST_CANDIDATES}) n`)
  const likes = new Map<string, string[]>()
  const nearest = new Map<string, number>()
  for (const { word, folded, stem, lexeme } of rows) {
    if (!isSlipOf(stem, lexeme) && !isSlipOf(folded, lexeme)) continue
    const slips = Math.min(editDistance(stem, lexeme), editDistance(folded, lexeme))
    const least = nearest.get(word) ?? Number.POSITIVE_INFINITY
    if (slips < least) likes.set(word, [lexeme])
    else if (slips === least) likes.get(word)?.push(lexeme)
    nearest.set(word, Math.min(slips, least))
  }
  for (const [word, slips] of nearest) if (slips === 0) likes.delete(word)
  return likes
}

/** Lexemes as the text of a `tsquery` that asks for any of them: quoted, so that no sign in them is read as another thing. */
export const eitherOf = (lexemes: readonly string[]): string =>
  lexemes.map((lexeme) => `'${lexeme.replace(/[\\']/g, '$&$&')}'`).join(' | ')
