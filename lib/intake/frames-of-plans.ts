import type { Clause } from './clauses'
import { PAPER_KINDS } from './data/nouns'
import { evaluate } from './evaluate'
import { type Frame, frame, type Told } from './frame'
import { readGroup } from './groups'
import type { Item } from './item'
import { companiesIn, modifiersIn, phraseEnd } from './participants'
import { walkClause } from './walk'

/** "Huawei slams EU plan to force it out", "China opposes Berlin's move to ban ZTE": what is criticised is its owner's. */
export function plansJudged(told: Told): Frame[] {
  const { items, clause, subject, walk, named } = told
  const to = clause.body[1]
  const paper = items.findIndex(
    (x, j) => j >= walk.coreTo && j < to && PLANS.test(x.norm) && items[j + 1]?.is === 'to',
  )
  if (paper < 0) return []
  const owners = modifiersIn(items, walk.coreTo, paper, true)
  if (owners.length === 0) return []
  const inner: Clause = { ...clause, subject: [walk.coreTo, paper], body: [paper + 1, to] }
  const group = readGroup(items, walk.coreTo, walk.coreTo)
  const meant = walkClause(items, inner, { group, at: [walk.coreTo, paper] })
  const verdict =
    meant.core &&
    evaluate(meant.core, [
      { is: 'paper', kind: PAPER_KINDS[items[paper]?.norm ?? ''] ?? null },
      ...meant.operators,
    ])
  if (!verdict || meant.coreTo < 0) return []
  const inside = companiesIn(items, paper, to)
  const companies =
    inside.length > 0 ? inside : subject.group.companies.length > 0 ? subject.group.companies : named
  if (companies.length === 0) return []
  const signal: [number, number] = [meant.coreAt, meant.coreTo]
  return [
    frame(told, {
      holders: owners,
      companies,
      verdict,
      sure: 0.6,
      presupposed: true,
      saidBy: subject.at,
      signal,
    }),
  ]
}

const PLANS =
  /^(?:plans?|moves?|decision|proposals?|bid|push|intention|order|efforts?|attempts?|threats?|bill|law)$/

/** "follows a decision by the UK government to prohibit TikTok": what somebody decided is told by the noun. */
export function plansBy(told: Told): Frame[] {
  const { items, clause, named } = told
  const [from, to] = [clause.subject[0], clause.body[1]]
  const paper = items.findIndex(
    (x, j) =>
      j >= from &&
      j < to &&
      ((DECIDED.test(x.norm) && items[j + 1]?.norm === 'by') ||
        (BINDING.test(x.norm) && items[j + 1]?.is === 'to' && isOwned(items, j))),
  )
  if (paper < 0) return []
  const by = items[paper + 1]?.norm === 'by'
  const end = by ? phraseEnd(items, paper + 2, to) : paper + 1
  if (items[end]?.is !== 'to' || end >= to) return []
  let owner = paper - 1
  if (!by) while (owner > from && !items[owner]?.actor) owner--
  const group = by ? readGroup(items, paper + 2, end) : readGroup(items, owner, paper)
  if (group.holders.length === 0 || group.bystander || group.members) return []
  const at: [number, number] = by ? [paper + 2, end] : [owner, paper]
  const inner: Clause = { ...clause, subject: at, body: [end, to] }
  const meant = walkClause(items, inner, { group, at })
  const operators = meant.operators.filter((o) => o.is !== 'headline-future')
  const verdict = meant.core && !meant.passive && evaluate(meant.core, operators)
  const inside = meant.core ? companiesIn(items, meant.coreTo, to) : []
  // "Telegram surprised by Vietnam's order to block it"
  const it =
    meant.core !== null && /^(?:it|them)$/.test(items[meant.coreTo]?.norm ?? '') && named.length === 1
  if (it) inside.push(...named)
  if (!verdict || (inside.length === 0 && named.length > 0)) return []
  const signal: [number, number] = [meant.coreAt, meant.coreTo]
  return [
    frame(told, {
      holders: group.holders,
      companies: inside,
      verdict,
      sure: 0.7,
      presupposed: true,
      signal,
    }),
  ]
}

const BINDING = /^(?:orders?|decree|ruling|decision)$/
/** "Brazilian order", "Brazil's court order" */
const isOwned = (items: readonly Item[], at: number): boolean => {
  let i = at - 1
  while (i > 0 && at - i < 4 && ['word', 'possessive'].includes(items[i]?.is ?? '')) i--
  return items[i]?.actor !== undefined
}
const DECIDED = /^(?:decisions?|moves?|orders?|votes?|ruling)$/
