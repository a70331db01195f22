'use server'

import { revalidatePath } from 'next/cache'
import { requireRole } from '@/lib/auth/require-role'
import { createApiKey, revokeApiKey } from '@/lib/data/api-keys'
import { db } from '@/lib/data/client'
import { isAtLeast } from '@/lib/domain/permission'
import { consume, waitInWords } from '@/lib/http/rate-limit'
import { keyNumber, newApiKey } from '@/lib/schemas/api-key'
import { confirm, type FormState, readField, readForm, refuse } from '@/lib/schemas/form-state'

/** Makes a key of one's own, no mightier than oneself, and shows it this once. */
export async function makeKeyAction(state: FormState, form: FormData): Promise<FormState> {
  const user = await requireRole('contributor', '/account')
  const read = readForm(newApiKey, state, form)
  if (!read.ok) return read.state
  const { name, role, expires } = read.data
  if (!isAtLeast(user.role, role))
    return refuse(state, form, { errors: { role: ['A key cannot do more than you may'] } })
  if (expires && expires.getTime() < Date.now())
    return refuse(state, form, { errors: { expires: ['That day is over'] } })
  const allowed = await consume('makeKey', user.id)
  if (!allowed.ok)
    return refuse(state, form, {
      problem: `You have made many keys. Make the next one ${waitInWords(allowed.retryAfterSeconds)}.`,
    })
  const by = { userId: user.id, name: user.name }
  const { key } = await createApiKey(db(), { name, role, ownerId: user.id, expiresAt: expires }, by)
  revalidatePath('/account')
  return confirm(state, `The key “${name}” is made.`, { key })
}

/** Takes a key of one's own out of use. */
export async function revokeKeyAction(form: FormData): Promise<void> {
  const user = await requireRole('contributor', '/account')
  const id = keyNumber.safeParse(readField(form, 'key'))
  if (id.success) await revokeApiKey(db(), id.data, { userId: user.id, name: user.name }, user.id)
  revalidatePath('/account')
}
