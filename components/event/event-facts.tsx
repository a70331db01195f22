import { KIND, trackOf } from '@/lib/domain/kind'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { CONFIDENCE_MEANING, TARGETING_MEANING } from '@/lib/domain/vocabulary'

/** Stays with what stands before it. */
const DOT = '\u00a0· '

/** Who decided or spoke, how, how sure that is, and how far it reaches: one line in grey. */
export function EventFacts({ event }: { event: StanceEvent }) {
  return (
    <p className="event-facts">
      {event.authority ? event.authority + DOT : ''}
      <span title={KIND[event.kind].meaning}>{`${KIND[event.kind].label} (${trackOf(event.kind)})`}</span>
      {DOT}
      <span title={CONFIDENCE_MEANING[event.confidence]}>{event.confidence}</span>
      {event.targeting === 'criteria' && (
        <>
          {DOT}
          <span title={TARGETING_MEANING.criteria}>by criteria, unnamed</span>
        </>
      )}
      {event.scope && (
        <>
          {DOT}
          <span title="the stance covers less than the topic">{`scope: ${event.scope}`}</span>
        </>
      )}
    </p>
  )
}
