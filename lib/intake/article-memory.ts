import type { Frame } from './frame'
import type { ReadSentence } from './sentence'

/** Whom "the company" and "the government" mean. */
export interface Memory {
  companies: string[]
  /** Whom the title or the first sentence that names one is about. */
  main: string | null
  /** A step has been told of, which says whom the article is about. */
  settled: boolean
  /** The companies last named together: "both vendors". */
  several: readonly string[]
  /** The same, by how many they are: "the two suppliers", "all five". */
  readonly groups: Map<number, readonly string[]>
  readonly all: Set<string>
  actor: string | null
  /** Whose agency, commission or regulator was named last. */
  agency: string | null
  /** Whom the line is about by a label in front of it: "Italy: …". */
  label: string | null
  /** Where each company comes from. */
  readonly homes: ReadonlyMap<string, string>
  /** Who took a stance on whom in the sentence before. */
  told: { readonly index: number; readonly frame: Frame; readonly background?: boolean } | null
}

export const AGENCY = /^(?:agency|commission|regulator|watchdog|authority|commissioner)$/

export function remember(memory: Memory, sentence: ReadSentence, kept: readonly Frame[]): void {
  // On whom a step was taken comes before those only named: "ordered Google to take Temu out of its store. …"
  const companies: string[] = [...new Set(kept.flatMap((f) => f.companies))]
  for (const item of sentence.items)
    if (item.company && !companies.includes(item.company.slug)) companies.push(item.company.slug)
  // Whom the first step told of is taken on is whom the article is about; a firm that only comments is not.
  const taken = kept.find((f) => f.companies.length > 0)?.companies ?? []
  if (!memory.settled && taken.length > 0) {
    memory.main = taken.length === 1 ? (taken[0] ?? null) : null
    memory.settled = true
  }
  memory.main ??= companies.length === 1 ? (companies[0] ?? null) : null
  for (const c of companies) memory.all.add(c)
  if (companies.length > 1) {
    memory.several = taken.length > 1 ? [...taken] : companies
    const many = memory.several.length
    if (!memory.groups.has(many)) memory.groups.set(many, memory.several)
  }
  // "Shares in Samsung rose. The company …": whom a sentence only mentions is not whom the next goes on about.
  const { main } = memory
  const mentioned =
    main !== null &&
    !companies.includes(main) &&
    !companies.some((c) => opens(sentence, kept, c, memory.settled))
  // "TDC chose Ericsson over Huawei. Sweden shut the company out": whom the article is about comes first.
  const about = main !== null && (mentioned || companies.length > 1)
  if (companies.length > 0)
    memory.companies =
      about && (mentioned || companies.includes(main))
        ? [main, ...companies.filter((c) => c !== main)]
        : companies
  const { items } = sentence
  const body = items.findLastIndex(
    (x, i) =>
      x.actor !== undefined &&
      (x.actor.form === 'agency' || items.slice(i + 1, i + 4).some((y) => AGENCY.test(y.norm))),
  )
  memory.agency = items[body]?.actor?.code ?? memory.agency
  const holder = sentence.frames.find((f) => f.holders.length > 0)?.holders[0]?.code
  if (holder) memory.actor = holder
  else if (memory.actor === null) {
    // "Russian troops": an adjective names nobody who could be "the ministry".
    const actor = sentence.items.find((i) => i.actor && i.actor.form !== 'demonym')?.actor?.code
    if (actor) memory.actor = actor
  }
}

const COMMENT = /^(?:said|says|declined?|respond|responded|comment|commented|told|added)$/

/** Whether a company stands at the head of a sentence or of one of its frames, as whom it is about. */
function opens(sentence: ReadSentence, kept: readonly Frame[], slug: string, settled: boolean): boolean {
  if (kept.some((f) => f.companies.includes(slug))) return true
  // Who only comments, or is named with others, is not whom the next sentence goes on about.
  const { items } = sentence
  const at = items.findIndex((i) => i.company?.slug === slug)
  const comments = items.some((x, i) => i > at && COMMENT.test(x.norm))
  const alone = items.every((x) => !x.company || x.company.slug === slug)
  const first = items[at - 1]?.is === 'that'
  if (settled && (!alone || comments)) return false
  if (first) return true
  return items.slice(0, at).every((i) => i.is !== 'preposition' && i.is !== 'verb')
}

const NUMBERS = ['both', 'two', 'three', 'four', 'five', 'six', 'seven']

/** Who "the two", "both" or "all five" are; null where no number is named. */
export function numbered(words: readonly string[], { groups, all }: Memory): readonly string[] | null {
  const word = words.findLast((w) => NUMBERS.includes(w) || /^(?:pair|duo|either)$/.test(w))
  if (word === undefined) return null
  const many = Math.max(2, NUMBERS.indexOf(word) + 1)
  return groups.get(many) ?? (all.size >= 2 && all.size <= many && many > 2 ? [...all] : null)
}

export const blankMemory = (homes: ReadonlyMap<string, string>): Memory => ({
  label: null,
  homes,
  companies: [],
  main: null,
  settled: false,
  several: [],
  groups: new Map(),
  all: new Set(),
  actor: null,
  agency: null,
  told: null,
})
