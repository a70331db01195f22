import 'server-only'
import { forbidden } from 'next/navigation'
import type { CurrentUser } from '@/lib/auth/current-user'
import { policy } from '@/lib/auth/policy'
import { requirePermission } from '@/lib/auth/require-role'
import { canPublishProposal } from '@/lib/domain/permission'

/** Who may import here: an editor, unless nobody publishes alone (two-person review). Does not return for others. */
export async function requireImporter(path: string): Promise<CurrentUser> {
  const user = await requirePermission('importFile', path)
  if (!canPublishProposal(user.role, true, policy())) forbidden()
  return user
}
