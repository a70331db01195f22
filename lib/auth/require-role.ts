import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import { type Action, can, isAtLeast, type Role } from '@/lib/domain/permission'
import { signInHref } from '@/lib/schemas/next-path'
import { type CurrentUser, currentUser } from './current-user'
import { policy } from './policy'

/**
 * The person signed in, who is at least `role`. Otherwise does not return: somebody who is not signed in is led to the
 * sign-in page and from there back to `path`; somebody whose role is too low gets the 403 page. For pages, Server
 * Actions and handlers alike; anyone can POST to an action, so each one calls this whatever its page did.
 */
export async function requireRole(role: Role, path: string): Promise<CurrentUser> {
  const user = await currentUser()
  if (!user) redirect(signInHref(path))
  if (!isAtLeast(user.role, role)) forbidden()
  return user
}

/** Like `requireRole`, by what is to be done. `null` only where it may be done without an account, and they have none. */
export async function requirePermission<A extends Action>(
  action: A,
  path: string,
): Promise<A extends 'propose' ? CurrentUser | null : CurrentUser>
export async function requirePermission(action: Action, path: string): Promise<CurrentUser | null> {
  const user = await currentUser()
  if (can(user?.role ?? null, action, policy())) return user
  if (!user) redirect(signInHref(path))
  forbidden()
}

/** Whether whoever asks may do this: to show or hide a button. The action itself still calls `requirePermission`. */
export async function mayDo(action: Action): Promise<boolean> {
  const user = await currentUser()
  return can(user?.role ?? null, action, policy())
}
