'use server'

import { redirect } from 'next/navigation'
import { refusalCode, requestAuth } from '@/lib/auth/request-auth'
import { consumeAll, giveBack, type Try, waitInWords } from '@/lib/http/rate-limit'
import { signIn } from '@/lib/schemas/account'
import { type FormState, readField, readForm, refuse } from '@/lib/schemas/form-state'
import { readNextPath } from '@/lib/schemas/next-path'

export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
  const read = readForm(signIn, state, form)
  if (!read.ok) return read.state
  const { api, headers, address } = await requestAuth()
  const tries: Try[] = [
    ['signIn', address],
    ['signInToAccount', `${address} ${read.data.email}`],
  ]
  const allowed = await consumeAll(tries)
  if (!allowed.ok)
    return refuse(state, form, {
      problem: `Too many failed tries. Try again ${waitInWords(allowed.retryAfterSeconds)}, or choose a new password.`,
    })
  try {
    await api.signInEmail({ body: read.data, headers })
  } catch (error) {
    return refuse(state, form, { problem: PROBLEMS[refusalCode(error)] ?? WRONG })
  }
  await giveBack(tries)
  redirect(readNextPath(readField(form, 'next')))
}

// One sentence for both, so that nobody learns which addresses have an account.
const WRONG = 'This e-mail address and password do not belong together. Check both and try again.'
const PROBLEMS: Readonly<Record<string, string>> = {
  // Said only to those who know the password.
  ACCOUNT_DISABLED: 'This account has been disabled. Whoever administers this site can enable it again.',
}
