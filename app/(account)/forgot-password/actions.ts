'use server'

import { requestAuth } from '@/lib/auth/request-auth'
import { consumeAll, waitInWords } from '@/lib/http/rate-limit'
import { forgotPassword } from '@/lib/schemas/account'
import { confirm, type FormState, readForm, refuse } from '@/lib/schemas/form-state'

export async function forgotPasswordAction(state: FormState, form: FormData): Promise<FormState> {
  const read = readForm(forgotPassword, state, form)
  if (!read.ok) return read.state
  const { api, headers, address } = await requestAuth()
  const allowed = await consumeAll([
    ['resetMail', address],
    ['resetMailToAccount', read.data.email],
  ])
  if (!allowed.ok)
    return refuse(state, form, {
      problem: `Too many mails were asked for. Look for the last one, or try again ${waitInWords(allowed.retryAfterSeconds)}.`,
    })
  await api.requestPasswordReset({ body: read.data, headers })
  return confirm(
    state,
    `If ${read.data.email} has an account here, a mail is on its way. Its link works once, within the hour.`,
  )
}
