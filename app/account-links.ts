import { can, type Role } from '@/lib/domain/permission'

/** The menu of an account: the pages that this role opens. */
export const accountLinks = (role: Role): { href: string; label: string }[] => [
  { href: '/account', label: 'Your account' },
  { href: '/submissions', label: 'Your proposals' },
  ...(can(role, 'review') ? [{ href: '/review', label: 'Review' }] : []),
  ...(can(role, 'importFile') ? [{ href: '/import', label: 'Import' }] : []),
  ...(can(role, 'managePeople') ? [{ href: '/admin', label: 'People' }] : []),
  ...(can(role, 'manageWebhooks') ? [{ href: '/admin/webhooks', label: 'Webhooks' }] : []),
  ...(can(role, 'manageLabels') ? [{ href: '/admin/labels', label: 'Labels' }] : []),
]
