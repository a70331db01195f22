import { evaluate } from './evaluate'
import { type Frame, frame, type Told } from './frame'
import { stateOfPlay } from './frames-of-states'
import type { Item } from './item'
import { companiesIn, modifiersIn } from './participants'
import type { Verdict } from './verdict'
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
  const state = stateOfPlay(told)
  if (state) return [state]
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
    else if (item.is === 'measure' && item.measure !== 'activity' && item.norm !== 'welcome') return []
  }
  // "finds Microsoft tracked pupils illegally"
  const fault =
    said && /^(?:find|rule|conclude)$/.test(items[from]?.sense?.base ?? '')
      ? items.findIndex((x, i) => i > a && i < b && /^(?:illegally|unlawfully)$/.test(x.norm))
      : -1
  const menace = sign > a && items.slice(a, sign).every((x) => MENACED.has(x.is))
  const says = said ? told.subject : speaker
  // What single members of a parliament think of it is nobody's stance.
  if (says?.group.members) return []
  // "says Starlink welcome"
  const welcome = said && items[b - 1]?.norm === 'welcome' && companies.length > 0 ? b - 1 : -1
  if (!none && !menace && fault < 0 && welcome < 0) return []
  const holders = says?.group.holders.length ? says.group.holders : none ? modifiersIn(items, a + 2, b) : []
  if (holders.length === 0) return []
  const terms = items.slice(a, b + 1).some((x) => /^(?:without|until|unless|if|before)$/.test(x.norm))
  const verdict: Verdict = {
    stance: welcome >= 0 ? 'cooperate' : terms || fault >= 0 ? 'restrict' : 'ban',
    kind: fault >= 0 ? 'decision' : 'statement',
    undone: null,
    sure: 0.75,
  }
  const at = none ? a : welcome >= 0 ? welcome : fault >= 0 ? fault : sign
  return [frame(told, { holders, companies, verdict, sure: 0.75, signal: [at, at + 1] })]
}

const MENACED: ReadonlySet<Item['is']> = new Set(['company', 'comma', 'and', 'determiner', 'word', 'measure'])
