import type { Clause } from './clauses'
import type { Item } from './item'

const PEOPLE =
  /^(?:founders?|co-?founder|ceo|boss|bosses|chief|executives?|employees?|engineers?|staff|chairman|chairwoman|president|lawyers?|lobbyists?|officials?|investors?|users?|workers?|delegation)$/

/** Whether a company is named only to say whose people are meant: "Telegram founder Durov". */
export const onlyItsPeople = (items: readonly Item[], slug: string): boolean =>
  items.every((x, i) => {
    if (x.company?.slug !== slug) return true
    const next = items[i + 1]?.is === 'possessive' ? items[i + 2] : items[i + 1]
    const after = items[i + 1]?.is === 'possessive' ? items[i + 3] : items[i + 2]
    if (items[i - 1]?.norm === 'ex' || items[i - 1]?.norm === 'former') return true
    // "TikTok owner ByteDance": the owner is a company itself.
    return PEOPLE.test(next?.norm ?? '') && after?.is !== 'company'
  })

/** "As Paris mulls fines, Shein promises …": the main clause says whom the circumstance is about. */
export const nextIsAbout = (items: readonly Item[], { body: [, to] }: Clause): boolean =>
  items[to]?.is === 'comma' && items[to + 1]?.is === 'company'
