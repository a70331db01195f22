import 'server-only'
import { getStanceEvent } from '@/lib/data/stance-events'
import { type IfMatch, matches } from '@/lib/http/if-match'

const TRIES = 5
/** No event has it: a command that is given it finds another version standing. */
const NO_VERSION = 0

/**
 * Changes an event at the version that stands, if that is one that was asked for. Who named none does not care which:
 * where somebody else is faster, it is tried again.
 */
export async function atVersion<Result extends { readonly ok: boolean; readonly reason?: string }>(
  id: string,
  condition: IfMatch | null,
  change: (version: number) => Promise<Result>,
): Promise<Result | null> {
  for (let tries = 1; ; tries++) {
    const event = await getStanceEvent(id)
    if (!event) return null
    const result = await change(!condition || matches(condition, event.version) ? event.version : NO_VERSION)
    if (result.ok || result.reason !== 'conflict' || condition || tries === TRIES) return result
  }
}
