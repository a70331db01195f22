import { type Group, type Holder, readGroup } from './groups'
import type { Item } from './item'
import { AT_HOME } from './orders'
import { modifiersIn, phraseEnd } from './participants'
import type { Walk } from './walk-state'

/** "The department also …": with an article the body is one named before, unless its place follows ("in France"). */
export const meansOneBefore = (items: readonly Item[], [from, to]: readonly [number, number]): boolean => {
  const nation = items.findIndex((x) => x.actor)
  // "Ministers told departments to stop buying from firms subject to China's law"
  if (nation >= to && items[nation + 1]?.is === 'possessive') return true
  return items[from]?.norm === 'the' && nation >= to && items[nation]?.actor?.form === 'demonym'
}

/** "Austria's Datenschutzbehörde": a name with a nation's before it, and nothing that says what it is. */
export function unknownBody(
  items: readonly Item[],
  [from, to]: readonly [number, number],
): readonly Holder[] {
  const [nation, apostrophe, name] = [items[from], items[from + 1], items[from + 2]]
  const whole =
    to - from <= 4 && items.slice(from + 2, to).every((x) => x.is === 'word' && x.capital && !x.heads)
  return nation?.actor && apostrophe?.is === 'possessive' && name && whole
    ? [{ code: nation.actor.code, as: 'government', at: [from, to] }]
    : []
}

/** "The UK's mobile providers are banned from buying Huawei": who binds those at home is their government. */
export function homeOf(items: readonly Item[], [from, to]: readonly [number, number]): readonly Holder[] {
  const nation = items.findIndex((x, i) => i >= from && i < to && x.is === 'actor')
  if (nation < 0 || !items.slice(nation, to).some((x) => AT_HOME.test(x.norm))) return []
  const code = items[nation]?.actor?.code
  return code ? [{ code, as: 'government', at: [nation, nation + 1] }] : []
}

/** "In Botswana, the service was licensed": the place the sentence opens with. */
export function placeIn(items: readonly Item[], [from, to]: readonly [number, number]): readonly Holder[] {
  if (items[from]?.norm !== 'in' && items[from]?.norm !== 'across') return []
  const comma = items.findIndex((x, i) => i > from && i < to && x.is === 'comma')
  // "In Bahrain and Thailand it was blocked"
  const told = items.findIndex(
    (x, i) => i > from + 1 && i < to && ['pronoun', 'determiner', 'company'].includes(x.is),
  )
  const end = told > 0 && items[told - 1]?.actor ? told : comma
  return end < 0 ? [] : readGroup(items, from + 1, end).holders
}

/** "BYD's India plans rebuffed": whose land a company wants to enter decides. */
export const entered = (items: readonly Item[], [from, to]: readonly [number, number]): readonly Holder[] => {
  const at = items.findIndex(
    (x, i) =>
      i > from + 1 &&
      i < to - 1 &&
      x.actor &&
      items[i - 1]?.is === 'possessive' &&
      items[i - 2]?.is === 'company',
  )
  const code = items[at]?.actor?.code
  const named = code && !/^(?:demonym|agency|holder)$/.test(items[at]?.actor?.form ?? '')
  return named ? [{ code, as: 'government', at: [at, at + 1] }] : []
}

/** Lists so well known that nobody says whose they are, by their first word. */
const KNOWN_LISTS: Readonly<Record<string, string>> = { entity: 'USA', covered: 'USA', unreliable: 'CHN' }

/** "YMTC added to Entity List" */
export function keeperOf(items: readonly Item[], at: number | null): readonly Holder[] {
  const list = at === null ? undefined : items[at]
  const code = list?.measure === 'list' ? KNOWN_LISTS[list.norm] : undefined
  return code && at !== null && !items.some((x) => x.actor)
    ? [{ code, as: 'government', at: [at, at + 1] }]
    : []
}

/** "in California", "Montana's": a part of a state is named, and no state. */
export const isElsewhere = (items: readonly Item[], from: number, to: number): boolean =>
  items.some(
    (x, i) =>
      i >= from &&
      i < to &&
      x.is === 'other-name' &&
      x.capital &&
      (/^(?:in|across)$/.test(items[i - 1]?.norm ?? '') || items[i + 1]?.is === 'possessive') &&
      !items.some((y) => y.actor),
  )

/** "Seoul seeks exemption for Samsung from US tariffs": what another government is asked for, it has not given. */
export function asksAbroad(items: readonly Item[], walk: Walk, group: Group, to: number): boolean {
  const { core } = walk
  if (
    core?.is !== 'measure' ||
    !/^(?:seek|want|request|ask|apply|pursue|demand|hope|push|lobby|plead)/.test(core.base)
  )
    return false
  for (let j = walk.coreTo; j < to; j++) {
    const item = items[j] as Item
    if (item.is !== 'preposition' || item.norm !== 'from') continue
    const end = phraseEnd(items, j + 1, to)
    const givers = items.slice(j + 1, end).filter((x) => x.actor)
    if (givers.some((x) => !group.holders.some((h) => h.code === x.actor?.code))) return true
  }
  return false
}

/** "UAE gets US nod": whose favour it is gives it; who gets one has not given it, even where nobody says who did. */
export function giversOf(
  items: readonly Item[],
  from: number,
  { core, measureAt }: Walk,
  { holders }: Group,
): readonly Holder[] | 'unknown' {
  if (core?.is !== 'measure' || measureAt === null || holders.length === 0) return []
  const licence = core.measure === 'licence'
  const wants = /^(?:have|secure|get|obtain|receive|win|gain|land|seek)$/.test(core.base)
  if (core.act !== 'win' && !(wants && licence)) return []
  const givers = modifiersIn(items, from, measureAt, true).filter(
    (h) => !holders.some((g) => g.code === h.code),
  )
  const gets = licence && /^(?:receive|get|obtain|secure|win|gain|land)$/.test(core.base)
  return gets && givers.length === 0 ? 'unknown' : givers
}
