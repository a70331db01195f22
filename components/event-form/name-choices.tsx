import { pickOf } from '@/lib/schemas/event-form'
import type { NameChoice } from './entry-state'

interface Props {
  readonly name: string
  readonly typed: string
  readonly choices: readonly NameChoice[]
  readonly picked: string
  readonly onPick: (choice: NameChoice) => void
}

/** What a typed name may mean, to choose from. Works without scripts: the choice is sent along with the text. */
export function NameChoices({ name, typed, choices, picked, onPick }: Props) {
  return (
    <fieldset className="name-choices">
      <legend>{choices.every(({ fit }) => fit === 'slip') ? 'Did you mean' : 'Which is meant?'}</legend>
      {choices.map((choice) => (
        <label key={choice.key}>
          <input
            type="radio"
            name={name}
            value={pickOf(choice.key, typed)}
            checked={picked === pickOf(choice.key, typed)}
            onChange={() => onPick(choice)}
          />{' '}
          {choice.name}
          {choice.via && !choice.name.includes(choice.via) && (
            <span className="text-muted"> {choice.via}</span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
