import 'server-only'
import type { AlertAttempt, AlertDelivery } from '@/lib/data/alert-deliveries'

/** A message with its attempts, as `wireDelivery` has it. */
export const deliveryOnTheWire = (delivery: AlertDelivery, tries: readonly AlertAttempt[]) => ({
  id: delivery.messageId,
  state: delivery.state,
  nextAttemptAt: delivery.state === 'waiting' ? delivery.nextAttemptAt.toISOString() : null,
  createdAt: delivery.createdAt.toISOString(),
  deliveredAt: delivery.deliveredAt?.toISOString() ?? null,
  body: delivery.body,
  attempts: tries.map(({ at, status, error, answer, durationMs }) => ({
    at: at.toISOString(),
    status,
    error,
    answer,
    durationMs,
  })),
})
