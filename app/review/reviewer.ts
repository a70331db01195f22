import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import { type CurrentUser, currentUser } from '@/lib/auth/current-user'
import { policy } from '@/lib/auth/policy'
import { requirePermission } from '@/lib/auth/require-role'
import type { Reviewer } from '@/lib/data/review'
import { type Action, can } from '@/lib/domain/permission'

/** For pages. Like `requirePermission`, for what needs an account: does not return for who has none or may not. */
export async function requireAccount(action: Action, path: string): Promise<CurrentUser> {
  const user = await requirePermission(action, path)
  if (!user) forbidden()
  return user
}

/**
 * The same for actions. Next answers `forbidden()` in an action of a form without scripts with 404, as if there were
 * nothing; so who may not is led to a page that says so (403).
 */
export async function requireToAct(action: Action, path: string): Promise<CurrentUser> {
  const user = await currentUser()
  if (user && !can(user.role, action, policy())) redirect('/review')
  return requireAccount(action, path)
}

/** Who decides on a proposal, under the rule that this site has chosen. For actions. */
export async function requireReviewer(action: Action, path: string): Promise<Reviewer> {
  const { id, name } = await requireToAct(action, path)
  return { id, name, twoPersons: policy().twoPersonReview }
}
