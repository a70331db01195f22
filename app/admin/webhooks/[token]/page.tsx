import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WebhookPage } from '@/components/alerts/webhook-page'
import { webhookHref } from '@/components/links'
import { requirePermission } from '@/lib/auth/require-role'
import { ATTEMPTS_SHOWN, listAttempts, listDeliveries } from '@/lib/data/alert-deliveries'
import { getSubscription } from '@/lib/data/alert-subscriptions'
import { getDirectory } from '@/lib/data/directory'
import { alertInWords } from '@/lib/domain/alert-sentence'
import { changeWebhook, resendMessage } from './actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Webhook', robots: { index: false } }

/** As many as somebody looks through. */
const SHOWN = 100

export default async function Webhook({ params }: PageProps<'/admin/webhooks/[token]'>) {
  const { token } = await params
  await requirePermission('manageWebhooks', webhookHref(token))
  const webhook = await getSubscription(token)
  if (webhook?.channel !== 'webhook' || webhook.state === 'ended') notFound()
  const [deliveries, directory] = await Promise.all([listDeliveries(webhook.id, SHOWN), getDirectory()])
  const tries = await listAttempts(
    deliveries.map(({ id }) => id),
    ATTEMPTS_SHOWN,
  )
  return (
    <WebhookPage
      webhook={webhook}
      about={alertInWords(webhook, directory)}
      deliveries={deliveries.map((delivery) => ({ ...delivery, tries: tries.get(delivery.id) ?? [] }))}
      resend={resendMessage.bind(null, token)}
      change={changeWebhook.bind(null, token)}
    />
  )
}
