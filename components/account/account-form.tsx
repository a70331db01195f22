'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/control'
import { Field } from '@/components/ui/field'
import { EMPTY_FORM, type FormAction } from '@/lib/schemas/form-state'
import { FormAnswer } from './form-answer'

export interface AccountField {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password'
  /** Tells password managers what belongs here. */
  readonly autoComplete: string
  readonly hint?: string
}

interface Props {
  /** Unique in the page: ids of the fields begin with it. */
  readonly id: string
  readonly action: FormAction
  readonly fields: readonly AccountField[]
  readonly values?: Readonly<Record<string, string>>
  /** Sent along: where to go next, the token of a link. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Whose password is changed, where the form does not ask: for password managers alone. */
  readonly username?: string
  readonly submit: string
  /** Beside the button. */
  readonly aside?: ReactNode
}

/** A short form of an account: works before scripts load, keeps what was typed, never a password. */
export function AccountForm({
  id,
  action,
  fields,
  values = {},
  hidden = {},
  username,
  submit,
  aside,
}: Props) {
  const [state, dispatch, pending] = useActionState(action, { ...EMPTY_FORM, values })
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.answer > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state.answer])

  return (
    <form ref={form} action={dispatch} className="account-form" noValidate>
      <FormAnswer state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {username && (
        <input type="text" autoComplete="username" defaultValue={username} hidden readOnly tabIndex={-1} />
      )}
      {fields.map(({ name, label, type, autoComplete, hint }) => (
        <Field key={name} id={`${id}-${name}`} label={label} hint={hint} errors={state.errors[name]} required>
          {(control) => (
            <Input
              {...control}
              name={name}
              type={type}
              autoComplete={autoComplete}
              spellCheck={type === 'text' ? undefined : false}
              autoCapitalize={type === 'text' ? undefined : 'none'}
              defaultValue={type === 'password' ? undefined : state.values[name]}
            />
          )}
        </Field>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          {submit}
        </Button>
        {aside}
      </div>
    </form>
  )
}
