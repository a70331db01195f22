import type { ReactNode } from 'react'
import { type FormBinding, fieldId } from './form-binding'

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly meaning: string
}

interface Props {
  readonly form: FormBinding
  readonly name: 'stance' | 'kind' | 'targeting' | 'confidence'
  readonly legend: string
  readonly groups: readonly { readonly title?: ReactNode; readonly choices: readonly Choice[] }[]
  /** `rows` shows each with its meaning; `pills` only that of the one that is chosen, focused or pointed at. */
  readonly look?: 'rows' | 'pills'
}

/** One of several, each with what it means. The first is where a link to the field leads. */
export function ChoiceField({ form, name, legend, groups, look = 'rows' }: Props) {
  const id = fieldId(name)
  const errors = form.errorsOf(name)
  const first = groups[0]?.choices[0]?.value
  return (
    <fieldset
      className="choice-field"
      data-look={look}
      data-invalid={errors.length > 0 || undefined}
      aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      <div className="choice-groups">
        {groups.map(({ title, choices }) => (
          <div key={choices[0]?.value} className="choice-group">
            {title && <p className="choice-title">{title}</p>}
            {choices.map(({ value, label, meaning }) => (
              <label key={value} className="choice">
                <input
                  type="radio"
                  name={name}
                  id={value === first ? id : `${id}-${value}`}
                  value={value}
                  checked={form.values[name] === value}
                  aria-labelledby={`${id}-${value}-label`}
                  aria-describedby={`${id}-${value}-meaning`}
                  onChange={() => form.set({ [name]: value })}
                />
                <span className="choice-label" id={`${id}-${value}-label`}>
                  {label}
                </span>
                <span className="choice-meaning" id={`${id}-${value}-meaning`}>
                  {meaning}
                </span>
              </label>
            ))}
          </div>
        ))}
      </div>
      {errors.length > 0 && (
        <ul id={`${id}-error`} className="field-error">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
