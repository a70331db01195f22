import 'server-only'
import { currentUser } from '@/lib/auth/current-user'
import { policy } from '@/lib/auth/policy'
import { can } from '@/lib/domain/permission'

/** What whoever reads may do with an event: to show or hide links. Each page and action asks again. */
export async function mayChange(): Promise<
  Record<'propose' | 'edit' | 'retract' | 'merge' | 'restore', boolean>
> {
  const role = (await currentUser())?.role ?? null
  const may = (action: Parameters<typeof can>[1]) => can(role, action, policy())
  return {
    propose: may('propose'),
    edit: may('edit'),
    retract: may('retract'),
    merge: may('merge'),
    restore: may('restore'),
  }
}
