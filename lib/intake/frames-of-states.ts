import { evaluate } from './evaluate'
import { type Frame, frame, type Told } from './frame'
import { readGroup } from './groups'
import type { Item } from './item'
import { companiesIn, modifiersIn, ownersIn } from './participants'
import type { Verdict } from './verdict'

/** How things stand, where no verb of the lexicon says it: talks that go on, decisions pending, measures a company is under. */
export const stateOfPlay = (told: Told): Frame | null =>
  inTalks(told) ?? talksGoOn(told) ?? undecided(told) ?? underMeasure(told)

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
  const { items, clause, subject } = told
  const says = clause.body[0] < clause.body[1] && items[clause.body[0]]?.sense?.clause === 'say'
  const [a, b] = [says ? clause.body[0] + 1 : clause.subject[0], clause.body[1]]
  if (clause.body[0] < clause.body[1] && !says) return null
  const under = items.findIndex((x, i) => i > a && i < b && /^(?:under|on)$/.test(x.norm))
  const m = items.findIndex((x, i) => i > under && i <= under + 5 && i < b && UNDER.has(x.measure))
  if (under < 0 || m < 0) return null
  const noun = items[m] as Item
  if (items[under]?.norm === 'on' && noun.measure !== 'list') return null
  const names = items.slice(a, under).filter((x) => x.norm !== 'now' && x.norm !== 'still')
  if (!names.every((x) => ['company', 'and', 'comma', 'actor', 'possessive'].includes(x.is))) return null
  const companies = companiesIn(items, a, under)
  const owners = ownersIn(items, { measure: m }, [under, b])
  // "Taiwan says Huawei now on its control list"
  const holders = owners.length === 0 && says ? subject.group.holders : owners
  const measure = noun.measure ?? 'probe'
  const verdict = evaluate(
    { is: 'measure', act: 'undergo', measure, kind: null, noun: noun.norm, base: '' },
    [],
  )
  if (holders.length === 0 || companies.length === 0 || !verdict) return null
  return frame(told, { holders, companies, verdict, sure: 0.75, signal: [m, m + 1] })
}
const UNDER: ReadonlySet<Item['measure']> = new Set(['probe', 'curb', 'ban', 'list'])
