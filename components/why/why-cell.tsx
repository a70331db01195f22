import Link from 'next/link'
import type { ReactNode } from 'react'
import { eventInWords } from '@/lib/domain/event-sentence'
import type { CellRole, CellRule, Explanation } from '@/lib/domain/explain-cell'
import { describeLens } from '@/lib/domain/lens'
import type { Cell } from '@/lib/domain/matrix'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { sideInWords } from '@/lib/domain/shift-sentence'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { ViewState } from '@/lib/schemas/view-state'
import { eventHref } from '../links'
import { SaysWho } from '../place/says-who'
import { cellLabel } from '../stance/cell-label'
import { StanceChip } from '../stance/stance-chip'
import { WhatWouldChange } from './what-would-change'

interface Props {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly view: ViewState
  readonly asOf: Day
  readonly names: Names
  readonly explanation: Explanation
  /** `null`: no evidence. */
  readonly cell: Cell | null
  readonly events: ReadonlyMap<string, StanceEvent>
}

const RULE: Readonly<Record<CellRule, string>> = {
  'last-deed': 'The last deed that stands decides; what was only said is not asked.',
  'last-word': 'No deed stands, so the last word decides: the stance is said only.',
  'all-ended': 'There were deeds, all of them have ended, and no word stands.',
  'no-evidence':
    'Nothing that counts here is recorded by this day. That is not the same as a neutral stance.',
}

const CONTESTED = {
  disputed: 'It is contested, because the event that decides is disputed.',
  'same-day':
    'It is contested, because another event that began on the same day says otherwise; the one recorded later decides.',
} as const

/** The groups below the deciding event, in the order in which they answer. */
const GROUPS: readonly { readonly title: string; readonly roles: readonly CellRole[] }[] = [
  { title: 'From the same day', roles: ['same-day'] },
  { title: 'Later words that point elsewhere', roles: ['drifts'] },
  { title: 'Later words that agree', roles: ['agrees'] },
  { title: 'What it displaced', roles: ['displaced', 'overruled'] },
  { title: 'What has ended', roles: ['over'] },
  { title: 'Left out by this definition', roles: ['uncounted'] },
]

/**
 * Why a cell reads as it does: the rule, the event that decides with its sources, what that one displaced, later words,
 * and what would change it. The same on its own page and in the panel beside the matrix, so it holds no state.
 */
export function WhyCell(props: Props) {
  const { actor, company, topic, view, asOf, names, explanation, cell, events } = props
  const label = cellLabel(
    { actor: actorName(names, actor), company: companyName(names, company), topic: topicName(names, topic) },
    cell,
  )
  const deciding = explanation.reading && events.get(explanation.reading.event)
  const opener = cell && cell.openedBy !== cell.event ? events.get(cell.openedBy) : undefined
  return (
    <div id="why" className="why">
      <p className="why-cell">
        <StanceChip stance={cell?.was ?? null} state={cell?.state ?? 'none'} track={cell?.track} decorative />
        <b>{label}.</b>
      </p>
      <p>
        {RULE[explanation.rule]} {explanation.contested && CONTESTED[explanation.contested]}{' '}
        <Link href="/method#operative" prefetch={false} className="link">
          The whole rule
        </Link>
      </p>
      {deciding && (
        <Part title={explanation.rule === 'all-ended' ? 'The deed that ended' : 'The event that decides'}>
          <ul>
            <Told event={deciding} names={names} />
          </ul>
        </Part>
      )}
      {opener && (
        <Part title={`The event that opened it, ${formatPartialDate(opener.announcedOn)}`}>
          <ul>
            <Told event={opener} names={names} />
          </ul>
        </Part>
      )}
      {GROUPS.map(({ title, roles }) => {
        const told = explanation.roles.flatMap(({ event, role }) =>
          roles.includes(role) && event !== opener?.id ? (events.get(event) ?? []) : [],
        )
        return (
          told.length > 0 && (
            <Part key={title} title={title}>
              <ul>
                {told.reverse().map((event) => (
                  <Told key={event.id} event={event} names={names} />
                ))}
              </ul>
            </Part>
          )
        )
      })}
      <Part title="What would change it">
        <WhatWouldChange {...props} />
      </Part>
      {explanation.segment?.before && (
        <p className="text-muted">
          Before {formatPartialDate(explanation.segment.since)}: {sideInWords(explanation.segment.before)}.
        </p>
      )}
      <p className="text-muted">
        As of {formatPartialDate(asOf)}, {describeLens(view.lens)}
        {view.knownAt && `, as known at ${view.knownAt.replace('T', ' ').slice(0, 16)} UTC`}.
      </p>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Told({ event, names }: { event: StanceEvent; names: Names }) {
  return (
    <li>
      <Link href={eventHref(event.id)} prefetch={false} className="link">
        {event.title}
      </Link>
      <p>
        {eventInWords(event, names)}
        {event.scope && `, for ${event.scope}`}.
        {event.endsOn && ` Ended: ${formatPartialDate(event.endsOn)}.`}
      </p>
      <p className="text-muted">
        Says who: <SaysWho event={event} most={4} />
      </p>
    </li>
  )
}
