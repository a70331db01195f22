import Link from 'next/link'
import type { EventVersion, FieldChange } from '@/lib/domain/event-diff'
import type { Names } from '@/lib/domain/names'
import { REVISION_KIND, type RevisionKind } from '@/lib/domain/revision-kind'
import { Moment } from '../event/moment'
import { eventPath } from '../links'
import { FieldDiff } from './field-diff'
import { FieldsView } from './fields-view'

export interface RevisionLine {
  readonly version: number
  readonly author: string
  readonly note: string | null
  /** When it was recorded here: never the date of the event. */
  readonly recordedAt: string
  readonly kind: RevisionKind
  /** How it differs from the one before; `null` for the first. */
  readonly changes: readonly FieldChange[] | null
  readonly snapshot: EventVersion
}

interface Props {
  readonly id: string
  readonly lines: readonly RevisionLine[]
  readonly names: Names
  readonly titles: ReadonlyMap<string, string>
}

/** Every version of an event, newest first: who, when and why, and how it differs from the one before. */
export function RevisionList({ id, lines, names, titles }: Props) {
  return (
    <ol>
      {lines.map(({ version, author, note, recordedAt, kind, changes, snapshot }) => (
        <li key={version} id={`v${version}`} className="revision">
          <div className="revision-head">
            <h2>
              Version {version} <span className="font-normal text-muted">· {REVISION_KIND[kind]}</span>
            </h2>
            <Link href={`${eventPath(id)}/history/${version}`} className="link text-sm" prefetch={false}>
              Version {version} in full
            </Link>
          </div>
          <p className="revision-about">
            Recorded here <Moment at={recordedAt} /> by {author}
            {note && (
              <>
                {': '}
                <q>{note}</q>
              </>
            )}
          </p>
          {changes ? (
            <FieldDiff changes={changes} names={names} titles={titles} />
          ) : (
            <details>
              <summary className="text-sm">What was recorded first</summary>
              <div className="mt-3">
                <FieldsView fields={snapshot} names={names} titles={titles} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}
