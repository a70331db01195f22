import { evaluate } from './evaluate'
import { type Frame, frame, type Told } from './frame'
import type { Holder } from './groups'
import type { Item } from './item'
import { SLIDES } from './market-news'
import { modifiersIn, onlyNation } from './participants'
import type { Walk } from './walk-state'

/** Words that leave it open whether a measure is there. */
const NOT_YET =
  /^(?:no|not|without|possible|potential|proposed|planned|looming|likely|would|fears?|calls?|threats?|threatened|prospect|avoids?|averts?|escapes?|spared|alleged|talk|feared|future|hypothetical|if)$/

/** "Ericsson loses contracts after Swedish Huawei ban": a measure named with whose it is and on whom, wherever it stands. */
export function attributedMeasures(told: Omit<Told, 'walk'> & { readonly walk: Walk }): Frame[] {
  const { items } = told
  for (let m = 2; m < items.length; m++) {
    const { measure, norm } = items[m] as Item
    if (measure !== 'ban' && measure !== 'curb' && measure !== 'list') continue
    const by = sufferedFrom(told, m)
    if (by) return [by]
    const on = ownedOn(told, m) ?? quarrelledOver(told, m)
    if (on) return [on]
    const at = items[m - 1]?.is === 'company' ? m - 1 : m - 2
    const company = items[at]?.company?.slug
    const owner = items[at - 1]?.is === 'possessive' ? at - 2 : at - 1
    const code = items[owner]?.actor?.code
    if (!company || !code || items[at + 1]?.is === 'possessive') continue
    if (at === m - 2 && items[m - 1]?.is !== 'word') continue
    if (items.slice(Math.max(0, owner - 4), owner).some((x) => NOT_YET.test(x.norm) || x.is === 'modal'))
      continue
    const verdict = evaluate({ is: 'measure', act: 'keep', measure, kind: null, noun: norm, base: '' }, [])
    if (!verdict) continue
    const holders: Holder[] = [{ code, as: 'government', at: [owner, owner + 1] }]
    return [
      {
        ...frame(told, {
          holders,
          companies: [company],
          verdict,
          sure: 0.55,
          presupposed: true,
          signal: [m, m + 1],
        }),
        circumstance: null,
      },
    ]
  }
  return []
}

/** "disappointed by Chinese ban on Nvidia chips": a measure named with its owner and its object behind a preposition. */
function ownedOn(told: Told, m: number): Frame | null {
  const { items } = told
  const { measure, norm } = items[m] as Item
  let owner = m - 1
  while (owner > 0 && m - owner < 4 && ['word', 'possessive'].includes(items[owner]?.is ?? '')) owner--
  const code = items[owner]?.actor?.code
  let lead = owner - 1
  while (lead > 0 && items[lead]?.is === 'determiner') lead--
  if (
    !measure ||
    !code ||
    !/^(?:by|over|after|amid|about|with|under|from|at|following)$/.test(items[lead]?.norm ?? '')
  )
    return null
  if (!/^(?:on|against)$/.test(items[m + 1]?.norm ?? '')) return null
  const object = items.findIndex((x, j) => j > m + 1 && x.is !== 'determiner' && x.is !== 'word')
  const company = items[object]?.company?.slug
  if (!company || object > m + 4 || items.slice(Math.max(0, lead - 3), m).some((x) => NOT_YET.test(x.norm)))
    return null
  const verdict = evaluate({ is: 'measure', act: 'keep', measure, kind: null, noun: norm, base: '' }, [])
  if (!verdict) return null
  const holders: Holder[] = [{ code, as: 'government', at: [owner, owner + 1] }]
  const signal: [number, number] = [m, m + 1]
  return {
    ...frame(told, { holders, companies: [company], verdict, sure: 0.55, presupposed: true, signal }),
    circumstance: null,
  }
}

/** "China warns Sweden of consequences over Huawei ban": it is Sweden's. */
function quarrelledOver(told: Told, m: number): Frame | null {
  const { items } = told
  const { measure, norm } = items[m] as Item
  const company = items[m - 1]?.company?.slug
  if (!measure || !company || !/^(?:over|about)$/.test(items[m - 2]?.norm ?? '')) return null
  const verb = items.findIndex((x) => x.is === 'verb')
  if (
    !/^(?:warn|threaten|sue|pressure|hit back at|lash out at|punish|rebuke)/.test(
      items[verb]?.sense?.base ?? '',
    )
  )
    return null
  const whom = items[verb + 1]
  const code = whom?.actor?.code
  const others = items.slice(0, m).some((x, i) => x.actor && i > verb + 1)
  if (!code || others || items.slice(0, verb).some((x) => x.actor?.code === code)) return null
  const verdict = evaluate({ is: 'measure', act: 'keep', measure, kind: null, noun: norm, base: '' }, [])
  if (!verdict || items.slice(verb, m).some((x) => NOT_YET.test(x.norm))) return null
  const holders: Holder[] = [{ code, as: 'government', at: [verb + 1, verb + 2] }]
  const signal: [number, number] = [m, m + 1]
  return {
    ...frame(told, { holders, companies: [company], verdict, sure: 0.55, presupposed: true, signal }),
    circumstance: null,
  }
}

/** "ASML dealt blow by new Dutch export licence rule": whatever befell the company, it came by a measure of theirs. */
function sufferedFrom(told: Told, m: number): Frame | null {
  const { items, named } = told
  const { measure, norm } = items[m] as Item
  let owner = m - 1
  while (owner > 1 && m - owner < 5 && ['word', 'measure', 'possessive'].includes(items[owner]?.is ?? ''))
    owner--
  const code = items[owner]?.actor?.code
  let by = owner - 1
  while (by > 1 && owner - by < 3 && ['word', 'determiner'].includes(items[by]?.is ?? '')) by--
  const fell = items[by]?.norm === 'on' && items.slice(0, by).some((x) => SLIDES.test(x.norm))
  if (!measure || !code || !(items[by]?.norm === 'by' || fell) || named.length !== 1) return null
  if (
    !items.slice(0, by).some((x) => x.company) ||
    (!fell && items[0]?.is !== 'company') ||
    items[m + 1]?.is === 'preposition'
  )
    return null
  const verdict = evaluate({ is: 'measure', act: 'keep', measure, kind: null, noun: norm, base: '' }, [])
  if (!verdict || items.slice(0, by).some((x) => x.is === 'not' || x.is === 'modal')) return null
  const holders: Holder[] = [{ code, as: 'government', at: [owner, owner + 1] }]
  const signal: [number, number] = [m, m + 1]
  return {
    ...frame(told, { holders, companies: named, verdict, sure: 0.6, presupposed: true, signal }),
    circumstance: null,
  }
}

/** "Kaspersky quits US after sales ban": whose land a company leaves because of a measure, whose measure it is. */
export function leftAfter(told: Told, measure: number): Frame | null {
  const { items, clause, named } = told
  const main = items.slice(0, clause.subject[0])
  const is = items[measure]?.measure
  if (items[clause.subject[0] - 1]?.norm !== 'after' || named.length !== 1 || main[0]?.is !== 'company')
    return null
  if (is !== 'ban') return null
  if (
    !main.some((x) =>
      /^(?:quits?|exits?|leaves?|withdraws?|pulls?|shuts?|closes?|stops?|halts?|abandons?)$/.test(x.norm),
    )
  )
    return null
  const own = modifiersIn(items, clause.subject[0], measure, true)
  const holders = own.length > 0 ? own : onlyNation(items)
  const norm = items[measure]?.norm ?? ''
  const verdict = evaluate({ is: 'measure', act: 'keep', measure: is, kind: null, noun: norm, base: '' }, [])
  if (holders.length === 0 || !verdict) return null
  const signal: [number, number] = [measure, measure + 1]
  return {
    ...frame(told, { holders, companies: named, verdict, sure: 0.6, presupposed: true, signal }),
    circumstance: null,
  }
}
