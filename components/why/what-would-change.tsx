import Link from 'next/link'
import type { Explanation } from '@/lib/domain/explain-cell'
import { issueKey } from '@/lib/domain/issue'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { sideInWords } from '@/lib/domain/shift-sentence'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { serializeView } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { eventHref, whyHref } from '../links'

interface Props {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly view: ViewState
  readonly asOf: Day
  readonly explanation: Explanation
  readonly events: ReadonlyMap<string, StanceEvent>
}

/** What would make a cell read otherwise: recorded dates that are still ahead, a withdrawal, a new event, another definition. */
export function WhatWouldChange({ actor, company, topic, view, explanation, events }: Props) {
  const { reading, rule, next, without, otherwise, roles } = explanation
  const ahead = roles.flatMap(({ event, role, begin }) => {
    const told = role === 'ahead' ? events.get(event) : undefined
    return told ? [{ told, begin }] : []
  })
  const href = (changes: Partial<ViewState>) =>
    whyHref(actor, issueKey(company, topic), serializeView({ ...view, ...changes }))
  return (
    <ul>
      {next && (
        <li>
          From{' '}
          <Link href={href({ asOf: next.on })} prefetch={false} className="link">
            {formatPartialDate(next.on)}
          </Link>
          , by dates that are recorded already: {sideInWords(next.reading)}.
        </li>
      )}
      {ahead.map(({ told, begin }) => (
        <li key={told.id}>
          Counts from {formatPartialDate(begin)}:{' '}
          <Link href={eventHref(told.id)} prefetch={false} className="link">
            {told.title}
          </Link>
        </li>
      ))}
      <li>{NEW_EVENT[rule]}</li>
      {reading && <li>Without the event above it would read: {sideInWords(without)}.</li>}
      {otherwise.map(({ lens, phrase, reading: other }) => (
        <li key={phrase}>
          Counting{' '}
          <Link href={href({ lens })} prefetch={false} className="link">
            {phrase}
          </Link>
          : {sideInWords(other)}.
        </li>
      ))}
    </ul>
  )
}

const NEW_EVENT = {
  'last-deed':
    'A newer deed would decide instead. Newer words would only raise the flag that they lean elsewhere.',
  'last-word': 'Any deed would decide instead, and so would a newer word.',
  'all-ended': 'A new deed would decide, or a word that stands.',
  'no-evidence': 'The first deed or word that counts would decide.',
} as const
