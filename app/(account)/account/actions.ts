'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentSession } from '@/lib/auth/current-user'
import { refusalCode, requestAuth } from '@/lib/auth/request-auth'
import { requireRole } from '@/lib/auth/require-role'
import { renameUser } from '@/lib/data/account'
import { db } from '@/lib/data/client'
import { revokeSession, revokeSessions } from '@/lib/data/sessions'
import { consumeAll, giveBack, type Try, tooManyTries } from '@/lib/http/rate-limit'
import { changePassword, rename } from '@/lib/schemas/account'
import { confirm, type FormState, readField, readForm, refuse } from '@/lib/schemas/form-state'

export async function renameAction(state: FormState, form: FormData): Promise<FormState> {
  const user = await requireRole('contributor', '/account')
  const read = readForm(rename, state, form)
  if (!read.ok) return read.state
  await renameUser(db(), user.id, read.data.name)
  revalidatePath('/', 'layout')
  return confirm(state, `From now on what you do is shown with the name ${read.data.name}.`, read.data)
}

export async function changePasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const user = await requireRole('contributor', '/account')
  const read = readForm(changePassword, state, form)
  if (!read.ok) return read.state
  const tries: Try[] = [['changePassword', user.id]]
  const allowed = await consumeAll(tries)
  if (!allowed.ok) return refuse(state, form, { problem: tooManyTries(allowed) })
  const { api, headers } = await requestAuth()
  const { current, password } = read.data
  try {
    await api.changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers,
    })
  } catch (error) {
    refusalCode(error)
    return refuse(state, form, { errors: { current: ['This is not your current password'] } })
  }
  await giveBack(tries)
  revalidatePath('/account')
  return confirm(state, 'Your new password is set, and your other browsers have been signed out.')
}

export async function revokeSessionAction(form: FormData): Promise<void> {
  const user = await requireRole('contributor', '/account')
  const own = await currentSession()
  const id = readField(form, 'session')
  if (id !== null && !id.includes('\0')) await revokeSession(db(), user.id, id)
  if (id === own?.sessionId) redirect('/sign-in?note=out')
  revalidatePath('/account')
}

export async function revokeAllSessionsAction(): Promise<void> {
  const user = await requireRole('contributor', '/account')
  await revokeSessions(db(), user.id, null)
  redirect('/sign-in?note=out')
}
