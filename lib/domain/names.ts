import { issueName } from './issue'
import type { ActorKind } from './vocabulary'

/** What actors, companies and topics are called on screens, by code and slug. `Directory` of lib/data is one. */
export interface Names {
  readonly actors: ReadonlyMap<string, { readonly name: string; readonly kind: ActorKind }>
  readonly companies: ReadonlyMap<string, { readonly name: string }>
  readonly topics: ReadonlyMap<string, { readonly name: string; readonly shortName: string }>
}

// A name that is missing is a fault elsewhere; its code still says what is meant.
export const actorName = (names: Pick<Names, 'actors'>, code: string): string =>
  names.actors.get(code)?.name ?? code
export const companyName = (names: Pick<Names, 'companies'>, slug: string): string =>
  names.companies.get(slug)?.name ?? slug
export const topicName = (names: Pick<Names, 'topics'>, slug: string): string =>
  names.topics.get(slug)?.name ?? slug
/** For column heads and other narrow places. */
export const topicShortName = (names: Pick<Names, 'topics'>, slug: string): string =>
  names.topics.get(slug)?.shortName ?? slug
/** "Huawei · 5G networks". */
export const nameOfIssue = (
  names: Pick<Names, 'companies' | 'topics'>,
  company: string,
  topic: string,
): string => issueName(companyName(names, company), topicName(names, topic))
