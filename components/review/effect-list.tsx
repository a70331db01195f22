import type { Change } from '@/lib/domain/effect'
import type { FoldEvent } from '@/lib/domain/fold'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { changeSentence, datesAsRecorded, joinedChanges } from '../event-form/effect-sentence'

export interface ShownEffect {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly changes: readonly Change[]
  /** The events of the cell before and after, for their dates as recorded. */
  readonly events: readonly FoldEvent[]
}

/** What would change in which cell, in words; where nothing would, that too. */
export function EffectList({ effects, names }: { effects: readonly ShownEffect[]; names: Names }) {
  return (
    <ul className="effects">
      {effects.map(({ actor, company, topic, changes, events }) => {
        const cell = `${actorName(names, actor)} · ${nameOfIssue(names, company, topic)}`
        const dates = datesAsRecorded(events)
        const sentences = joinedChanges(changes).map((change) => changeSentence(change, dates))
        return (
          <li key={cell}>
            <span className="effect-cell">{cell}</span>
            {sentences.length === 0 ? (
              <p className="text-muted">No day would read otherwise.</p>
            ) : (
              <ul className="effect-steps">
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
