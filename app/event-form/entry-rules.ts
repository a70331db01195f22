import 'server-only'
import type { EntryRules } from '@/components/event-form/entry-state'
import { type CurrentUser, currentUser } from '@/lib/auth/current-user'
import { policy } from '@/lib/auth/policy'
import { can, canPublishProposal } from '@/lib/domain/permission'
import type { EntryTarget } from './entry-target'

/** Who fills the form in, and what they may do with it. An entry is a proposal of one's own: see two-person review. */
export async function entryRules(
  kind: EntryTarget['kind'],
): Promise<{ readonly user: CurrentUser | null; readonly rules: EntryRules }> {
  const user = await currentUser()
  const role = user?.role ?? null
  const rules: EntryRules = {
    publish: kind !== 'answer' && canPublishProposal(role, true, policy()),
    propose: can(role, 'propose', policy()),
    addCompany: can(role, 'addCompany', policy()),
    addTopic: can(role, 'addTopic', policy()),
    name: user?.name ?? null,
    noteRequired: kind === 'edit',
  }
  return { user, rules }
}
