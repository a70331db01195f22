'use client'

import { useActionState, useEffect, useRef } from 'react'
import { FormAnswer } from '@/components/account/form-answer'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/control'
import { Field } from '@/components/ui/field'
import { EMPTY_FORM, type FormAction } from '@/lib/schemas/form-state'
import { Behind } from './behind'

interface Props {
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string | number>>
  /** The likely duplicates, the likeliest first. */
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

/** Which recorded event tells the same step: one of the likely ones, or any by its address. */
export function MergeForm({ action, hidden, choices }: Props) {
  const [state, dispatch, pending] = useActionState(action, EMPTY_FORM)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.answer > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state.answer])

  return (
    <Behind summary="Merge into an event that is recorded already" shortcut="m" isOpen={state.answer > 0}>
      <form ref={form} action={dispatch} className="reason-form" noValidate>
        <FormAnswer state={state} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {choices.length > 0 && (
          <fieldset className="choices">
            <legend>Recorded already as</legend>
            {choices.map(({ id, label }) => (
              <label key={id}>
                <input type="radio" name="into" value={id} defaultChecked={state.values.into === id} />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Field
          id="merge-pasted"
          label={choices.length > 0 ? 'Or the address of another event' : 'Address of the event'}
          hint="Its sources are kept; those that the event lacks are added to it."
          errors={state.errors.pasted}
          required={choices.length === 0}
        >
          {(control) => (
            <Input
              {...control}
              name="pasted"
              type="text"
              spellCheck={false}
              autoCapitalize="none"
              defaultValue={state.values.pasted}
            />
          )}
        </Field>
        <div>
          <Button type="submit" aria-disabled={pending || undefined}>
            Merge
          </Button>
        </div>
      </form>
    </Behind>
  )
}
