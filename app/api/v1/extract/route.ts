import { findDuplicates } from '@/lib/data/duplicates'
import { refuseMethod } from '@/lib/http/method-not-allowed'
import { readArticle } from '@/lib/intake/read-article'
import type { Candidate } from '@/lib/intake/reading'
import { extractInput } from '@/lib/schemas/reading-input'
import { currentGazetteer } from '../../../current-gazetteer'
import { answerPreflight, answerReading } from '../answer-reading'
import { candidateOnTheWire } from '../reading-wire'

export const dynamic = 'force-dynamic'

/** An article at its limit in letters of three bytes, or escaped; and room for the date. */
const MOST_BYTES = 1_300_000
/** Of how many candidates duplicates are looked for; more are an index, not an article. */
const MOST_LOOKED_UP = 200

/**
 * Reads an article: `{"text": "…", "publishedOn": "2020-07-14"}`. Each candidate with the sentence it rests on and with
 * `duplicates`: the ids of recorded events that may tell the same step.
 */
export const POST = (request: Request): Promise<Response> =>
  answerReading(
    request,
    { limiter: 'readArticle', mostBytes: MOST_BYTES, input: extractInput },
    async ({ text, publishedOn }) => {
      const { candidates, reason } = readArticle(text, await currentGazetteer(), { publishedOn })
      const answered = await Promise.all(
        candidates.map(async (candidate, index) => ({
          ...candidateOnTheWire(candidate),
          duplicates: index < MOST_LOOKED_UP ? await duplicatesOf(candidate) : [],
        })),
      )
      return { candidates: answered, ...(reason !== undefined && { reason }) }
    },
  )

async function duplicatesOf({ actor, company, topic, announcedOn, stance }: Candidate): Promise<string[]> {
  const found = await findDuplicates({ actor, company, topic, announcedOn, stance })
  return found.map(({ event }) => event.id)
}

export const OPTIONS = answerPreflight

export const GET = refuseMethod('POST')
export { GET as DELETE, GET as PATCH, GET as PUT }
