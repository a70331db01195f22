'use server'

import { redirect } from 'next/navigation'
import { refusalCode, requestAuth } from '@/lib/auth/request-auth'
import { consume, tooManyTries } from '@/lib/http/rate-limit'
import { resetPassword } from '@/lib/schemas/account'
import { type FormState, readForm, refuse } from '@/lib/schemas/form-state'

export async function resetPasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const read = readForm(resetPassword, state, form)
  if (!read.ok) return read.state.errors.token ? refuse(state, form, { problem: USED_UP }) : read.state
  const { api, headers, address } = await requestAuth()
  const allowed = await consume('token', address)
  if (!allowed.ok) return refuse(state, form, { problem: tooManyTries(allowed) })
  try {
    await api.resetPassword({ body: { newPassword: read.data.password, token: read.data.token }, headers })
  } catch (error) {
    refusalCode(error)
    return refuse(state, form, { problem: USED_UP })
  }
  redirect('/sign-in?note=reset')
}

const USED_UP = 'This link has been used or is older than an hour. Ask for a new mail and follow its link.'
