import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { ANY_DAY } from './days'
import { eventConditions } from './event-filter'
import { countedEvents } from './event-rows'
import { readTexts } from './read-rows'

/** The keys of all published events whose text has all words, as they stand or as they were known at a moment. */
export async function listKeysWithWords(q: string, knownAt: string | null): Promise<ReadonlySet<number>> {
  const rows = await readTexts<[string]>(Prisma.sql`
    SELECT e."id" FROM ${countedEvents(knownAt)} WHERE ${eventConditions({ q, asOf: ANY_DAY })}`)
  return new Set(rows.map(([key]) => Number(key)))
}
