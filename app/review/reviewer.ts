import 'server-only'
import { forbidden } from 'next/navigation'
import type { CurrentUser } from '@/lib/auth/current-user'
import { policy } from '@/lib/auth/policy'
import { requirePermission } from '@/lib/auth/require-role'
import type { Reviewer } from '@/lib/data/review'
import type { Action } from '@/lib/domain/permission'

/** Like `requirePermission`, for what needs an account: does not return for who has none or may not. */
export async function requireAccount(action: Action, path: string): Promise<CurrentUser> {
  const user = await requirePermission(action, path)
  if (!user) forbidden()
  return user
}

/** Who decides on a proposal, under the rule that this site has chosen. */
export async function requireReviewer(action: Action, path: string): Promise<Reviewer> {
  const { id, name } = await requireAccount(action, path)
  return { id, name, twoPersons: policy().twoPersonReview }
}
