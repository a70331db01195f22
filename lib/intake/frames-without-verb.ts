import { evaluate, type Verdict } from './evaluate'
import { type Frame, frame, type Told } from './frame'
import { readGroup } from './groups'
import type { Item } from './item'
import { companiesIn, modifiersIn, ownersIn } from './participants'
import type { Subject } from './walk-state'

const JOINT = new Set(['do', 'plan', 'promise', 'weigh', 'propose'])

/** "Egypt and Huawei agree to build a cloud": who stands in one subject with a company and does something, works with it. */
export function jointFrames(told: Told): Frame[] {
  const { subject, clause, items, walk, speaker } = told
  const { group } = subject
  const holders =
    group.holders.length > 0 ? group.holders : group.nameless ? (speaker?.group.holders ?? []) : []
  if (
    clause.segment !== 'told' ||
    holders.length === 0 ||
    group.companies.length === 0 ||
    group.measure !== null
  )
    return []
  if (!jointly(items, subject)) return []
  for (let i = clause.body[0]; i < clause.body[1]; i++) {
    const { sense } = items[i] as Item
    if (
      !sense ||
      !(
        JOINT.has(sense.clause ?? '') ||
        sense.measure === 'impose' ||
        sense.measure === 'propose' ||
        sense.company === 'cooperate'
      )
    )
      continue
    if (walk.operators.some((o) => o.is === 'not')) return []
    const verdict = evaluate(
      { is: 'stance', stance: 'cooperate', kind: 'agreement' },
      walk.operators.filter((o) => o.is !== 'clause' || o.act !== 'say'),
    )
    return verdict
      ? [
          frame(told, {
            holders,
            companies: group.companies,
            verdict,
            sure: 0.75 * verdict.sure,
            signal: [i, i + 1],
          }),
        ]
      : []
  }
  return []
}

/** Joined by "and" or a comma, not "China's Huawei". */
const jointly = (items: readonly Item[], { at }: Subject): boolean => {
  const words = items.slice(at[0], at[1])
  return (
    !words.some((i) => i.is === 'preposition' && i.norm !== 'of') &&
    words.some((i) => i.is === 'and' || i.is === 'comma')
  )
}

/** What is said without a verb: "Lithuania: Kaspersky a threat to security", "Nepal: no Starlink without local owner". */
export function verblessFrames(told: Told): Frame[] {
  const { items, clause, speaker } = told
  if (clause.segment !== 'told') return []
  const talks = inTalks(told) ?? talksGoOn(told) ?? undecided(told) ?? underMeasure(told)
  if (talks) return [talks]
  // "Merz says no Huawei in 6G": what is said has no verb either.
  const [from, to] = clause.body
  const said = from < to && items[from]?.sense?.clause === 'say'
  if (from < to && !said) return []
  const [a, b] = said ? [from + 1, to] : clause.subject
  const companies = companiesIn(items, a, b)
  if (companies.length === 0) return []
  const none = items[a]?.norm === 'no' && items[a + 1]?.is === 'company'
  let sign = -1
  for (let i = a; i < b; i++) {
    const item = items[i] as Item
    const verdict = i === b - 1 && /^(?:illegal|unlawful|unwelcome|banned)$/.test(item.norm)
    if ((item.measure === 'menace' || verdict) && sign < 0) sign = i
    else if (item.is === 'measure' && item.measure !== 'activity') return []
  }
  // "finds Microsoft tracked pupils illegally"
  const fault =
    said && /^(?:find|rule|conclude)$/.test(items[from]?.sense?.base ?? '')
      ? items.findIndex((x, i) => i > a && i < b && /^(?:illegally|unlawfully)$/.test(x.norm))
      : -1
  const menace = sign > a && items.slice(a, sign).every((x) => MENACED.has(x.is))
  if (!none && !menace && fault < 0) return []
  const says = said ? told.subject : speaker
  const holders = says?.group.holders.length ? says.group.holders : none ? modifiersIn(items, a + 2, b) : []
  if (holders.length === 0) return []
  const terms = items.slice(a, b + 1).some((x) => /^(?:without|until|unless|if|before)$/.test(x.norm))
  const verdict: Verdict = {
    stance: terms || fault >= 0 ? 'restrict' : 'ban',
    kind: 'statement',
    undone: null,
    sure: 0.75,
  }
  const at = none ? a : fault >= 0 ? fault : sign
  return [frame(told, { holders, companies, verdict, sure: 0.75, signal: [at, at + 1] })]
}

/** "Sri Lanka in final talks with Starlink": open until they end. */
function inTalks(told: Told): Frame | null {
  const { items, clause } = told
  const [a, b] = [clause.subject[0], clause.body[1]]
  const at = items.findIndex((x, i) => i > a && i < b && /^(?:talks|negotiations|discussions)$/.test(x.norm))
  const opens = items.findIndex((x, i) => i > a && i < at && i >= at - 3 && x.norm === 'in')
  if (at < 0 || opens < 0 || items[at + 1]?.norm !== 'with' || clause.body[0] < clause.body[1]) return null
  const { holders, companies: own } = readGroup(items, a, opens)
  const companies = companiesIn(items, at + 1, b)
  if (holders.length === 0 || own.length > 0 || companies.length === 0) return null
  const verdict: Verdict = { stance: 'review', kind: 'statement', undone: null, sure: 0.85 }
  return frame(told, { holders, companies, verdict, sure: 0.85, signal: [at, at + 1] })
}

/** "says Huawei decision not final": what is to be decided is open. */
function undecided(told: Told): Frame | null {
  const { items, clause, subject, speaker } = told
  const says = items[clause.body[0]]?.sense?.clause === 'say' && clause.body[0] < clause.body[1]
  const [a, b] = says ? [clause.body[0] + 1, clause.body[1]] : clause.subject
  const at = items.findIndex((x, i) => i >= a && i < b && /^(?:decision|verdict)$/.test(x.norm))
  const companies = companiesIn(items, a, clause.body[1])
  const rest = items.slice(at + 1, clause.body[1])
  const final = rest.findIndex((x) => /^(?:final|made|taken|reached|yet)$/.test(x.norm))
  const open =
    rest.some((x) => /^(?:pending|due|open|near|imminent|weeks|months|delayed|looms|soon)$/.test(x.norm)) ||
    (final >= 0 && rest.slice(0, final + 1).some((x) => x.is === 'not' || x.norm === 'yet'))
  if (at < 0 || companies.length === 0 || !open) return null
  const own = modifiersIn(items, a, at)
  const holders = own.length > 0 ? own : says ? subject.group.holders : (speaker?.group.holders ?? [])
  if (holders.length === 0) return null
  const verdict: Verdict = { stance: 'review', kind: 'statement', undone: null, sure: 0.75 }
  return frame(told, { holders, companies, verdict, sure: 0.75, signal: [at, at + 1] })
}

/** "Italy's talks with SpaceX stall": open while they last, a limit once they fail. */
function talksGoOn(told: Told): Frame | null {
  const { items, clause } = told
  const [a, b] = [clause.subject[0], clause.body[1]]
  const at = items.findIndex((x, i) => i >= a && i < b && TALKS.test(x.norm))
  const company = items.findIndex((x, i) => i > at && i < b && x.company)
  if (at < 0 || company < 0) return null
  const goes = items.findIndex((x, i) => i > company && i < b && TALKS_GO.test(x.norm))
  if (goes < 0 || !/^(?:with|between)$/.test(items[at + 1]?.norm ?? '')) return null
  const before = modifiersIn(items, a, at, true)
  const holders = before.length > 0 ? before : modifiersIn(items, at + 1, company)
  const companies = companiesIn(items, at + 1, goes)
  if (holders.length === 0 || items.slice(a, goes).some((x) => x.is === 'verb' || x.is === 'stop'))
    return null
  const over = /^(?:collaps|fail|break|broke|end)/.test(items[goes]?.norm ?? '')
  const verdict: Verdict = {
    stance: over ? 'restrict' : 'review',
    kind: 'statement',
    undone: null,
    sure: 0.75,
  }
  return frame(told, { holders, companies, verdict, sure: 0.75, signal: [at, at + 1] })
}
const TALKS = /^(?:talks|negotiations|discussions)$/
const TALKS_GO =
  /^(?:stall|stalls|stalled|continue|continues|continued|drag|resume|resumed|progress|advance|collapse|collapsed|fail|failed|break|broke|end|ended|stuck|deadlocked|under|ongoing|begin|began|start|started|near|hit)$/

/** "TP-Link under US investigation", "DJI on Pentagon blacklist": what a company is under, with whose it is. */
function underMeasure(told: Told): Frame | null {
  const { items, clause } = told
  const [a, b] = [clause.subject[0], clause.body[1]]
  if (clause.body[0] < clause.body[1]) return null
  const under = items.findIndex((x, i) => i > a && i < b && /^(?:under|on)$/.test(x.norm))
  const m = items.findIndex((x, i) => i > under && i <= under + 5 && i < b && UNDER.has(x.measure))
  if (under < 0 || m < 0 || items[under - 1]?.is !== 'company') return null
  const noun = items[m] as Item
  if (items[under]?.norm === 'on' && noun.measure !== 'list') return null
  if (!items.slice(a, under).every((x) => ['company', 'and', 'comma', 'actor', 'possessive'].includes(x.is)))
    return null
  const companies = companiesIn(items, a, under)
  const holders = ownersIn(items, { measure: m }, [under, b])
  const measure = noun.measure ?? 'probe'
  const verdict = evaluate(
    { is: 'measure', act: 'undergo', measure, kind: null, noun: noun.norm, base: '' },
    [],
  )
  if (holders.length === 0 || companies.length === 0 || !verdict) return null
  return frame(told, { holders, companies, verdict, sure: 0.75, signal: [m, m + 1] })
}
const UNDER: ReadonlySet<Item['measure']> = new Set(['probe', 'curb', 'ban', 'list'])

const MENACED: ReadonlySet<Item['is']> = new Set(['company', 'comma', 'and', 'determiner', 'word', 'measure'])
