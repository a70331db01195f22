import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { ANY_DAY } from './days'
import { eventConditions } from './event-filter'
import { type EventTexts, lexemesOf } from './event-lexemes'
import { countedEvents } from './event-rows'
import { readRows, readTexts } from './read-rows'
import { hasWords } from './word-conditions'

/** The keys of all published events whose text has all words, as they stand or as they were known at a moment. */
export async function listKeysWithWords(q: string, knownAt: string | null): Promise<ReadonlySet<number>> {
  const rows = await readTexts<[string]>(Prisma.sql`
    SELECT e."id" FROM ${countedEvents(knownAt, q)} WHERE ${eventConditions({ q, asOf: ANY_DAY })}`)
  return new Set(rows.map(([key]) => Number(key)))
}

/** Those of some texts, as of former versions of events, that have all words: by the rule of all lists, which the database has. */
export async function listWithWords<Version extends EventTexts<string | null>>(
  q: string,
  versions: readonly Version[],
): Promise<ReadonlySet<Version>> {
  if (versions.length === 0) return new Set()
  const texts = (of: keyof EventTexts<string>) => versions.map((version) => version[of])
  const lexemes = lexemesOf({
    title: Prisma.sql`v."title"`,
    scope: Prisma.sql`v."scope"`,
    authority: Prisma.sql`v."authority"`,
    summary: Prisma.sql`v."summary"`,
  })
  const rows = await readRows<{ place: number }>(Prisma.sql`
    SELECT v."place"::int AS "place" FROM unnest(${texts('title')}::text[], ${texts('scope')}::text[], ${texts('authority')}::text[],
      ${texts('summary')}::text[]) WITH ORDINALITY v("title", "scope", "authority", "summary", "place")
    WHERE ${hasWords(q, lexemes)}`)
  return new Set(rows.flatMap(({ place }) => versions[place - 1] ?? []))
}
