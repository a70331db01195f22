'use server'

import { revalidatePath } from 'next/cache'
import { requirePermission } from '@/lib/auth/require-role'
import { revokeApiKey } from '@/lib/data/api-keys'
import { db } from '@/lib/data/client'
import { renameLabel } from '@/lib/data/labels'
import { type PersonChange, revokeSessionsOf, setDisabled, setRole } from '@/lib/data/people'
import { changePerson, renameLabel as renameLabelSchema } from '@/lib/schemas/admin'
import { keyNumber } from '@/lib/schemas/api-key'
import { confirm, type FormState, readField, readForm, refuse } from '@/lib/schemas/form-state'

export async function changePersonAction(state: FormState, form: FormData): Promise<FormState> {
  const user = await requirePermission('managePeople', '/admin')
  const read = readForm(changePerson, state, form)
  if (!read.ok) return refuse(state, form, { problem: 'This could not be understood. Load the page again.' })
  const by = { userId: user.id, name: user.name }
  const { person, role, do: what } = read.data
  let change: PersonChange
  if (what === 'role') {
    if (!role) return refuse(state, form, { problem: 'Choose a role.' })
    change = await setRole(db(), person, role, by)
  } else if (what === 'sign-out') change = await revokeSessionsOf(db(), person, by)
  else change = await setDisabled(db(), person, what === 'disable', by)
  if (!change.ok) return refuse(state, form, { problem: PROBLEMS[change.reason] })
  revalidatePath('/admin')
  return confirm(state, DONE[what])
}

const PROBLEMS = {
  'unknown-person': 'There is no such person any more.',
  'last-administrator':
    'This is the last administrator: make another one first, or nobody could manage this site.',
} as const
const DONE = {
  role: 'Role saved.',
  disable: 'Disabled, and signed out everywhere.',
  enable: 'May sign in again.',
  'sign-out': 'Signed out everywhere.',
} as const

export async function renameLabelAction(state: FormState, form: FormData): Promise<FormState> {
  const user = await requirePermission('manageLabels', '/admin/labels')
  const read = readForm(renameLabelSchema, state, form)
  if (!read.ok) return read.state
  const change = await renameLabel(db(), read.data, { userId: user.id, name: user.name })
  if (!change.ok)
    return change.reason === 'name-taken'
      ? refuse(state, form, { errors: { name: ['Another topic has this short name already'] } })
      : refuse(state, form, { problem: 'There is no such label any more.' })
  revalidatePath('/', 'layout')
  return confirm(state, 'Saved: shown everywhere from now on.', { name: read.data.name })
}

/** Takes anybody's key out of use. */
export async function revokeKeyAction(form: FormData): Promise<void> {
  const user = await requirePermission('manageKeys', '/admin')
  const id = keyNumber.safeParse(readField(form, 'key'))
  if (id.success) await revokeApiKey(db(), id.data, { userId: user.id, name: user.name })
  revalidatePath('/admin')
}
