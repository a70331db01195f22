import { z } from 'zod'
import type { ApiParam } from './params'
import { wireMoment } from './wire-date'

export const WEBHOOK_ID: ApiParam = {
  schema: z.string().regex(/^[0-9a-f]{40}$/),
  description: 'Id of the webhook, as GET /webhooks has it.',
}
export const MESSAGE_ID: ApiParam = {
  schema: z.string().regex(/^msg_[0-9a-f]{32}$/),
  description: 'Id of the message: what its receiver gets as `webhook-id`.',
}

const codes = z.array(z.string())

export const wireWebhook = z
  .object({
    id: z.string(),
    target: z.string().meta({ description: 'Where messages go.' }),
    state: z.enum(['active', 'disabled']),
    stateReason: z.string().nullable().meta({ description: 'Why it is disabled.' }),
    failingSince: wireMoment.nullable(),
    actors: codes,
    blocs: codes,
    companies: codes,
    topics: codes,
    issues: codes,
    createdAt: wireMoment,
  })
  .meta({
    id: 'Webhook',
    description: 'A receiver that is told of shifts. Lists that are empty leave nothing out.',
  })

const wireAttempt = z
  .object({
    at: wireMoment,
    status: z.int().nullable().meta({ description: 'Of HTTP; null where there was no answer.' }),
    error: z.string().nullable().meta({ description: 'Why it failed; null where it did not.' }),
    answer: z.string().nullable().meta({ description: 'How the answer of the receiver begins.' }),
    durationMs: z.int(),
  })
  .meta({ id: 'DeliveryAttempt' })

export const wireDelivery = z
  .object({
    id: z.string().meta({ description: 'The `webhook-id` of the message, however often it is sent.' }),
    state: z.enum(['waiting', 'delivered', 'failed']),
    nextAttemptAt: wireMoment.nullable().meta({ description: 'While it waits.' }),
    createdAt: wireMoment,
    deliveredAt: wireMoment.nullable(),
    body: z.string().meta({ description: 'What is sent, to the letter: the signature is of it.' }),
    attempts: z.array(wireAttempt).meta({ description: 'The last twenty, the newest first.' }),
  })
  .meta({ id: 'Delivery', description: 'A message to a webhook, and what became of it.' })
