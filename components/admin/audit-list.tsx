import { Moment } from '@/components/ui/moment'

export interface AuditItem {
  readonly id: string
  readonly recordedAt: Date
  readonly author: string
  readonly action: string
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
}

/** Who changed what of people and labels, newest first. */
export function AuditList({ entries }: { entries: readonly AuditItem[] }) {
  if (entries.length === 0) return <p className="text-muted">Nothing has been changed yet.</p>
  return (
    <ul className="border-t-2 border-ink text-sm">
      {entries.map(({ id, recordedAt, author, action, subject, before, after }) => (
        <li key={id} className="border-b border-hairline py-1.5">
          <span className="text-muted">
            <Moment at={recordedAt} /> · {author} ·{' '}
          </span>
          {action}: {subject}
          {before !== null && (
            <>
              {' '}
              from <q>{before}</q>
            </>
          )}
          {after !== null && (
            <>
              {' '}
              to <q>{after}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
