'use server'

import { redirect } from 'next/navigation'
import { requestAuth } from '@/lib/auth/request-auth'
import { db } from '@/lib/data/client'
import { createFirstAdministrator } from '@/lib/data/first-administrator'
import { consume, tooManyTries } from '@/lib/http/rate-limit'
import { setUp } from '@/lib/schemas/account'
import { type FormState, readForm, refuse } from '@/lib/schemas/form-state'

export async function setUpAction(state: FormState, form: FormData): Promise<FormState> {
  const read = readForm(setUp, state, form)
  if (!read.ok) return read.state.errors.token ? refuse(state, form, { problem: USED_UP }) : read.state
  const { api, headers, address } = await requestAuth()
  const allowed = await consume('token', address)
  if (!allowed.ok) return refuse(state, form, { problem: tooManyTries(allowed) })
  const { token, name, email, password } = read.data
  const made = await createFirstAdministrator(db(), token, { name, email, password })
  if (!made.ok) return refuse(state, form, { problem: USED_UP })
  await api.signInEmail({ body: { email, password }, headers })
  redirect('/admin')
}

const USED_UP =
  'This link has been used, is older than a week, or this site has an administrator already. Restart the server for a new one.'
