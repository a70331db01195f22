'use client'

import { useId, useState } from 'react'

export interface Choice {
  readonly value: string
  readonly label: string
  /** How many events it would find. */
  readonly count?: number
}

interface Props {
  /** The query parameter, or the field of the form. */
  readonly name: string
  /** What is chosen from: "Actors". */
  readonly legend: string
  /** Whether the legend is shown; where a title says it already it is for screen readers alone. */
  readonly titled?: boolean
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
}

/** From so many on, a list is worth typing into. */
const LONG = 12

/** Letters without their accents, so that "cote" finds Côte d’Ivoire. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Checkboxes of the browser's own, chosen ones first; where scripts run, typing narrows a long list. What is ticked
 * stays ticked when it is narrowed away. Nothing where there is nothing to choose.
 */
export function CheckList({ name, legend, titled = false, choices, chosen }: Props) {
  const [typed, setTyped] = useState('')
  const id = useId()
  if (choices.length === 0) return null
  const wanted = plain(typed.trim())
  const isShown = (choice: Choice) =>
    wanted === '' || plain(choice.label).includes(wanted) || choice.value.toLowerCase() === wanted
  const sorted = [...choices].sort(
    (a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)),
  )
  const find = `Find in ${legend.toLowerCase()}`
  return (
    <fieldset className="check-list">
      <legend className={titled ? undefined : 'sr-only'}>{legend}</legend>
      {choices.length >= LONG && (
        <input
          type="search"
          className="control needs-js"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          // Enter would send the form before the choice is made.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          placeholder={titled ? 'Type to narrow' : find}
          aria-label={find}
          aria-controls={id}
          autoComplete="off"
        />
      )}
      <ul id={id}>
        {sorted.map((choice) => (
          <li key={choice.value} hidden={!isShown(choice)}>
            <label>
              <input
                type="checkbox"
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
              />
              {choice.label}
              {choice.count !== undefined && <span className="check-count">{choice.count}</span>}
            </label>
          </li>
        ))}
      </ul>
      {!choices.some(isShown) && <p className="check-none">Nothing has this name.</p>}
    </fieldset>
  )
}
