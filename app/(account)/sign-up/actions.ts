'use server'

import { redirect } from 'next/navigation'
import { refusalCode, requestAuth } from '@/lib/auth/request-auth'
import { env } from '@/lib/env'
import { consume, waitInWords } from '@/lib/http/rate-limit'
import { signUp } from '@/lib/schemas/account'
import { type FormState, readForm, refuse } from '@/lib/schemas/form-state'

export async function signUpAction(state: FormState, form: FormData): Promise<FormState> {
  if (!env().SIGN_UP) return refuse(state, form, { problem: 'New accounts are closed on this site.' })
  const read = readForm(signUp, state, form)
  if (!read.ok) return read.state
  const { api, headers, address } = await requestAuth()
  const allowed = await consume('signUp', address)
  if (!allowed.ok)
    return refuse(state, form, {
      problem: `Many accounts were made from where you are. Try again ${waitInWords(allowed.retryAfterSeconds)}.`,
    })
  try {
    // Answers alike whether the address has an account or not; in the first case its owner gets a mail.
    await api.signUpEmail({ body: read.data, headers })
  } catch (error) {
    const code = refusalCode(error)
    // Two sign-ups of one address at the same moment: the second found it taken, and is told what all are told.
    if (code !== 'FAILED_TO_CREATE_USER')
      return refuse(state, form, { problem: 'The account could not be made. Try again in a moment.' })
  }
  redirect('/sign-in?note=made')
}
