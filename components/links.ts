import type { IssueKey } from '@/lib/domain/issue'
import type { ActorKind } from '@/lib/domain/vocabulary'

// The addresses of DESIGN.md section 3, written here and nowhere else. Views with state: `viewHref` of lib/schemas.

export const actorHref = (code: string, kind: ActorKind = 'country'): string =>
  `/${kind === 'bloc' ? 'blocs' : 'countries'}/${code.toLowerCase()}`
export const companyHref = (slug: string): string => `/companies/${slug}`
export const issueHref = (issue: IssueKey): string => `/issues/${issue}`
export const eventHref = (id: string): string => `/events/${id}`
export const alertHref = (token: string): string => `/alerts/${token}`
export const webhookHref = (token: string): string => `/admin/webhooks/${token}`
export const importHref = (token: string): string => `/import/${token}`
/** Why a cell is as it is: `/why?actor=GBR&issue=huawei/5g-networks`, and the day and definition of the view in `query`. */
export const whyHref = (actor: string, issue: IssueKey, query: string): string =>
  `/why?actor=${actor}&issue=${issue}${query && `&${query}`}`
