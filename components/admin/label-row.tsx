'use client'

import { useActionState } from 'react'
import { FormAnswer } from '@/components/account/form-answer'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/control'
import { EMPTY_FORM, type FormAction } from '@/lib/schemas/form-state'

export interface LabelItem {
  readonly kind: string
  readonly key: string
  readonly name: string
}

const KINDS: Readonly<Record<string, string>> = {
  actor: 'Actor',
  company: 'Company',
  topic: 'Topic',
  'topic-short': 'Topic, short',
}

/** The shown name of one thing, to be changed. */
export function LabelRow({ label, action }: { label: LabelItem; action: FormAction }) {
  const [state, dispatch] = useActionState(action, { ...EMPTY_FORM, values: { name: label.name } })
  const errors = state.errors.name ?? []
  const id = `label-${label.kind}-${label.key}`
  return (
    <tr>
      <td>{KINDS[label.kind] ?? label.kind}</td>
      <th scope="row">
        <code>{label.key}</code>
      </th>
      <td>
        <form action={dispatch} className="inline-form">
          <input type="hidden" name="kind" value={label.kind} />
          <input type="hidden" name="key" value={label.key} />
          <Input
            key={label.name}
            name="name"
            defaultValue={state.values.name ?? label.name}
            aria-label={`Name of ${label.kind} ${label.key}`}
            aria-invalid={errors.length > 0 || undefined}
            aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
            autoComplete="off"
            className="min-w-56 grow"
          />
          <Button type="submit" size="small" aria-label={`Save the name of ${label.key}`}>
            Save
          </Button>
        </form>
        {errors.length > 0 && (
          <p id={`${id}-error`} className="field-error">
            {errors[0]}
          </p>
        )}
        <FormAnswer state={state} />
      </td>
    </tr>
  )
}
