import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import type { Clause } from './clauses'
import { PAPER_KINDS } from './data/nouns'
import type { Holder } from './groups'
import type { Item } from './item'
import { scopedStance } from './scope'
import type { Verdict } from './verdict'
import type { Subject, Walk } from './walk-state'

/** Somebody takes a stance on something: what a sentence comes to. Indices are of items, ends excluded. */
export interface Frame {
  /** Empty where a body acts that the text attaches to no actor, or where nobody is named. */
  readonly holders: readonly Holder[]
  /** How the holder is named: outright, as a body ("the ministry"), by a pronoun, or not at all. */
  readonly holderHint: 'named' | 'body' | 'pronoun' | 'none'
  readonly companies: readonly string[]
  readonly stance: Stance
  readonly kind: Kind
  /** 0 … 1 */
  readonly sure: number
  /** The stance lies in a noun ("imposes a ban"), so that the company may be one named before. */
  readonly byNoun: boolean
  /** Taken for granted by the sentence, not told by it: "China criticises Germany's curbs". */
  readonly presupposed: boolean
  /** The word that puts it among the circumstances ("after regulator lifts block"), or null where it is told. */
  readonly circumstance: string | null
  /** Comes after what the sentence told before ("bans it, then allows it"). */
  readonly later: boolean
  /** Who says so, where that is not plainly the holder. */
  readonly saidBy: readonly [number, number] | null
  readonly at: readonly [number, number]
  /** What the stance was read from, for highlighting. */
  readonly signal: readonly [number, number]
  readonly body: readonly [number, number]
}

/** Why nothing came of something, for the reader's answer. */
export type Refusal = 'urged' | 'asked' | 'condition' | 'no-holder'

/** Everything the frames of one clause are made from. */
export interface Told {
  readonly items: readonly Item[]
  readonly clause: Clause
  readonly subject: Subject
  readonly speaker: Subject | undefined
  readonly walk: Walk
  /** All companies of the sentence: with one only, it is the one meant. */
  readonly named: readonly string[]
  readonly refusals: Set<Refusal>
  /** Who acts in the clause that follows with "as": "Huawei frozen out as Romania picks vendors". */
  readonly framedBy?: readonly Holder[]
}

export interface Parts {
  readonly holders: readonly Holder[]
  readonly companies: readonly string[]
  readonly verdict: Verdict
  readonly sure: number
  readonly presupposed?: boolean
  readonly saidBy?: Frame['saidBy']
  readonly signal?: readonly [number, number]
}

export function frame({ items, clause, subject, walk }: Told, parts: Parts): Frame {
  const [from, to] = clause.body
  const start = Math.min(
    clause.subject[0] < clause.subject[1] ? clause.subject[0] : from,
    walk.coreAt < 0 ? from : walk.coreAt,
  )
  const end = Math.max(to, walk.coreTo)
  const { group } = subject
  // Without the quotation marks that stand around it.
  const saidBy: [number, number] | null = parts.saidBy ? [parts.saidBy[0], parts.saidBy[1]] : null
  while (saidBy && saidBy[0] < saidBy[1] - 1 && items[saidBy[0]]?.is === 'used') saidBy[0]++
  while (saidBy && saidBy[1] > saidBy[0] + 1 && items[saidBy[1] - 1]?.is === 'used') saidBy[1]--
  return {
    holders: parts.holders,
    holderHint:
      parts.holders.length > 0 ? 'named' : group.nameless ? 'body' : group.pronoun ? 'pronoun' : 'none',
    companies: parts.companies,
    stance:
      sparesPart(items, end, parts) || underCondition(items, end, parts)
        ? 'restrict'
        : scopedStance(items, start, end, parts.verdict.stance),
    kind: kindOf(
      parts.verdict.kind,
      parts.holders,
      items.slice(from, Math.max(from, walk.coreTo)),
      items.slice(clause.subject[0], clause.subject[1]),
    ),
    sure: parts.sure,
    byNoun: walk.core?.is === 'measure',
    presupposed: parts.presupposed === true,
    circumstance: clause.segment === 'circumstance' ? (items[clause.subject[0] - 1]?.norm ?? '') : null,
    later:
      items[clause.subject[0] - 1]?.norm === 'then' ||
      (/^(?:but|although|though)$/.test(items[clause.subject[0] - 1]?.norm ?? '') &&
        (items
          .slice(clause.subject[0], to + 1)
          .some((x) => /^(?:still|since|remains?|stays?)$/.test(x.norm)) ||
          RESTORES.test(items[walk.coreAt]?.sense?.base ?? ''))),
    saidBy,
    at: [start, end],
    signal: parts.signal ?? [walk.coreAt, walk.coreTo],
    body: [from, to],
  }
}

const RESTORES =
  /^(?:restore|lift|unblock|reinstate|resume|readmit|relent|reopen|revoke|reverse|rescind|scrap)/

/** "may operate if it shares towers": let in on terms. */
const underCondition = (items: readonly Item[], end: number, { verdict }: Parts): boolean =>
  verdict.stance === 'allow' &&
  items[end]?.is === 'condition' &&
  (/^(?:if|provided)$/.test(items[end]?.norm ?? '') ||
    // "once it pays": on terms; "once minors are protected" is when.
    (items[end]?.norm === 'once' && items[end + 1]?.norm === 'it'))

/** "unblocks WhatsApp but not Instagram": of two products of one company only one. */
const sparesPart = (items: readonly Item[], end: number, { companies, verdict }: Parts): boolean =>
  verdict.stance !== 'review' &&
  items[end]?.norm === 'but' &&
  // "…, but only for a year"
  ((items[end + 1]?.norm === 'only' && (verdict.stance === 'allow' || verdict.stance === 'cooperate')) ||
    sparesOther(items, end, companies))

const sparesOther = (items: readonly Item[], end: number, companies: readonly string[]): boolean =>
  items[end + 1]?.is === 'not' &&
  (companies.includes(items[end + 2]?.company?.slug ?? '') || onlyInPart(items, end + 2))

/** "… but not for the core": of one company only one use. */
function onlyInPart(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i++) {
    const { is } = items[i] as Item
    if (is === 'company' || is === 'actor' || is === 'verb' || is === 'other-name') return false
    if (is === 'stop' || is === 'comma' || is === 'opener') return i > from
  }
  return from < items.length
}

function kindOf(
  kind: Kind | null,
  holders: readonly Holder[],
  verbs: readonly Item[],
  subject: readonly Item[],
): Kind {
  const as = holders[0]?.as
  // What a court says is a ruling.
  if (kind === 'statement' && as === 'court') return 'court-ruling'
  if (kind === 'reported-plan' || kind === 'proposal' || kind === 'statement') return kind
  if (as === 'court') return 'court-ruling'
  // "US law bars …": the paper that is the subject is the deed.
  const paper = subject
    .map((i) => (i.is === 'measure' ? PAPER_KINDS[i.norm] : undefined))
    .find((k) => k === 'legislation' || k === 'regulation')
  if (paper) return paper
  if (verbs.some((i) => /^enact(?:s|ed)?$/.test(i.norm))) return 'legislation'
  if (as === 'parliament' && verbs.some((i) => /^(?:pass|vote|approve|adopt|enact)/.test(i.norm)))
    return 'legislation'
  return kind ?? 'decision'
}
