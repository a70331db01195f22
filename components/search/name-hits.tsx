import Link from 'next/link'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { viewHref } from '@/lib/schemas/view-address'
import { DEFAULT_VIEW } from '@/lib/schemas/view-state'
import { actorHref, companyHref } from '../links'
import { recordMoment } from '../record-moment'
import { MarkedText } from './marked-text'

/** An actor, a company or a topic that was found. */
export interface NameHit {
  readonly kind: 'actor' | 'company' | 'topic'
  readonly key: string
  readonly name: string
  readonly actorKind: ActorKind | null
  /** The other name that fits: "Holland". */
  readonly via: string | null
}

/** Where a thing that was found has its page; a topic, which has none, has its columns of the matrix. */
export function nameHref({ kind, key, actorKind }: Omit<NameHit, 'name' | 'via'>): string {
  if (kind === 'actor') return actorHref(key, actorKind ?? 'country')
  if (kind === 'company') return companyHref(key)
  return viewHref('/matrix', DEFAULT_VIEW, { topics: [key], knownAt: recordMoment() })
}

export function NameHits({ hits, marks }: { hits: readonly NameHit[]; marks: readonly string[] }) {
  return (
    <ul className="name-hits">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.key}`}>
          <Link href={nameHref(hit)} prefetch={false} className="link-quiet">
            <MarkedText text={hit.name} marks={marks} />
          </Link>
          {hit.via && hit.via !== hit.name && (
            <span className="text-muted">
              {' '}
              also <MarkedText text={hit.via} marks={marks} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
