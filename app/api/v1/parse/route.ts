import { today } from '@/lib/clock'
import { refuseMethod } from '@/lib/http/method-not-allowed'
import { readHeadline } from '@/lib/intake/read-headline'
import { parseInput } from '@/lib/schemas/reading-input'
import { currentGazetteer } from '../../../current-gazetteer'
import { answerPreflight, answerReading } from '../answer-reading'
import { candidateOnTheWire } from '../reading-wire'

export const dynamic = 'force-dynamic'

/** Reads one headline: `{"text": "UK bans Huawei 5G"}`. One candidate per actor and company, none without a stance. */
export const POST = (request: Request): Promise<Response> =>
  answerReading(
    request,
    { limiter: 'readHeadline', mostBytes: 16_384, input: parseInput },
    async ({ text }) => {
      const { candidates, reason } = readHeadline(text, await currentGazetteer(), { today: today() })
      return { candidates: candidates.map(candidateOnTheWire), ...(reason !== undefined && { reason }) }
    },
  )

export const OPTIONS = answerPreflight

export const GET = refuseMethod('POST')
export { GET as DELETE, GET as PATCH, GET as PUT }
