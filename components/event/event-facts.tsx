import { Fragment } from 'react'
import { KIND, trackOf } from '@/lib/domain/kind'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { CONFIDENCE_MEANING, TARGETING_MEANING } from '@/lib/domain/vocabulary'

/** Who decided or spoke, how, how sure that is, and how far it reaches: one line in grey. */
export function EventFacts({ event }: { event: StanceEvent }) {
  const facts = [
    ...(event.authority ? [{ text: event.authority, title: undefined }] : []),
    { text: `${KIND[event.kind].label} (${trackOf(event.kind)})`, title: KIND[event.kind].meaning },
    { text: event.confidence, title: CONFIDENCE_MEANING[event.confidence] },
    ...(event.targeting === 'criteria'
      ? [{ text: 'by criteria, unnamed', title: TARGETING_MEANING.criteria }]
      : []),
    ...(event.scope
      ? [{ text: `scope: ${event.scope}`, title: 'the stance covers less than the topic' }]
      : []),
  ]
  return (
    <p className="event-facts">
      {facts.map(({ text, title }, index) => (
        <Fragment key={text}>
          {index > 0 && ' '}
          <span title={title}>{text}</span>
          {index < facts.length - 1 && '\u00a0·'}
        </Fragment>
      ))}
    </p>
  )
}
