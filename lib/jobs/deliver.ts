import 'server-only'
import {
  type AlertDelivery,
  disableSubscription,
  leaseSubscription,
  nextDelivery,
  noteAttempt,
  noteDelivered,
  noteFailed,
  releaseSubscription,
  renewLease,
} from '@/lib/data/alert-deliveries'
import { type AlertSubscription, getSubscriptionById } from '@/lib/data/alert-subscriptions'
import { backoffAfter, LASTING_FAILURE_HOURS } from '@/lib/domain/alert'
import { env } from '@/lib/env'
import { type Posted, postChecked } from '@/lib/http/post-checked'
import { sendDigest } from './send-digest'
import { webhookHeaders } from './standard-webhook'

/**
 * Sends what waits for a subscription, in order: nothing is sent before what came earlier. Answers in how many seconds
 * to come again; `null` when nothing waits. A message may come twice, after a crash between sending and noting it; its
 * id tells.
 */
export async function deliverWaiting(id: number): Promise<number | null> {
  if (!(await leaseSubscription(id))) return null
  try {
    for (;;) {
      const subscription = await getSubscriptionById(id)
      if (subscription?.state !== 'active') return null
      const delivery = await nextDelivery(id)
      if (!delivery) return null
      const wait = Math.ceil((delivery.nextAttemptAt.getTime() - Date.now()) / 1000)
      if (wait > 0) return wait
      await renewLease(id)
      const began = performance.now()
      const sent = await send(subscription, delivery)
      await noteAttempt(delivery.id, {
        status: sent.status,
        error: sent.ok ? null : sent.reason,
        answer: sent.answer,
        durationMs: Math.round(performance.now() - began),
      })
      if (sent.ok) {
        await noteDelivered(id, delivery.id, sent.status)
        continue
      }
      const since = subscription.failingSince ?? new Date()
      const lasting = Date.now() - since.getTime() > LASTING_FAILURE_HOURS * 3_600_000
      const waitSeconds = sent.status === 410 || lasting ? null : backoffAfter(delivery.attempts + 1)
      await noteFailed(id, delivery.id, { status: sent.status, reason: sent.reason, waitSeconds })
      if (waitSeconds === null) {
        await disableSubscription(id, sent.status === 410 ? 'The receiver is gone (410)' : sent.reason)
        return null
      }
      return waitSeconds
    }
  } finally {
    await releaseSubscription(id)
  }
}

async function send(subscription: AlertSubscription, { messageId, body }: AlertDelivery): Promise<Posted> {
  if (subscription.channel === 'mail') return sendDigest(subscription, body)
  const headers = webhookHeaders(subscription.secret ?? '', messageId, new Date(), body)
  return postChecked(subscription.target, body, headers, env().ALLOW_PRIVATE_WEBHOOKS)
}
