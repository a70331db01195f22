'use client'

import { useActionState, useEffect, useRef } from 'react'
import { FormAnswer } from '@/components/account/form-answer'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { Textarea } from '@/components/ui/control'
import { Field } from '@/components/ui/field'
import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/schemas/form-state'
import { REASON_MAX } from '@/lib/schemas/review'
import { Behind } from './behind'

interface Props {
  /** Unique in the page. */
  readonly id: string
  readonly action: FormAction
  /** Sent along: what it is about, and the version that was read. */
  readonly hidden: Readonly<Record<string, string | number>>
  readonly field: {
    readonly name: 'comment' | 'reason' | 'note'
    readonly label: string
    readonly hint?: string
    readonly required: boolean
  }
  /** Something that must be said with a tick. */
  readonly tick?: { readonly name: string; readonly value: string; readonly label: string }
  readonly submit: string
  readonly variant?: ButtonVariant
  /** The key of `Shortcuts` that leads here. */
  readonly shortcut?: string
  /** What the form waits behind; without it the form lies open. */
  readonly summary?: string
}

/** One decision and the words that go with it. Works before scripts load, and keeps the words after an error. */
export function ReasonForm({
  id,
  action,
  hidden,
  field,
  tick,
  submit,
  variant = 'secondary',
  shortcut,
  summary,
}: Props) {
  const [state, dispatch, pending] = useActionState(action, EMPTY_FORM)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.answer > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state.answer])

  return (
    <Behind summary={summary} shortcut={shortcut} isOpen={state.answer > 0}>
      <form ref={form} action={dispatch} className="reason-form" noValidate>
        <FormAnswer state={state} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          id={`${id}-${field.name}`}
          label={field.label}
          hint={field.hint}
          errors={state.errors[field.name]}
          required={field.required}
        >
          {(control) => (
            <Textarea
              {...control}
              name={field.name}
              maxLength={REASON_MAX}
              rows={3}
              defaultValue={state.values[field.name]}
            />
          )}
        </Field>
        {tick && <Tick id={`${id}-${tick.name}`} tick={tick} state={state} />}
        <div>
          <Button
            type="submit"
            variant={variant}
            aria-disabled={pending || undefined}
            data-shortcut={summary ? undefined : shortcut}
          >
            {submit}
          </Button>
        </div>
      </form>
    </Behind>
  )
}

function Tick({ id, tick, state }: { id: string; tick: NonNullable<Props['tick']>; state: FormState }) {
  const { name, value, label } = tick
  const errors = state.errors[name] ?? []
  return (
    <div className="choices">
      <label>
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={state.values[name] === value}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
        />
        <span>{label}</span>
      </label>
      {errors.map((error) => (
        <p key={error} id={`${id}-error`} className="field-error">
          {error}
        </p>
      ))}
    </div>
  )
}
