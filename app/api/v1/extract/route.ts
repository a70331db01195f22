import { findDuplicates } from '@/lib/data/duplicates'
import { readArticle } from '@/lib/intake/read-article'
import type { Candidate } from '@/lib/intake/reading'
import { extractInput } from '@/lib/schemas/reading-input'
import { currentGazetteer } from '../../../current-gazetteer'
import { readingOf } from '../reading-of'
import { candidateOnTheWire } from '../reading-wire'
import { routeOf } from '../route-of'

export const dynamic = 'force-dynamic'

/** Of how many candidates duplicates are looked for; more are an index, not an article. */
const MOST_LOOKED_UP = 200

/**
 * Reads an article: `{"text": "…", "publishedOn": "2020-07-14"}`. Each candidate with the sentence it rests on and with
 * `duplicates`: the ids of recorded events that may tell the same step.
 */
const extractEvents = readingOf('readArticle', extractInput, async ({ text, publishedOn }) => {
  const { candidates, reason } = readArticle(text, await currentGazetteer(), { publishedOn })
  const answered = await Promise.all(
    candidates.map(async (candidate, index) => ({
      ...candidateOnTheWire(candidate),
      duplicates: index < MOST_LOOKED_UP ? await duplicatesOf(candidate) : [],
    })),
  )
  return { candidates: answered, ...(reason !== undefined && { reason }) }
})

async function duplicatesOf({ actor, company, topic, announcedOn, stance }: Candidate): Promise<string[]> {
  const found = await findDuplicates({ actor, company, topic, announcedOn, stance, anyTopic: true })
  return found.map(({ event }) => event.id)
}

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ extractEvents })
