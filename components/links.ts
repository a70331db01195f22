import type { IssueKey } from '@/lib/domain/issue'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { serializeView } from '@/lib/schemas/view-address'
import { DEFAULT_VIEW, type ViewState } from '@/lib/schemas/view-state'
import { recordMoment } from './record-moment'

// The addresses of DESIGN.md section 3, written here and nowhere else. Views with state: `viewHref` of lib/schemas.

// Paths: what an address begins with, for whoever adds to it.

export const actorPath = (code: string, kind: ActorKind = 'country'): string =>
  `/${kind === 'bloc' ? 'blocs' : 'countries'}/${code.toLowerCase()}`
export const companyPath = (slug: string): string => `/companies/${slug}`
export const issuePath = (issue: IssueKey): string => `/issues/${issue}`
export const eventPath = (id: string): string => `/events/${id}`

// Links: they stay in the record as the page shows it (record-moment.ts), so that whoever reads a pinned view and follows
// one is not told what was recorded later.

export const actorHref = (code: string, kind: ActorKind = 'country', knownAt = recordMoment()): string =>
  asKnown(actorPath(code, kind), knownAt)
export const companyHref = (slug: string, knownAt = recordMoment()): string =>
  asKnown(companyPath(slug), knownAt)
export const issueHref = (issue: IssueKey, knownAt = recordMoment()): string =>
  asKnown(issuePath(issue), knownAt)
export const eventHref = (id: string, knownAt = recordMoment()): string => asKnown(eventPath(id), knownAt)

export const alertHref = (token: string): string => `/alerts/${token}`
export const webhookHref = (token: string): string => `/admin/webhooks/${token}`
export const importHref = (token: string): string => `/import/${token}`
/** Why a cell is as it is: `/why?actor=GBR&issue=huawei/5g-networks`, and the day and definition of the view in `query`. */
export const whyHref = (actor: string, issue: IssueKey, query: string): string =>
  `/why?actor=${actor}&issue=${issue}${query && `&${query}`}`

const asKnown = (path: string, knownAt: string | null): string =>
  knownAt === null ? path : `${path}?knownAt=${knownAt}`

/** What `/why` needs of a view besides actor and issue: its day, its definition, and what was known. */
export const whyQuery = ({ asOf, knownAt, lens }: ViewState): string =>
  serializeView({ ...DEFAULT_VIEW, asOf, knownAt, lens })
