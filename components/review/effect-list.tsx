import type { Change } from '@/lib/domain/effect'
import { effectSentences } from '@/lib/domain/effect-sentence'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'

export interface ShownEffect {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly changes: readonly Change[]
}

/** What would change in which cell, in words; where nothing would, that too. */
export function EffectList({ effects, names }: { effects: readonly ShownEffect[]; names: Names }) {
  return (
    <ul className="effects">
      {effects.map(({ actor, company, topic, changes }) => {
        const cell = `${actorName(names, actor)} · ${nameOfIssue(names, company, topic)}`
        const sentences = effectSentences([...changes])
        return (
          <li key={cell}>
            <span className="effect-cell">{cell}</span>
            {sentences.length === 0 ? (
              <p className="text-muted">No day would read otherwise.</p>
            ) : (
              <ul>
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
