import { isBid } from './bids'
import { BODIES, elsewhere, foreignName, hasHead, isBody, standsAlone, tailOf, trimmed } from './group-parts'
import type { Item } from './item'

/** Who and what a noun group names, by the part each plays in it. */
export interface Group {
  /** Governments the group stands for: "Italy's regulator", "Moscow". */
  readonly holders: readonly Holder[]
  readonly companies: readonly string[]
  /** Nations that only describe: "China's Huawei", "US ally". */
  readonly describing: readonly string[]
  /** A government body is meant but not whose. */
  readonly nameless: boolean
  /** Only single members of a parliament are meant. */
  readonly members: boolean
  /** Holds a word for people or firms that are no government. */
  readonly bystander: boolean
  /** Item index of the measure the group is about ("the ban on Huawei"), or null. */
  readonly measure: number | null
  readonly pronoun: boolean
  readonly empty: boolean
}

export interface Holder {
  readonly code: string
  readonly as: 'government' | 'court' | 'parliament' | 'members'
  /** Item indices that name it. */
  readonly at: readonly [number, number]
}

const roleOf = (items: readonly Item[], from: number, to: number): Holder['as'] => {
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (hasHead(item, 'court')) return 'court'
  }
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (hasHead(item, 'member')) return 'members'
    if (item.actor?.form === 'parliament' || hasHead(item, 'parliament')) return 'parliament'
  }
  return 'government'
}

/**
 * Reads a noun group, conjunct by conjunct. A nation holds only where it stands alone, with a government body, or as
 * the nation of one ("ministers in London"); before any other noun it describes that noun.
 */
export function readGroup(items: readonly Item[], from: number, to: number): Group {
  const holders: Holder[] = []
  const companies: string[] = []
  const describing: string[] = []
  let nameless = false
  let members = false
  let bystander = false
  let measure: number | null = null
  let pronoun = false
  let start = from
  let placed = false
  const conjunct = (a: number, b: number) => {
    // "Samsung, which supplies a part, …": what only describes names nobody.
    if (a > from && /^(?:which|who|whose)$/.test(items[a]?.norm ?? '')) return
    // "groups in France and Germany": the second place is where they are, too.
    if (placed && items.slice(a, b).every((x) => x.actor || x.is === 'determiner')) return
    // "Germany and not France"
    if (a > from && items[a]?.is === 'not') return
    const part = readConjunct(items, a, b)
    const place = items.findIndex((x, i) => i > a && i < b && x.norm === 'in')
    placed ||= place >= 0 && part.holders.length === 0 && part.bystander && items[b - 1]?.actor !== undefined
    holders.push(...part.holders)
    companies.push(...part.companies.filter((c) => !companies.includes(c)))
    describing.push(...part.describing)
    nameless ||= part.nameless
    members ||= part.members
    bystander ||= part.bystander
    measure ??= part.measure
    pronoun ||= part.pronoun
  }
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (item.is === 'comma' || item.is === 'and' || item.is === 'like') {
      conjunct(start, i)
      start = i + 1
    }
  }
  conjunct(start, to)
  return { holders, companies, describing, nameless, members, bystander, measure, pronoun, empty: to <= from }
}

function readConjunct(items: readonly Item[], from: number, to: number): Omit<Group, 'empty'> {
  const companies: string[] = []
  const actors: number[] = []
  let government = -1
  let bystander = false
  let measure: number | null = null
  let pronoun = false
  let otherName = false
  let members = false
  let lastCompany = -1
  let lastActor = -1
  // Up to the first preposition that is not "of" or "in" stands the head; what follows only describes.
  let end = to
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (item.is === 'to' || (item.is === 'preposition' && !['of', 'in', 'for', 'at'].includes(item.norm))) {
      end = Math.min(end, i)
    }
    if (item.is === 'company') {
      const owned =
        items[i + 1]?.is === 'possessive' && items[i + 2]?.is === 'company' && !isBid(items, i + 3)
      // "Broadcom's Qualcomm bid": whose bid it is.
      const wanted =
        items[i - 1]?.is === 'possessive' && items[i - 2]?.is === 'company' && isBid(items, i + 1)
      if (item.company && !owned && !wanted && !companies.includes(item.company.slug))
        companies.push(item.company.slug)
      if (i < end) lastCompany = i
    }
    if (i >= end) continue
    if (item.is === 'actor') {
      actors.push(i)
      lastActor = i
    }
    if (item.is === 'pronoun') pronoun = true
    if (item.is === 'other-name') otherName = true
    if (
      item.is === 'measure' &&
      measure === null &&
      item.measure !== 'activity' &&
      item.measure !== 'paper' &&
      item.measure !== 'threat' &&
      item.measure !== 'call'
    )
      measure = i
    if (hasHead(item, 'bystander')) bystander = true
    if (hasHead(item, 'member')) members = true
    if (isBody(item)) government = i
  }
  const codes = actors.map((i) => items[i]?.actor?.code ?? '')
  const none = {
    holders: [],
    companies,
    describing: codes,
    nameless: false,
    members,
    bystander,
    measure,
    pronoun,
  }
  if (measure !== null || (lastCompany > lastActor && companies.length > 0)) return none
  // "BYD's India plans": the head is the company's.
  if (items[(actors[0] ?? 0) - 1]?.is === 'possessive' && items[(actors[0] ?? 0) - 2]?.is === 'company')
    return none
  // "Germans split on Huawei": the people, not those who govern them.
  if (actors.length === 1 && PEOPLE.test(items[lastActor]?.norm ?? '')) return { ...none, bystander: true }
  const former = items.slice(from, end).some((i) => i.norm === 'former' || i.norm === 'ex')
  if (otherName || former) return { ...none, bystander: true }
  if (actors.length === 0)
    return {
      ...none,
      describing: [],
      nameless:
        government >= 0 &&
        !bystander &&
        !foreignName(items, from, government) &&
        !elsewhere(items, government, end),
    }
  // "London council": the seat of a government is a town as well.
  const town =
    items[actors[0] ?? from]?.actor?.form === 'capital' &&
    items
      .slice(actors[0] ?? from, end)
      .some((i) => /^(?:councils?|mayor|municipality|borough|boroughs)$/.test(i.norm))
  // "Australian state": one of its states.
  const last = items[lastActor + 1]
  const state =
    last?.norm === 'state' &&
    last.to - last.from === 1 &&
    (lastActor + 2 >= end || items[lastActor + 2]?.norm === 'of')
  if (town || state) return { ...none, bystander: true }
  const body = actors.find((i) => BODIES.has(items[i]?.actor?.form ?? ''))
  const at = trimmed(items, from, end)
  const as = roleOf(items, from, end)
  const tail = tailOf(items, lastActor, end)
  if (body !== undefined) {
    // "Taiwan's NCC": the nation named with it says whose agency it is.
    const first = actors[0] ?? body
    // "Ministry of Defence in Prague": whose ministry the place says.
    const seat = items[body + 1]?.norm === 'in' && items[body + 2]?.actor && body + 2 < end ? body + 2 : body
    const whose = first < body && items[body]?.actor?.form !== 'holder' ? first : seat
    const code = items[whose]?.actor?.code ?? ''
    if (tail === 'other') return none
    return { ...none, holders: [{ code, as, at }], describing: codes.filter((c) => c !== code) }
  }
  // "US ally Norway": the last nation is the one meant, those before describe it.
  const apposed =
    tail === 'nothing' && standsAlone(items, from, lastActor) && items[lastActor]?.actor?.form !== 'demonym'
  const code = items[apposed ? lastActor : (actors[0] ?? lastActor)]?.actor?.code ?? ''
  const before = government >= 0 && government < (actors[0] ?? 0)
  if (
    tail === 'government' ||
    (tail === 'nothing' && (government < 0 ? standsAlone(items, from, actors[0] ?? from) : before))
  ) {
    if (bystander && tail !== 'government' && !apposed) return none
    return { ...none, holders: [{ code, as, at }], describing: codes.slice(1).filter((c) => c !== code) }
  }
  return none
}

const PEOPLE =
  /^(?:[a-z]+ians|germans|americans|mexicans|koreans|britons|danes|poles|swedes|finns|turks|greeks|czechs|spaniards)$/
