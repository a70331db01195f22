import type { Day, PartialDate } from '@/lib/domain/partial-date'
import { blankMemory, type Memory, numbered, remember } from './article-memory'
import { choose, type Found, LEAD } from './choose-candidates'
import { STANDS_FOR_COMPANIES, STANDS_FOR_COMPANY } from './data/references'
import { followers } from './follow-suit'
import type { Frame } from './frame'
import type { Gazetteer } from './gazetteer'
import type { Item } from './item'
import type { Reading } from './reading'
import { type ReadSentence, readSentence } from './sentence'
import { afterDateline, splitSentences } from './split-sentences'

export interface ArticleOptions {
  /** The day the article appeared, `YYYY-MM-DD`: "last week" is reckoned from it. Without it such dates stay unknown. */
  readonly publishedOn?: PartialDate | null
}

/** What is read of a text; anything longer is cut here. */
export const MAX_ARTICLE = 200_000

/**
 * Reads an article. One candidate for each actor and company: the news before its background, what the body says
 * before the headline. What is told about other actors than the news is about, or about earlier times, is marked
 * `background`. "The company", "the app", "the government" are taken to be the ones named last.
 */
export function readArticle(text: string, gazetteer: Gazetteer, options: ArticleOptions = {}): Reading {
  const read = text.length > MAX_ARTICLE ? text.slice(0, MAX_ARTICLE) : text
  const day = options.publishedOn ?? null
  const published: Day | null = day && day.length === 10 ? day : null
  const quotes = quotedRanges(read)
  const found: Found[] = []
  const memory = blankMemory()
  const leadActors = new Set<string>()
  let index = 0
  for (const stretch of splitSentences(read)) {
    const start = afterDateline(read, stretch)
    const companies = memory.companies
    for (const sentence of readSentence(read, start, stretch.end, gazetteer, {
      today: day,
      published,
      meant: companies.length > 0 ? companies[0] : null,
    })) {
      let { told } = memory
      // "Canada took similar steps, while Denmark …": the first half by itself.
      const half = sentence.items.findIndex((i) => i.norm === 'while' || i.norm === 'but')
      const first = half < 0 ? sentence.items : sentence.items.slice(0, half)
      const suit = told && !sentence.frames.some((f) => f.at[0] < first.length) ? followers(first) : null
      if (suit && told && index - told.index <= 3) {
        const { circumstance } = told.frame
        const frame = {
          ...told.frame,
          holders: suit,
          at: [0, 1] as const,
          signal: [0, 1] as const,
          circumstance,
        }
        found.push({
          frame: { ...frame, sure: 0.8 * frame.sure },
          sentence,
          index,
          background: false,
        })
      }
      for (const frame of sentence.frames) {
        const whole = complete(frame, sentence, companies, memory, index)
        if (!whole || isQuoted(whole, sentence, quotes)) continue
        const background =
          index >= LEAD
            ? !whole.holders.every((h) => leadActors.has(h.code)) || isPast(sentence, published)
            : isPast(sentence, published) && leadActors.size > 0
        if (index < LEAD && !background) for (const h of whole.holders) leadActors.add(h.code)
        found.push({ frame: whole, sentence, index, background })
        told = { index, frame: whole }
      }
      remember(memory, sentence)
      memory.told = told
    }
    index++
  }
  const candidates = choose(found, read, gazetteer)
  if (candidates.length > 0) return { candidates }
  return {
    candidates: [],
    reason: 'No sentence says that a government known here takes a stance on a company known here.',
  }
}

/** Fills in who and what from before. Null where it stays open: an article's loose ends are no candidates. */
function complete(
  frame: Frame,
  sentence: ReadSentence,
  companies: readonly string[],
  memory: Memory,
  index: number,
): Frame | null {
  let whole = frame
  if (whole.companies.length === 0) {
    const words = sentence.items.slice(frame.at[0], Math.max(frame.at[1], frame.body[1])).map((i) => i.norm)
    const few = STANDS_IN.some((w) => words.includes(w)) ? numbered(words, memory) : null
    const same =
      memory.told !== null &&
      index - memory.told.index <= 2 &&
      frame.stance === 'ban' &&
      memory.told.frame.stance === frame.stance
    if (
      ((words.includes('similar') || words.includes('such')) && !few && !same) ||
      hasOtherObject(frame, sentence)
    )
      return null
    // "Russian products" are not the product spoken of before.
    const stands = words.find(
      (w, i) =>
        STANDS_FOR_COMPANY.has(w) &&
        !sentence.items[frame.at[0] + i - 1]?.actor &&
        !isKindOfThing(w, sentence.items, frame.at[0] + i) &&
        !meansHolder(w, frame.at[0] + i, frame),
    )
    const matter =
      frame.stance === 'review' &&
      words.some((w) =>
        /^(?:matter|issue|case|risks?|decision|purchase|takeover|acquisition|complaints?|claims|allegations)$/.test(
          w,
        ),
      )
    // "The Czech Republic has yet to decide."
    const open = frame.stance === 'review' && frame.signal[1] >= frame.body[1]
    if ((!few && !stands && !frame.byNoun && !matter && !open) || companies.length === 0) return null
    const several = words.some((w) => STANDS_FOR_COMPANIES.has(w))
    const meant =
      few ?? (several ? (memory.several.length > 0 ? memory.several : companies) : companies.slice(0, 1))
    whole = { ...whole, companies: meant, sure: whole.sure * 0.85 }
  }
  if (whole.holders.length === 0) {
    const actor = whole.holderHint === 'none' ? goesOnAbout(whole, memory, index) : memory.actor
    if (actor === null) return null
    whole = {
      ...whole,
      holders: [{ code: actor, as: 'government', at: whole.at }],

      sure: whole.sure * 0.85,
    }
  }
  // "a day after Britain granted …" tells a fact; "like", "before" and "without" tell none.
  return whole.circumstance === null || /^(?:after|since|because|following|as)$/.test(whole.circumstance)
    ? whole
    : null
}

/** "The firm will be banned from the core": nobody is named; who acted on the company in the sentence before. */
function goesOnAbout(frame: Frame, { told }: Memory, index: number): string | null {
  if (!told || index - told.index > 1 || told.frame.holders.length !== 1) return null
  const same = frame.companies.every((c) => told.frame.companies.includes(c))
  return same ? (told.frame.holders[0]?.code ?? null) : null
}

/** "Washington says it may limit sharing": behind whoever acts, and before the act, the pronoun is the actor. */
const meansHolder = (word: string, at: number, { holders, signal }: Frame): boolean =>
  word === 'it' && at < signal[0] && holders.length > 0 && holders.every((h) => h.at[0] < at)

/** With a number, these stand for companies: "both vendors", "all five". */
const STANDS_IN = ['both', 'all', 'companies', 'firms', 'suppliers', 'vendors', 'groups', 'makers']

const THINGS =
  /^(?:phones|handsets|devices|terminals|chips?|drones|routers|cars|equipment|kit|gear|software|tools?|makers|suppliers|vendors|machines|cameras|products|kits|apps|firms|companies)$/

/** "exports of chipmaking tools": without an article a kind of thing is meant, not the one spoken of. */
function isKindOfThing(word: string, items: readonly Item[], at: number): boolean {
  if (!THINGS.test(word)) return false
  // "on government devices", "such chips": only with an article before it one thing is meant.
  if (/^(?:phones|handsets|devices|terminals|chips?|drones|routers|cars)$/.test(word))
    return (
      !/^(?:the|its|their|those|these)$/.test(items[at - 1]?.norm ?? '') ||
      /^(?:from|on)$/.test(items[at - 2]?.norm ?? '')
    )
  if (items[at - 1]?.is !== 'word') return false
  let i = at - 1
  while (i > 0 && items[i]?.is === 'word' && items[i]?.norm !== 'both') i--
  return items[i]?.is !== 'determiner' && items[i]?.is !== 'possessive' && items[i]?.norm !== 'both'
}

/** "a ban on recreational applications": the measure has an object, and it is no company spoken of before. */
function hasOtherObject(frame: Frame, { items }: ReadSentence): boolean {
  if (!frame.byNoun) return false
  const noun = items.findIndex((x, i) => i >= frame.signal[0] && i < frame.body[1] && x.is === 'measure')
  // "put Wingtech on its entity list"
  const named = items
    .slice(frame.signal[1], noun)
    .some((x) => x.is === 'other-name' || (x.is === 'word' && x.capital && !x.heads))
  if (noun >= 0 && named) return true
  const preposition = items[noun + 1]
  const leads =
    items[noun]?.measure === 'deal' ? /^(?:on|against|of|for|with|to)$/ : /^(?:on|against|of|for|with)$/
  if (noun < 0 || !leads.test(preposition?.norm ?? '')) return false
  for (let i = noun + 2; i < Math.min(frame.body[1], noun + 7); i++) {
    const item = items[i] as ReadSentence['items'][number]
    if (STANDS_FOR_COMPANY.has(item.norm) || item.is === 'pronoun' || item.company) return false
    if (item.is === 'preposition' || item.is === 'comma' || item.is === 'stop') break
  }
  // "permits for exports of US chips"
  const goods = items[noun + 2]
  if (goods?.measure === 'activity' && items[noun + 3]?.norm === 'of') return true
  return ['word', 'other-name'].includes(items.slice(noun + 2).find((x) => x.is !== 'used')?.is ?? '')
}

/** Told of an earlier time: dated before the month of publication, or in so many words. */
function isPast(sentence: ReadSentence, published: Day | null): boolean {
  const date = sentence.dates.find((d) => d.role === 'event')
  if (published && date) {
    const month = published.slice(0, 7)
    if (
      date.date.length === 4
        ? date.date < published.slice(0, 4)
        : date.date.slice(0, 7) < previousMonth(month)
    )
      return true
  }
  // "Rome had been close to …", told by nobody: before what the news is.
  const before = sentence.items.findIndex(
    (i, j) => i.norm === 'had' && sentence.items[j + 1]?.norm === 'been',
  )
  if (before >= 0 && before < 4) return true
  return sentence.items.some((i) => i.norm === 'previously' || i.norm === 'earlier' || i.norm === 'formerly')
}

const previousMonth = (month: string): string => {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 2
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
}

/** Stretches in quotation marks, in order. A mark that is never closed opens nothing. */
function quotedRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let open = -1
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '\n') open = -1
    else if (c === '“' || (c === '"' && open < 0)) open = i
    else if ((c === '”' || c === '"') && open >= 0) {
      ranges.push({ start: open, end: i + 1 })
      open = -1
    }
  }
  return ranges
}

/** Inside a long quotation only what names its holder counts: "we", "they" and "nobody" are not the actor's voice. */
function isQuoted(
  frame: Frame,
  sentence: ReadSentence,
  quotes: readonly { start: number; end: number }[],
): boolean {
  const item = sentence.items[frame.signal[0]]
  const at = item && sentence.tokens[item.from]?.start
  if (at === undefined) return false
  let low = 0
  let high = quotes.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((quotes[mid]?.end ?? 0) <= at) low = mid + 1
    else high = mid
  }
  const quote = quotes[low]
  return (
    quote !== undefined && quote.start <= at && quote.end - quote.start > 60 && frame.holderHint !== 'named'
  )
}
