'use client'

import { useId, useState } from 'react'

interface Props {
  /** Name of the parameter. */
  readonly name: string
  readonly legend: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly chosen: readonly string[]
}

/** Above this many a list gets a box to type into. */
const LONG = 12

/** Several of a list. Plain checkboxes of a form; with scripts a long list is narrowed by typing. */
export function CheckList({ name, legend, options, chosen }: Props) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const sought = fold(typed)
  if (options.length === 0) return null
  return (
    <fieldset className="check-list">
      <legend>{legend}</legend>
      {options.length > LONG && (
        <input
          id={id}
          type="search"
          className="control needs-js"
          placeholder="Type to narrow"
          aria-label={`Narrow the list: ${legend}`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault() // Enter here looks for something, it does not send.
          }}
        />
      )}
      <ul>
        {options.map(([value, label]) => (
          // Hidden, not removed: what is ticked stays in the form.
          <li key={value} hidden={sought !== '' && !fold(label).includes(sought)}>
            <label>
              <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** "Türkiye" is found by "turk". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
