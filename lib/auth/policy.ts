import 'server-only'
import type { Policy } from '@/lib/domain/permission'
import { env } from '@/lib/env'

/** What whoever runs the site has decided on who may what. */
export const policy = (): Policy => ({
  anonymousProposals: env().ANONYMOUS_PROPOSALS,
  twoPersonReview: env().TWO_PERSON_REVIEW,
})
