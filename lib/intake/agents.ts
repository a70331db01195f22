import { type Holder, readGroup } from './groups'
import type { Item } from './item'
import { modifiersIn, phraseEnd } from './participants'

export interface Agent {
  readonly holders: readonly Holder[]
  readonly sure: number
  /** An agent is named and is no government. */
  readonly blocked: boolean
}

export interface AgentQuestion {
  /** Item indices: where the object region begins, where the clause ends. */
  readonly from: number
  readonly to: number
  readonly bodyFrom: number
  readonly measureAt: number | null
  /** A contract or licence that a firm wins: who gives it must be a government, not just its country. */
  readonly deal: boolean
}

/** What only governments give. */
const GIVEN_BY_STATES = /^(?:chips|federal|grants?|subsid(?:y|ies)|aid|state|tax)$/

const nobody = (blocked = false): Agent => ({ holders: [], sure: 1, blocked })
const isGovernment = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some(
      (i) =>
        i.heads?.some((h) => h === 'government' || h === 'parliament') === true ||
        i.actor?.form === 'agency' ||
        i.norm === 'state' ||
        i.norm === 'national',
    )

const STRIKES: ReadonlySet<Item['measure']> = new Set(['ban', 'curb', 'list', 'probe'])
const WORKS_WITH = /^(?:cooperation|ties|links|collaboration|work|relations)$/

/** Who does it, where the company or the measure is the subject: by X, X's curbs, in X, from X's networks. */
export function agentOf(items: readonly Item[], q: AgentQuestion): Agent {
  for (let j = q.from; j < q.to; j++) {
    if (items[j]?.is !== 'preposition' || items[j]?.norm !== 'by') continue
    const end = phraseEnd(items, j + 1, q.to)
    const group = readGroup(items, j + 1, end)
    if (group.holders.length > 0) return { holders: group.holders, sure: 1, blocked: false }
    const owners = modifiersIn(items, j + 1, end)
    if (owners.length > 0 && (group.measure !== null || group.nameless))
      return { holders: owners, sure: 0.9, blocked: false }
    // "dropped by Lithuania's operators on government order"
    const ordered = items.findIndex(
      (x, k) =>
        k > j &&
        k < q.to &&
        /^(?:orders?|instructions?|orders)$/.test(x.norm) &&
        items.slice(j, k).some((y) => y.heads?.includes('government')),
    )
    if (ordered > 0 && group.bystander) {
      const nation = items.findIndex((x, k) => k > j && k < end && x.actor)
      const code = items[nation]?.actor?.code
      if (code)
        return { holders: [{ code, as: 'government', at: [nation, nation + 1] }], sure: 0.8, blocked: false }
    }
    // "blocked by California judge": a federal court sits somewhere.
    const court = items[j + 1]?.is === 'other-name' && items[j + 2]?.heads?.includes('court') === true
    if (
      !court &&
      (items[j + 1]?.is === 'other-name' ||
        group.bystander ||
        (group.companies.length > 0 && group.measure === null))
    )
      return nobody(true)
  }
  // "loses plant approval from Beijing": from whom it comes outranks whose name it bears.
  for (let j = q.measureAt ?? q.to; j < q.to; j++) {
    if (items[j]?.norm !== 'from' || items[q.measureAt ?? 0]?.measure !== 'licence') continue
    const { holders } = readGroup(items, j + 1, phraseEnd(items, j + 1, q.to))
    if (holders.length > 0) return { holders, sure: 0.9, blocked: false }
  }
  if (q.measureAt !== null && q.measureAt >= q.bodyFrom) {
    const owners = modifiersIn(items, Math.min(q.from, q.bodyFrom), q.measureAt, true)
    if (
      owners.length > 0 &&
      (!q.deal ||
        GIVEN_BY_STATES.test(items[q.measureAt]?.norm ?? '') ||
        isGovernment(items, q.bodyFrom, q.measureAt))
    )
      return { holders: owners, sure: 0.95, blocked: false }
  }
  // "hit with 530m euro EU fine over China data transfers": whose fine it is.
  const struck =
    q.deal || q.measureAt !== null
      ? -1
      : items.findIndex((x, j) => j >= q.from && j < q.to && STRIKES.has(x.measure))
  const strikers = struck < 0 ? [] : modifiersIn(items, q.from, struck, true)
  if (
    strikers.length > 0 &&
    !items.slice(q.from, struck).some((x) => x.norm === 'over' || x.norm === 'about')
  )
    return { holders: strikers, sure: 0.9, blocked: false }
  for (let j = q.from; j < q.to; j++) {
    const item = items[j] as Item
    if (item.is !== 'preposition' || item.norm === 'by') continue
    // "listed for alleged cooperation with Russian intelligence": whom it is said to work with.
    if (item.norm === 'with' && !q.deal && WORKS_WITH.test(items[j - 1]?.norm ?? '')) continue
    const end = phraseEnd(items, j + 1, q.to)
    const group = readGroup(items, j + 1, end)
    if (q.deal) {
      if ((item.norm === 'with' || item.norm === 'from') && group.holders.length > 0)
        return { holders: group.holders, sure: 0.9, blocked: false }
      continue
    }
    if (group.holders.length > 0 && group.companies.length === 0)
      return { holders: group.holders, sure: 0.9, blocked: false }
    const owners = modifiersIn(items, j + 1, end)
    if (owners.length > 0) return { holders: owners, sure: 0.85, blocked: false }
  }
  if (!q.deal) {
    // "cleared to resume sales to China": where it goes is not who lets it.
    const owners = modifiersIn(items, q.from, q.to).filter(
      (h) => items[h.at[0] - 1]?.is !== 'to' && !WORKS_WITH.test(items[h.at[0] - 2]?.norm ?? ''),
    )
    if (owners.length > 0) return { holders: owners, sure: 0.8, blocked: false }
  }
  return nobody()
}
