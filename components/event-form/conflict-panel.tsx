import type { FieldChange } from '@/lib/domain/event-diff'
import { FIELD_LABEL } from '@/lib/domain/field-words'
import { formatPartialDate, isPartialDate } from '@/lib/domain/partial-date'
import type { RelatedEvent, Source } from '@/lib/domain/stance-event'
import { RELATION_LABEL } from '@/lib/domain/vocabulary'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { Moment } from '../ui/moment'
import type { Conflict } from './entry-state'

/** Both versions of an event side by side, field by field, with the way to take each from what is recorded. */
export function ConflictPanel({ conflict }: { conflict: Conflict }) {
  const theirs = new Set(conflict.theirs.map((change) => change.field))
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">Two versions</h2>
      <p>
        {conflict.author} changed this event on <Moment at={new Date(conflict.recordedAt)} />
        {conflict.note && <>: “{conflict.note}”</>}. Fields marked ● are what they changed. Below, the form
        holds what you typed.
      </p>
      <DataTable label="Recorded now and typed by you" dense>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Recorded now</th>
            <th scope="col">Typed by you</th>
            <th scope="col">
              <span className="sr-only">Decide</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {conflict.yours.map((change) => (
            <Row key={change.field} change={change} isTheirs={theirs.has(change.field)} />
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}

function Row({ change, isTheirs }: { change: FieldChange; isTheirs: boolean }) {
  const label = FIELD_LABEL[change.field]
  return (
    <tr>
      <th scope="row">
        {label}
        {isTheirs && (
          <>
            {' '}
            <span aria-hidden="true">●</span>
            <span className="sr-only">(they changed it)</span>
          </>
        )}
      </th>
      <td>{inWords(change.before)}</td>
      <td>{inWords(change.after)}</td>
      <td>
        <Button
          type="submit"
          name="intent"
          value={`recorded:${change.field}`}
          size="small"
          aria-label={`Take theirs: ${label}`}
        >
          Take theirs
        </Button>
      </td>
    </tr>
  )
}

/** A value of an event as people read it. */
function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(memberInWords).join('; ')
  if (isPartialDate(value)) return formatPartialDate(value)
  return String(value)
}

function memberInWords(member: Source | RelatedEvent): string {
  if ('url' in member) return [member.publisher, member.title, member.url].filter(Boolean).join(', ')
  return `${RELATION_LABEL[member.relation].active} ${member.event}`
}
