import type { Clause } from './clauses'
import { evaluate } from './evaluate'
import { type Frame, frame, type Told } from './frame'
import { readGroup } from './groups'
import type { Item } from './item'
import { objectCompanies } from './participants'
import { walkClause } from './walk'

/** Verbs of praise and blame whose object did what follows with "for". */
const JUDGES =
  /^(?:accuse|warn|rebuke|thank|sanction|punish|sue|chide|scold|congratulate|credit|retaliate against|summon|hail|threaten|blame)$/

/**
 * "China slams Prague for excluding Huawei", "Washington lauds London for dropping …": whoever praises or blames
 * another for an act takes no stance; the act is that other's. An accusation ("of") proves no act. Null where the
 * clause is nothing of the kind.
 */
export function blamedFor(told: Omit<Told, 'walk'>): Frame[] | null {
  const { items, clause, subject } = told
  const [from, to] = clause.body
  const verb = items.findIndex((x, i) => i >= from && i < Math.min(to, from + 4) && x.is === 'verb')
  const sense = items[verb]?.sense
  if (
    !sense ||
    !(
      sense.measure === 'judge' ||
      sense.company === 'cooperate' ||
      JUDGES.test(sense.base.split(' ')[0] ?? '')
    )
  )
    return null
  const at = preposition(items, verb + 1, to)
  if (at < 0 || !items[at + 1]?.forms?.includes('ing')) return null
  const { holders, companies } = readGroup(items, verb + 1, at)
  if (holders.length === 0 || companies.length > 0) return null
  if (holders.some((h) => subject.group.holders.some((o) => o.code === h.code))) return null
  // An accusation proves no act.
  if (items[at]?.norm === 'of' || /^(?:accuse|blame)/.test(sense.base)) return []
  const inner: Clause = { ...clause, subject: [verb + 1, at], body: [at + 1, to] }
  const meant = { group: readGroup(items, verb + 1, at), at: inner.subject }
  const walk = walkClause(items, inner, meant)
  const verdict = walk.core && evaluate(walk.core, walk.operators)
  const object = objectCompanies(items, walk.coreTo, to)
  if (!verdict || object.length === 0) return []
  return [
    frame(
      { ...told, clause: inner, subject: meant, walk },
      {
        holders,
        companies: object,
        verdict,
        sure: 0.7 * verdict.sure,
        presupposed: true,
        saidBy: subject.at,
        signal: [walk.coreAt, walk.coreTo],
      },
    ),
  ]
}

/** The "for", "over" or "of" right behind whom the verb names. */
function preposition(items: readonly Item[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const { is, norm } = items[i] as Item
    if (/^(?:for|over|of)$/.test(norm) && i > from) return i
    if (is === 'verb' || is === 'comma' || is === 'stop') return -1
  }
  return -1
}
