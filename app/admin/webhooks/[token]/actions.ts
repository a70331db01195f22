'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { webhookHref } from '@/components/links'
import { requirePermission } from '@/lib/auth/require-role'
import { resendDelivery } from '@/lib/data/alert-deliveries'
import { endSubscription, getSubscription, setWebhookState } from '@/lib/data/alert-subscriptions'
import { askForDelivery } from '@/lib/jobs/start-jobs'
import { readField } from '@/lib/schemas/form-state'

/** Sends one message again, now. */
export async function resendMessage(token: string, form: FormData): Promise<void> {
  const webhook = await webhookOf(token)
  const delivery = readField(form, 'delivery') ?? ''
  if (webhook && /^\d{1,18}$/.test(delivery)) {
    await resendDelivery(webhook.id, delivery)
    await askForDelivery(webhook.id)
  }
  revalidatePath(webhookHref(token))
}

export async function changeWebhook(token: string, form: FormData): Promise<void> {
  const webhook = await webhookOf(token)
  const what = readField(form, 'do')
  if (webhook && what === 'pause') await setWebhookState(token, 'disabled', 'Paused by an administrator')
  if (webhook && what === 'resume') {
    await setWebhookState(token, 'active', null)
    await askForDelivery(webhook.id)
  }
  if (webhook && what === 'end') {
    await endSubscription(token)
    redirect('/admin/webhooks')
  }
  revalidatePath(webhookHref(token))
}

async function webhookOf(token: string) {
  const path = typeof token === 'string' ? webhookHref(token) : '/admin/webhooks'
  await requirePermission('manageWebhooks', path)
  const found = typeof token === 'string' ? await getSubscription(token) : null
  return found?.channel === 'webhook' ? found : null
}
