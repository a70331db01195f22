import type { IssueKey } from '@/lib/domain/issue'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { DEFAULT_VIEW, serializeView, type ViewState } from '@/lib/schemas/view-state'

// The addresses of DESIGN.md section 3, written here and nowhere else. Views with state: `viewHref` of lib/schemas.

export const actorHref = (code: string, kind: ActorKind = 'country'): string =>
  `/${kind === 'bloc' ? 'blocs' : 'countries'}/${code.toLowerCase()}`
export const companyHref = (slug: string): string => `/companies/${slug}`
export const issueHref = (issue: IssueKey): string => `/issues/${issue}`
export const eventHref = (id: string): string => `/events/${id}`
/** Why a cell is as it is: `/why?actor=GBR&issue=huawei/5g-networks`, and the day and definition of the view in `query`. */
export const whyHref = (actor: string, issue: IssueKey, query: string): string =>
  `/why?actor=${actor}&issue=${issue}${query && `&${query}`}`
/** What `/why` needs of a view besides actor and issue: its day, its definition, and what was known. */
export const whyQuery = ({ asOf, knownAt, lens }: ViewState): string =>
  serializeView({ ...DEFAULT_VIEW, asOf, knownAt, lens })
