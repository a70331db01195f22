'use client'

import { useActionState } from 'react'
import { EMPTY_FORM, type FormAction } from '@/lib/schemas/form-state'
import { FormAnswer } from '../account/form-answer'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { Field } from '../ui/field'
import { type AlertChoices, AlertFilterFields } from './alert-filter-fields'

interface Props {
  readonly action: FormAction
  readonly choices: AlertChoices
  /** Where it goes: a mail address or a web address. */
  readonly target: { readonly name: 'email' | 'url'; readonly label: string; readonly hint: string }
  readonly submit: string
}

/** Asks for alerts. Works before scripts load. */
export function AlertForm({ action, choices, target, submit }: Props) {
  const [state, dispatch, pending] = useActionState(action, EMPTY_FORM)
  const { name, label, hint } = target
  return (
    <form action={dispatch} className="alert-form" noValidate>
      {/* A box for each actor, company and topic stands before it. */}
      <a href={`#alert-${name}`} className="skip-link">
        Skip to the address
      </a>
      <FormAnswer state={state} />
      <AlertFilterFields key={state.answer} choices={choices} state={state} />
      <Field id={`alert-${name}`} label={label} hint={hint} required errors={state.errors[name] ?? []}>
        {(control) => (
          <Input
            {...control}
            name={name}
            type={name === 'email' ? 'email' : 'url'}
            autoComplete={name === 'email' ? 'email' : 'off'}
            defaultValue={state.values[name] ?? ''}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" disabled={pending}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
