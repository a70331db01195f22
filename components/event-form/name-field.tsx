import type { ReactNode } from 'react'
import { pickedKey, pickOf } from '@/lib/schemas/event-form'
import { Field } from '../ui/field'
import { Combobox } from './combobox'
import type { NameField as NameFieldName } from './entry-state'
import { type FormBinding, fieldId } from './form-binding'
import { NameChoices } from './name-choices'
import { NAME_LIST } from './name-lists'

interface Props {
  readonly form: FormBinding
  readonly name: NameFieldName
  readonly label: string
  readonly hint: string
  readonly placeholder: string
  readonly children?: ReactNode
}

const PICK = { actor: 'pickActor', company: 'pickCompany', topic: 'pickTopic' } as const

/** Who or what, by any of its names. What was understood is said below; where several fit, they can be chosen from. */
export function NameField({ form, name, label, hint, placeholder, children }: Props) {
  const id = fieldId(name)
  const typed = form.values[name]
  const pick = PICK[name]
  const errors = form.errorsOf(name)
  const reading = form.check.names[name]
  const fresh = reading.typed === typed
  const meant = fresh ? reading.meant : null
  const doubt = fresh ? reading.doubt : null
  const isChosen = pickedKey(form.values[pick], typed) !== null
  // Of a part the suggestions say more while one types; what more letters will not settle can be chosen from at once.
  const isSettled = doubt !== null && doubt.reason !== 'part'
  const choices = fresh && (errors.length > 0 || isChosen || isSettled) ? reading.choices : []
  return (
    <div className="name-field">
      <Field id={id} label={label} hint={hint} errors={errors} required>
        {({ required: _, 'aria-describedby': described, ...control }) => (
          <>
            <Combobox
              control={{
                ...control,
                'aria-describedby': [described, `${id}-echo`].filter(Boolean).join(' '),
              }}
              name={name}
              kind={name}
              list={NAME_LIST[name]}
              value={typed}
              placeholder={placeholder}
              onType={(text) => form.set({ [name]: text })}
              onPick={(choice) => form.set({ [name]: choice.name, [pick]: pickOf(choice.key, choice.name) })}
            />
            <output id={`${id}-echo`} className="field-echo" htmlFor={id}>
              {meant && meant.name.toLowerCase() !== typed.trim().toLowerCase() && `→ ${meant.name}`}
              {isSettled && errors.length === 0 && doubt.said}
            </output>
          </>
        )}
      </Field>
      {choices.length > 0 ? (
        <NameChoices
          name={pick}
          typed={typed}
          choices={choices}
          picked={form.values[pick]}
          onPick={(choice) => form.set({ [pick]: pickOf(choice.key, typed) })}
        />
      ) : (
        <input type="hidden" name={pick} value={form.values[pick]} />
      )}
      {children}
    </div>
  )
}
