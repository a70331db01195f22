import 'server-only'
import { ATTEMPTS_SHOWN, countDeliveries, listAttempts, listDeliveries } from '@/lib/data/alert-deliveries'
import { getSubscription } from '@/lib/data/alert-subscriptions'
import type { Work } from '../../../answer-call'
import { nothingHere } from '../../../events/refusals'
import { listAnswer, wrongCursor } from '../../../list-answer'
import { deliveryOnTheWire } from '../../delivery-wire'

/** The messages of a webhook, the newest first. The cursor is the number of the last. */
export const deliveries: Work = async (asked) => {
  const { cursor, limit } = asked.query
  if (cursor && !/^\d{1,18}$/.test(cursor.text)) return wrongCursor(asked)
  const webhook = await getSubscription(asked.id)
  if (webhook?.channel !== 'webhook' || webhook.state === 'ended') return nothingHere()
  const [rows, total] = await Promise.all([
    listDeliveries(webhook.id, limit + 1, cursor?.text ?? null),
    countDeliveries(webhook.id),
  ])
  const shown = rows.slice(0, limit)
  const tries = await listAttempts(
    shown.map(({ id }) => id),
    ATTEMPTS_SHOWN,
  )
  return listAnswer(
    asked,
    shown.map((delivery) => deliveryOnTheWire(delivery, tries.get(delivery.id) ?? [])),
    rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    total,
  )
}
