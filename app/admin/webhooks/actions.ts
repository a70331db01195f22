'use server'

import { redirect } from 'next/navigation'
import { webhookHref } from '@/components/links'
import { requirePermission } from '@/lib/auth/require-role'
import { addWebhook } from '@/lib/data/alert-subscriptions'
import { getDirectory, knownNames } from '@/lib/data/directory'
import { env } from '@/lib/env'
import { resolveTarget } from '@/lib/http/public-target'
import { newWebhookSecret } from '@/lib/jobs/standard-webhook'
import { keepTicked, readAlertFilter, webhookAlert } from '@/lib/schemas/alert-form'
import { type FormState, readForm, refuse } from '@/lib/schemas/form-state'

export async function addWebhookAction(state: FormState, form: FormData): Promise<FormState> {
  await requirePermission('manageWebhooks', '/admin/webhooks')
  const read = readForm(webhookAlert, state, form)
  if (!read.ok) return keepTicked(read.state, form)
  const target = await resolveTarget(read.data.url, env().ALLOW_PRIVATE_WEBHOOKS)
  if (!target.ok) return keepTicked(refuse(state, form, { errors: { url: [target.reason] } }), form)
  const filter = readAlertFilter(form, knownNames(await getDirectory()))
  const { token } = await addWebhook(target.url.href, newWebhookSecret(), filter)
  redirect(webhookHref(token))
}
