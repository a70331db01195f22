'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Input, Select } from '@/components/ui/control'
import { Field } from '@/components/ui/field'
import { ROLE_LABELS, ROLE_MEANINGS, type Role } from '@/lib/domain/permission'
import { EMPTY_FORM, type FormAction } from '@/lib/schemas/form-state'
import { CopyField } from '../share/copy-field'
import { FormAnswer } from './form-answer'

interface Props {
  readonly action: FormAction
  /** Those that a key of this person may have. */
  readonly roles: readonly Role[]
}

/** Makes a key. The answer shows it, this once: `values.key` of the form's state. */
export function ApiKeyForm({ action, roles }: Props) {
  const [state, dispatch, pending] = useActionState(action, EMPTY_FORM)
  const form = useRef<HTMLFormElement>(null)
  const { key, name, role, expires } = state.values

  useEffect(() => {
    if (state.answer > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state.answer])

  return (
    <form ref={form} action={dispatch} className="account-form" noValidate>
      <FormAnswer state={state} />
      {key && (
        <CopyField
          key={key}
          label="The new key"
          text={key}
          hint="Copy it now: only a hash of it is kept, and it is not shown again. Whoever has it can act in your name."
        />
      )}
      <Field
        id="key-name"
        label="What for"
        hint="Tells it from your other keys."
        errors={state.errors.name}
        required
      >
        {(control) => <Input {...control} name="name" autoComplete="off" defaultValue={name} />}
      </Field>
      <Field id="key-role" label="What it may do" errors={state.errors.role} required>
        {(control) => (
          <Select {...control} key={role} name="role" defaultValue={role ?? roles.at(-1)}>
            {roles.map((each) => (
              <option key={each} value={each}>
                {`${ROLE_LABELS[each]}: ${ROLE_MEANINGS[each]}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="key-expires"
        label="Last day"
        hint="Like 2027-12-31. Empty: until you revoke it."
        errors={state.errors.expires}
      >
        {(control) => (
          <Input {...control} name="expires" autoComplete="off" inputMode="numeric" defaultValue={expires} />
        )}
      </Field>
      <div className="pt-1">
        <Button type="submit" aria-disabled={pending || undefined}>
          Make a key
        </Button>
      </div>
    </form>
  )
}
