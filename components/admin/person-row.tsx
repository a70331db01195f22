'use client'

import { useActionState } from 'react'
import { FormAnswer } from '@/components/account/form-answer'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/control'
import { ROLE_LABELS, ROLES, type Role } from '@/lib/domain/permission'
import { EMPTY_FORM, type FormAction } from '@/lib/schemas/form-state'

export interface PersonItem {
  readonly id: string
  readonly name: string
  readonly emailHint: string
  readonly role: Role
  readonly disabled: boolean
  readonly sessions: number
}

/** A person, and what an administrator may do with them: one form, whose buttons say what. */
export function PersonRow({ person, action }: { person: PersonItem; action: FormAction }) {
  const [state, dispatch] = useActionState(action, EMPTY_FORM)
  const { id, name, emailHint, role, disabled, sessions } = person
  const form = `person-${id}`
  return (
    <tr>
      <th scope="row">
        {name}
        {disabled && <span className="text-danger"> · disabled</span>}
        <div className="text-xs font-normal text-muted">{emailHint}</div>
        <FormAnswer state={state} />
      </th>
      <td>
        <form id={form} action={dispatch} className="inline-form">
          <input type="hidden" name="person" value={id} />
          <Select key={role} name="role" defaultValue={role} aria-label={`Role of ${name}`}>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {ROLE_LABELS[each]}
              </option>
            ))}
          </Select>
          <Button type="submit" name="do" value="role" size="small" aria-label={`Save the role of ${name}`}>
            Save
          </Button>
        </form>
      </td>
      <td data-label="Signed in on">
        <div className="inline-form">
          {sessions}
          {sessions > 0 && (
            <Button
              type="submit"
              form={form}
              name="do"
              value="sign-out"
              size="small"
              aria-label={`Sign out ${name} everywhere`}
            >
              Sign out
            </Button>
          )}
        </div>
      </td>
      <td>
        <Button
          type="submit"
          form={form}
          name="do"
          value={disabled ? 'enable' : 'disable'}
          size="small"
          variant={disabled ? 'secondary' : 'danger'}
          aria-label={`${disabled ? 'Enable' : 'Disable'} ${name}`}
        >
          {disabled ? 'Enable' : 'Disable'}
        </Button>
      </td>
    </tr>
  )
}
