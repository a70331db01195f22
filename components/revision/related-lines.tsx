import Link from 'next/link'
import type { RelatedEvent } from '@/lib/domain/stance-event'
import { RELATION_LABEL } from '@/lib/domain/vocabulary'
import { eventHref } from '../links'

interface Props {
  readonly related: readonly RelatedEvent[]
  readonly titles: ReadonlyMap<string, string>
}

/** What an event stands to: "supersedes UK caps Huawei's share". */
export function RelatedLines({ related, titles }: Props) {
  return (
    <ul>
      {related.map(({ event, relation }) => (
        <li key={event + relation}>
          {RELATION_LABEL[relation].active}{' '}
          <Link href={eventHref(event)} className="link" prefetch={false}>
            {titles.get(event) ?? event}
          </Link>
        </li>
      ))}
    </ul>
  )
}
