import Link from 'next/link'
import { StanceChip } from '../stance/stance-chip'
import type { QueueItem } from './queue-item'

interface Props {
  readonly item: QueueItem
  readonly pick: { readonly value: string; readonly isPicked: boolean } | undefined
}

/** One proposal of the queue: what it says, from whom, how long it has waited, and what may be the same. */
export function QueueRow({ item, pick }: Props) {
  const { id, title, about, cell, chip, effects, sources, date, proposer, age, duplicates, alike } = item
  return (
    <li>
      {pick ? (
        <label className="queue-pick">
          <input type="checkbox" name="pick" value={pick.value} defaultChecked={pick.isPicked} />
          <span className="sr-only">Tick “{title}”</span>
        </label>
      ) : (
        <span />
      )}
      <StanceChip {...chip} label />
      <div className="min-w-0">
        <Link href={`/review/${id}`} className="queue-title link-quiet" data-queue-row prefetch={false}>
          {title}
        </Link>
        <p className="queue-facts">
          {about && <strong>{about} · </strong>}
          {cell}
          {effects.length > 0 && `: ${effects.join('; ')}`}
        </p>
        <p className="queue-facts">{sources.length > 0 ? `Says ${sources.join(', ')}` : 'No source'}</p>
      </div>
      <p className="queue-facts queue-more">
        <span>{date}</span>
        <span>{proposer}</span>
        <span>{age}</span>
        <span>
          {duplicates > 0 && (
            <strong>
              {duplicates} likely {duplicates === 1 ? 'duplicate' : 'duplicates'}
            </strong>
          )}
          {duplicates > 0 && alike > 0 && ' · '}
          {alike > 0 && (
            <strong>
              {alike} {alike === 1 ? 'other waits' : 'others wait'} about the same
            </strong>
          )}
        </span>
      </p>
    </li>
  )
}
