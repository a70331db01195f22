import 'server-only'
import { ATTEMPTS_SHOWN, findDelivery, listAttempts, resendDelivery } from '@/lib/data/alert-deliveries'
import { problem } from '@/lib/http/problem'
import { askForDelivery } from '@/lib/jobs/start-jobs'
import type { Work } from '../../../answer-call'
import { nothingHere } from '../../../events/refusals'
import { deliveryOnTheWire } from '../../../webhooks/delivery-wire'

/** Sends a message once more, under the same id. */
export const resend: Work = async ({ id }) => {
  const found = await findDelivery(id)
  if (!found) return nothingHere()
  if (!found.isActive)
    return problem(409, 'Conflict', {
      detail: 'This webhook is not active: take it up again at /admin/webhooks first.',
    })
  await resendDelivery(found.subscription, found.delivery.id)
  await askForDelivery(found.subscription)
  const [again, tries] = await Promise.all([
    findDelivery(id),
    listAttempts([found.delivery.id], ATTEMPTS_SHOWN),
  ])
  return again
    ? { status: 202, body: deliveryOnTheWire(again.delivery, tries.get(found.delivery.id) ?? []) }
    : nothingHere()
}
