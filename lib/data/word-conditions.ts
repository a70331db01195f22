import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Executor } from './client'
import { reads } from './current-reading'
import { estimateRows } from './estimate-rows'
import { keptByKey } from './kept-by-version'

/**
 * The rule of `q`, in lists, files, feeds and the API alike: each word must stand in title, scope, authority or summary, in
 * any of its forms or as the beginning of a word, whatever its case and accents. A word of which full text keeps nothing
 * ("the", "&") is no condition, and where all are such, all events pass.
 */
const wordsOf = (q: string): string[] =>
  q.toWellFormed().replaceAll('\0', ' ').normalize('NFC').split(/\s+/).filter(Boolean)

/** What words ask of lexemes: a `tsquery`, or NULL where they ask nothing. See the migration of `words_query`. */
export const queryOfWords = (q: string): Prisma.Sql => Prisma.sql`"words_query"(${wordsOf(q)}::text[])`

/** That lexemes, by default those of the events `e`, have all words. A constant for the planner, like the query itself. */
export const hasWords = (q: string, lexemes: Prisma.Sql = Prisma.sql`e."search_text"`): Prisma.Sql =>
  Prisma.sql`(${queryOfWords(q)} IS NULL OR ${lexemes} @@ ${queryOfWords(q)})`

/** The same where rows come in the order of another index, until there are enough: no index of words is to be asked. */
export const hasFrequentWords = (q: string): Prisma.Sql =>
  Prisma.sql`(${queryOfWords(q)} IS NULL OR (e."search_text" @@ ${queryOfWords(q)}) IS TRUE)`

/** What fits more events than these is looked for among the newest; what fits fewer is looked up, and then put in order. */
export const MANY = 10_000

const keptEstimates = keptByKey<boolean>(5_000)

/**
 * Whether words are so frequent that a list comes to its end soon by walking through the events in its order. The planner
 * knows it of frequent words; of all others it takes every one for as frequent as the least of those, and might walk
 * through a million events for a word that is in none.
 */
export async function areFrequent(q: string, client?: Executor): Promise<boolean> {
  const ask = async () =>
    (await estimateRows(Prisma.sql`SELECT FROM "stance_event" e WHERE ${hasWords(q)}`, client ?? reads())) >
    MANY
  return client ? ask() : keptEstimates(q, ask)
}
