import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { shortActorName } from '@/lib/domain/proposed-title'
import { effectInWords, type ToldEffect } from '../event-form/effect-sentence'

export interface ShownEffect extends ToldEffect {
  readonly actor: string
  readonly company: string
  readonly topic: string
}

/** "UK · Huawei · 5G networks". */
export const cellName = (
  names: Names,
  { actor, company, topic }: Omit<ShownEffect, keyof ToldEffect>,
): string => `${shortActorName(actor, actorName(names, actor))} · ${nameOfIssue(names, company, topic)}`

/** What would change in which cell, in words; where nothing would, that too. */
export function EffectList({ effects, names }: { effects: readonly ShownEffect[]; names: Names }) {
  return (
    <ul className="effects">
      {effects.map((effect) => {
        const { lines, nothing } = effectInWords(effect)
        const cell = cellName(names, effect)
        return (
          <li key={cell}>
            <span className="effect-cell">{cell}</span>
            {nothing && <p className="text-muted">{nothing}</p>}
            {lines.length > 0 && (
              <ul className="effect-steps">
                {lines.map(({ sentence }) => (
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
