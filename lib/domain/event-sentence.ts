import { type Kind, trackOf } from './kind'
import { actorName, type Names, nameOfIssue } from './names'
import { formatPartialDate } from './partial-date'
import { STANCE } from './stance'
import type { StanceEvent } from './stance-event'

const BY: Readonly<Record<Kind, string>> = {
  decision: 'by a decision',
  legislation: 'by legislation',
  regulation: 'by a regulation',
  enforcement: 'by an act of enforcement',
  'court-ruling': 'by a court ruling',
  contract: 'by a contract',
  agreement: 'by an agreement',
  statement: 'in a statement',
  'reported-plan': 'in a reported plan',
  proposal: 'in a proposal',
}

type Said = Pick<StanceEvent, 'actor' | 'company' | 'topic' | 'stance' | 'kind' | 'targeting' | 'announcedOn'>

/** The parts of the sentence, so that a page can link the names in it. */
export interface EventSentence {
  readonly actor: string
  readonly verb: string
  readonly issue: string
  readonly how: string
}

/**
 * What an event says, in parts: "United Kingdom" "bans" "Huawei · 5G networks" "by a decision of 14 July 2020". A word
 * only signals: "signals “ban” on".
 */
export function eventSentence(event: Said, names: Names): EventSentence {
  const isDeed = trackOf(event.kind) === 'deed'
  const unnamed = event.targeting === 'criteria' ? ', under rules that do not name it' : ''
  return {
    actor: actorName(names, event.actor),
    verb: isDeed ? STANCE[event.stance].verb : `signals “${STANCE[event.stance].label}” on`,
    issue: nameOfIssue(names, event.company, event.topic),
    how: `${BY[event.kind]} of ${formatPartialDate(event.announcedOn)}${unnamed}`,
  }
}

/** The sentence whole, without a full stop. */
export function eventInWords(event: Said, names: Names): string {
  const { actor, verb, issue, how } = eventSentence(event, names)
  return `${actor} ${verb} ${issue}, ${how}`
}
