import { today } from '@/lib/clock'
import { parseInput } from '@/lib/schemas/reading-input'
import { currentGazetteer } from '../../../current-gazetteer'
import { readLine } from '../../../read-line'
import { readingOf } from '../reading-of'
import { candidateOnTheWire } from '../reading-wire'
import { routeOf } from '../route-of'

export const dynamic = 'force-dynamic'

/** Reads one headline: `{"text": "UK bans Huawei 5G"}`. One candidate per actor and company, none without a stance. */
const parseHeadline = readingOf('readHeadline', parseInput, async ({ text }) => {
  const { candidates, reason } = readLine(text, await currentGazetteer(), today())
  return { candidates: candidates.map(candidateOnTheWire), ...(reason !== undefined && { reason }) }
})

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = routeOf({ parseHeadline })
