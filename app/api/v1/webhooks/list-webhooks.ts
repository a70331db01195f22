import 'server-only'
import { listWebhooks } from '@/lib/data/alert-subscriptions'
import type { Work } from '../answer-call'
import { pageOf } from '../list-answer'

/** All webhooks, without their secrets. */
export const webhooks: Work = async (asked) =>
  pageOf(
    asked,
    await listWebhooks(),
    ({ id }) => String(id).padStart(10, '0'),
    ({ token, target, state, stateReason, failingSince, createdAt, ...hears }) => ({
      id: token,
      target,
      state,
      stateReason,
      failingSince: failingSince?.toISOString() ?? null,
      actors: hears.actors,
      blocs: hears.blocs,
      companies: hears.companies,
      topics: hears.topics,
      issues: hears.issues,
      createdAt: createdAt.toISOString(),
    }),
  )
