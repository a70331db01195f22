import { isBid } from './bids'
import { type Group, type Holder, readGroup } from './groups'
import type { Item } from './item'

const OTHERS =
  /^(?:suppliers?|rivals?|competitors?|clients?|customers?|shareholders?|investors?|creditors?|imitators?|clones?|copycats?|contractors?|subcontractors?|dealers?|distributors?|resellers?|importers?)$/

/** Companies named between two items, in order, each once; `X's Grok` names the owner only to describe. */
export function companiesIn(items: readonly Item[], from: number, to: number): string[] {
  const found: string[] = []
  for (let i = from; i < to; i++) {
    const slug = items[i]?.company?.slug
    if (!slug || found.includes(slug)) continue
    // "Microsoft's OpenAI tie-up" is Microsoft's; "X's Grok" is a product.
    if (items[i + 1]?.is === 'possessive' && items[i + 2]?.is === 'company') {
      if (!isBid(items, i + 3)) continue
      found.push(slug)
      i += 2
      continue
    }
    // "curbs on Samsung suppliers": others, whom its name only describes.
    const noun = items[i + 1]?.is === 'possessive' ? items[i + 2] : items[i + 1]
    if (noun && OTHERS.test(noun.norm) && noun.is === 'word') continue
    // "Apple contract maker"
    if (
      noun?.norm === 'contract' &&
      /^(?:makers?|manufacturers?|assemblers?)$/.test(items[i + 2]?.norm ?? '')
    )
      continue
    // "a deal with Eutelsat rather than with Starlink"
    if (items.slice(Math.max(0, i - 3), i).some((x) => x.norm === 'than' || x.norm === 'instead')) continue
    // "charges TSMC ex-staff", "jails former Samsung engineer": no longer its people.
    const past = /^(?:former|ex)$/
    if (
      past.test(items[i + 1]?.norm ?? '') ||
      (past.test(items[i - 1]?.norm ?? '') && items[i + 1]?.is === 'word')
    )
      continue
    // "fines Clearview, not Google"
    if (items[i - 1]?.is === 'not' && items[i - 2]?.is === 'comma') continue
    found.push(slug)
  }
  return found
}

const ENDS_OBJECT = new Set([
  'in',
  'on',
  'to',
  'for',
  'over',
  'at',
  'with',
  'as',
  'by',
  'against',
  'under',
  'within',
  'across',
  'from',
])

/** Companies that are the object: up to a preposition behind the first ("fines Apple over a Google deal"). */
export function objectCompanies(items: readonly Item[], from: number, to: number): string[] {
  const first = items.findIndex((item, i) => i >= from && i < to && item.is === 'company')
  // "acquits hacker who targeted Meta"
  // "opts for a second network, doors open to Huawei": behind a comma something else begins, unless it lists.
  const comma = items.findIndex((x, i) => i >= from && i < first && x.is === 'comma')
  const lists =
    comma < 0 ||
    items.slice(comma, first + 1).some((x) => x.is === 'like' || x.is === 'and' || x.norm === 'among') ||
    items.slice(from, comma).some((x) => x.is === 'other-name' || x.capital)
  if (!lists && first < to && items.slice(comma, first).some((x) => x.is === 'word')) return []
  if (first < 0 || items.slice(from, first).some((x) => x.norm === 'who' || x.norm === 'whose')) return []
  let end = first
  while (
    end < to &&
    items[end]?.is !== 'to' &&
    !otherAfterComma(items, end) &&
    !(
      items[end]?.is === 'preposition' &&
      ENDS_OBJECT.has(items[end]?.norm ?? '') &&
      !listGoesOn(items, end, to)
    )
  )
    end++
  return companiesIn(items, from, end)
}

/** "gives TikTok a licence, chases X": behind a comma a list goes on only with names. */
const otherAfterComma = (items: readonly Item[], at: number): boolean => {
  const next = items[at + 1]
  return (
    items[at]?.is === 'comma' &&
    next?.is === 'word' &&
    !next.capital &&
    /[^s]s$/.test(next.norm) &&
    items[at + 2]?.is === 'company'
  )
}

/** "access to Facebook and to WhatsApp": the preposition only repeats. */
const listGoesOn = (items: readonly Item[], at: number, to: number): boolean =>
  items[at - 1]?.is === 'and' && at + 1 < to && items[at + 1]?.is === 'company'

const ENDS_PHRASE: ReadonlySet<Item['is']> = new Set([
  'verb',
  'stop',
  'circumstance',
  'to',
  'used',
  'not',
  'modal',
  'be',
  'have',
])

/** Where the phrase that begins here ends: before a preposition other than "of", a verb, a strong mark. */
export function phraseEnd(items: readonly Item[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (item.is === 'preposition' && item.norm !== 'of') return i
    if (ENDS_PHRASE.has(item.is)) return i
  }
  return to
}

/** Nations that describe something which is theirs: "Swedish 5G auction", "UK networks"; not those that describe a firm. */
export function modifiersIn(items: readonly Item[], from: number, to: number, ownsMeasure = false): Holder[] {
  const found: Holder[] = []
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (!item.actor) continue
    const next = items[i + 1]
    const bystander =
      next?.is === 'word' &&
      next.heads?.includes('bystander') === true &&
      // "Philippine vendor ban": whom the measure is about.
      !(items[i + 2]?.is === 'measure' && i + 2 < to) &&
      !/^(?:networks?|markets?|users|schools)$/.test(next.norm)
    // "Swedish Huawei ban": before a measure the nation owns it, whatever company stands between.
    const firm = next?.is === 'company' || (next?.is === 'possessive' && items[i + 2]?.is === 'company')
    // "adds Russia's Kaspersky to its list": its home, not its judge.
    const apart = next?.is === 'possessive' && items[i + 2]?.is === 'company' && to - (i + 2) > 2
    if ((firm && (!ownsMeasure || apart)) || bystander) continue
    found.push({ code: item.actor.code, as: 'government', at: [i, i + 1] })
  }
  return found
}

/** The owner of a measure: "UK ban on Huawei", "Nepal's TikTok ban", "ban on Huawei in Brazil". */
export function ownersIn(
  items: readonly Item[],
  group: Pick<Group, 'measure'>,
  at: readonly [number, number],
): Holder[] {
  if (group.measure === null) return []
  const before = modifiersIn(items, at[0], group.measure, true)
  if (before.length > 0) return before
  for (let j = group.measure + 1; j < at[1]; j++) {
    const item = items[j] as Item
    if (item.is === 'preposition' && (item.norm === 'in' || item.norm === 'by' || item.norm === 'at')) {
      const found = readGroup(items, j + 1, phraseEnd(items, j + 1, at[1]))
      if (found.holders.length > 0) return [...found.holders]
    }
  }
  return []
}

const MAKES =
  /^(?:platform|firm|company|startup|start|giant|app|chatbot|maker|vendor|supplier|manufacturer|group|carmaker|chipmaker|owner|parent|apps|vendors|suppliers|firms|companies)$/

/** "a rising Chinese AI platform", "the chatbot from China": where the company comes from. */
function isOrigin(items: readonly Item[], at: number): boolean {
  const from =
    items[at - 1]?.norm === 'from' &&
    (MAKES.test(items[at - 2]?.norm ?? '') || items[at - 2]?.company !== undefined)
  if (from) return true
  if (items[at]?.actor?.form !== 'demonym') return false
  for (let i = at + 1; i <= at + 4 && ['word', 'measure'].includes(items[i]?.is ?? ''); i++)
    if (MAKES.test(items[i]?.norm ?? '')) return true
  return false
}

/** "to sell chips to China": where they go. */
const isMarket = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.is === 'to' &&
  items
    .slice(Math.max(0, at - 7), at)
    .some((x) => /^(?:sells?|selling|sales?|exports?|exporting|ships?|shipments?|supply)$/.test(x.norm))

/** "Regulator bans TikTok in Kenya": the only nation of the sentence is whose regulator it is. */
export function onlyNation(items: readonly Item[]): Holder[] {
  const found = modifiersIn(items, 0, items.length).filter(
    (h) => !isOrigin(items, h.at[0]) && !isMarket(items, h.at[0]),
  )
  const codes = new Set(items.flatMap((i) => (i.actor ? [i.actor.code] : [])))
  return codes.size === 1 && found.length > 0 ? found.slice(0, 1) : []
}
