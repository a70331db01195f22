import type { PartialDate } from '@/lib/domain/partial-date'
import { COMPANY_TOPICS, SECTOR_TOPICS } from './data/company-topics'
import { GOVERNMENTS, NOT_SEATS, PREFERRED } from './data/governments'
import { OFFICE_HOLDERS } from './data/office-holders'
import { OTHER_NAMES } from './data/other-names'
import { PRODUCT_NAMES } from './data/product-names'
import { STATE_OPERATORS } from './data/state-operators'
import { TOPIC_WORDS } from './data/topic-words'
import { NameTrie } from './name-trie'
import { normalise } from './tokens'

/** The names a gazetteer is built from: what the database or the shipped files know. */
export interface GazetteerNames {
  readonly actors: readonly {
    readonly code: string
    readonly name: string
    readonly aliases?: readonly string[]
    readonly demonyms?: readonly string[]
    readonly capitals?: readonly string[]
  }[]
  readonly companies: readonly {
    readonly slug: string
    readonly name: string
    readonly aliases?: readonly string[]
    readonly products?: readonly string[]
    readonly sector?: string
    /** Code of the country it comes from: "Chinese vendors" in a text about it mean it, too. */
    readonly homeCountry?: string
    /** Where the text names no topic. Overrides the table by company and by sector. */
    readonly defaultTopic?: string
  }[]
  readonly topics: readonly {
    readonly slug: string
    readonly name: string
    readonly shortName?: string
    readonly aliases?: readonly string[]
  }[]
}

export type ActorForm = 'name' | 'demonym' | 'capital' | 'seat' | 'agency' | 'parliament' | 'holder'

export type Name =
  | {
      readonly is: 'actor'
      readonly code: string
      readonly form: ActorForm
      readonly written: string
      readonly from: PartialDate | null
      readonly to: PartialDate | null
    }
  | { readonly is: 'company'; readonly slug: string; readonly written: string; readonly product: boolean }
  | { readonly is: 'other'; readonly written: string }

export interface TopicWord {
  readonly topic: string
  readonly weight: number
}

/** Everything the reader can recognise. Build it once and keep it: it never changes and holds no text. */
export interface Gazetteer {
  readonly names: NameTrie<Name>
  readonly topicWords: NameTrie<TopicWord>
  readonly actorNames: ReadonlyMap<string, string>
  readonly companyNames: ReadonlyMap<string, string>
  readonly defaultTopics: ReadonlyMap<string, string>
  readonly topics: ReadonlySet<string>
  /** The country a company comes from, where known. */
  readonly homes: ReadonlyMap<string, string>
}

const SUFFIX = /[,\s]+(?:inc|ltd|corp|corporation|company limited|co|plc|pbc|llc|b\.v|n\.v|ag|se|s\.a)\.?$/i

/** `NSO Group` is also just `NSO`; a remainder of one or two letters is no name. */
const shortOf = (name: string): string => {
  const short = name.replace(/\s+(?:Group|Holdings|Technologies|Technology|Corporation|Lab)$/, '')
  return short.length > 2 ? short : name
}

/**
 * Builds the gazetteer. Names given here come first; seats, agencies and office holders of the base data are added for
 * the actors that are given, topic words for the topics that are given.
 */
export function buildGazetteer(given: GazetteerNames): Gazetteer {
  const names = new NameTrie<Name>()
  const taken = new Map<string, string>()
  const actor = (
    code: string,
    form: ActorForm,
    written: string,
    from: PartialDate | null = null,
    to: PartialDate | null = null,
  ) => {
    const norm = normalise(written)
    if (norm.length < 2) return
    const preferred = PREFERRED[norm]
    if (preferred && preferred !== code && known.has(preferred)) return
    if (form !== 'holder') {
      const owner = taken.get(norm)
      if (owner && owner !== code) return
      taken.set(norm, code)
    }
    names.add(written, { is: 'actor', code, form, written, from, to })
  }
  const known = new Set(given.actors.map((a) => a.code))
  // Shorter names first: of two owners of a demonym, `India` comes before `British Indian Ocean Territory`.
  const actors = [...given.actors].sort((a, b) => a.name.length - b.name.length)
  for (const a of actors) for (const n of [a.name, ...(a.aliases ?? [])]) actor(a.code, 'name', n)
  for (const a of actors)
    for (const n of (a.demonyms ?? []).flatMap((d) => d.split(/,| or /))) actor(a.code, 'demonym', n.trim())
  for (const a of actors) {
    const base = GOVERNMENTS[a.code]
    for (const n of base?.also ?? []) actor(a.code, 'name', n)
    for (const n of base?.seats ?? []) actor(a.code, 'seat', n)
    for (const n of base?.parliaments ?? []) actor(a.code, 'parliament', n)
    for (const n of base?.agencies ?? []) actor(a.code, 'agency', n)
    for (const n of STATE_OPERATORS[a.code] ?? []) actor(a.code, 'agency', n)
  }
  for (const a of actors)
    for (const n of a.capitals ?? []) if (!NOT_SEATS.has(normalise(n))) actor(a.code, 'capital', n)
  for (const h of OFFICE_HOLDERS)
    if (known.has(h.actor)) for (const n of h.names) actor(h.actor, 'holder', n, h.from, h.to)

  for (const c of given.companies) {
    const own = [c.name, ...(c.aliases ?? [])].flatMap((n) => [n, n.replace(SUFFIX, ''), shortOf(n)])
    for (const n of new Set(own))
      for (const form of n === c.name ? [n, `${n}s`] : [n]) {
        names.add(form, { is: 'company', slug: c.slug, written: form, product: false })
      }
    for (const n of new Set([...(c.products ?? []), ...(PRODUCT_NAMES[c.slug] ?? [])]))
      for (const form of [n, `${n}s`])
        names.add(form, { is: 'company', slug: c.slug, written: form, product: true })
  }
  for (const n of OTHER_NAMES) names.add(n, { is: 'other', written: n })

  const topics = new Set(given.topics.map((t) => t.slug))
  const topicWords = new NameTrie<TopicWord>()
  for (const t of given.topics) {
    for (const n of new Set([t.name, t.shortName ?? t.name])) topicWords.add(n, { topic: t.slug, weight: 3 })
  }
  // What else an administrator calls it: loud enough to beat a company's default; of one word no louder than that.
  for (const t of given.topics)
    for (const n of t.aliases ?? [])
      topicWords.add(n, { topic: t.slug, weight: /[\s-]/.test(n.trim()) ? 2.6 : 1.55 })
  for (const [topic, words] of Object.entries(TOPIC_WORDS)) {
    if (!topics.has(topic)) continue
    for (const [weight, list] of words)
      for (const word of list.split(',')) topicWords.add(word.trim(), { topic, weight })
  }
  const defaultTopics = new Map<string, string>()
  for (const c of given.companies) {
    const topic = c.defaultTopic ?? COMPANY_TOPICS[c.slug] ?? SECTOR_TOPICS[c.sector ?? '']
    if (topic && topics.has(topic)) defaultTopics.set(c.slug, topic)
  }
  return {
    names,
    topicWords,
    actorNames: new Map(given.actors.map((a) => [a.code, a.name])),
    companyNames: new Map(given.companies.map((c) => [c.slug, c.name])),
    defaultTopics,
    topics,
    homes: new Map(given.companies.flatMap((c) => (c.homeCountry ? [[c.slug, c.homeCountry]] : []))),
  }
}
