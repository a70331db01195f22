import { AGENCY, type Memory, numbered } from './article-memory'
import { isReporting } from './clause-edges'
import { STANDS_FOR_COMPANIES, STANDS_FOR_COMPANY } from './data/references'
import type { Frame } from './frame'
import type { Item } from './item'
import { hasOtherObject, isKindOfThing } from './other-things'
import type { ReadSentence } from './sentence'

/** Fills in who and what from before. Null where it stays open: an article's loose ends are no candidates. */
export function complete(
  frame: Frame,
  sentence: ReadSentence,
  companies: readonly string[],
  memory: Memory,
  index: number,
): Frame | null {
  let whole = withCompanies(frame, sentence, companies, memory, index)
  if (!whole) return null
  if (whole.holders.length === 0) {
    const actor =
      whole.holderHint === 'none'
        ? (memory.label ??
          goesOnAbout(whole, sentence, memory, index) ??
          (isHere(whole, sentence) ? memory.actor : null))
        : ((whole.holderHint === 'pronoun' ? opener(sentence, whole) : agencyOf(sentence, whole, memory)) ??
          memory.actor)
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

/** Fills in on whom a stance is taken from before. Null where it stays open. */
export function withCompanies(
  frame: Frame,
  sentence: ReadSentence,
  companies: readonly string[],
  memory: Memory,
  index: number,
): Frame | null {
  let whole = andMain(ofBoth(frame, sentence, memory), sentence, memory)
  if (whole.companies.length === 0) {
    // "have restricted or excluded the pair": one object for both.
    const end = Math.max(frame.at[1], frame.body[1])
    const shared = sentence.items[end]?.is === 'and' && frame.signal[1] >= end
    const words = sentence.items.slice(frame.at[0], shared ? end + 6 : end).map((i) => i.norm)
    // "Australia and Japan have both signed with it": both of those who act.
    const those = words.map((w, i) =>
      w === 'both' && /^(?:have|has|had|are|were)$/.test(words[i - 1] ?? '') ? '' : w,
    )
    const few = STANDS_IN.some((w) => those.includes(w)) ? numbered(those, memory) : null
    // "have taken similar measures": as whoever was told of before, where it is not said what is similar.
    const alike =
      !few &&
      words.includes('similar') &&
      frame.holders.length > 0 &&
      memory.told &&
      index - memory.told.index <= 4
        ? memory.told.frame
        : null
    // "is discussing a similar step"
    if (alike && frame.stance === 'review')
      return { ...whole, companies: alike.companies, sure: 0.8 * whole.sure }
    if (alike && frame.byNoun && frame.stance !== 'allow' && frame.stance !== 'review')
      return { ...whole, companies: alike.companies, stance: alike.stance, sure: 0.8 * whole.sure }
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
    // "Trump welcomed the move": of what others do.
    const greets =
      /^(?:welcome|praise|hail|applaud|celebrate|laud|back|support|criticise|criticize|condemn)\b/
    if (
      greets.test(sentence.items[frame.signal[0]]?.sense?.base ?? '') &&
      /^(?:moves?|decisions?|steps?|bans?|announcement|ruling|plans?|order)$/.test(
        sentence.items[frame.signal[1] + 1]?.norm ?? '',
      )
    )
      return null
    // "Japanese lawmakers plan to propose limits on Chinese apps": on nobody by name, and by single members.
    if (frame.holders.length > 0 && frame.holders.every((h) => h.as === 'members')) return null
    // "Russian products" are not the product spoken of before.
    const stands = words.find(
      (w, i) =>
        STANDS_FOR_COMPANY.has(w) &&
        // "blocked 14 of them"
        !(w === 'them' && words[i - 1] === 'of') &&
        !ofAnother(sentence.items, frame.at[0] + i, companies, memory) &&
        !isKindOfThing(w, sentence.items, frame.at[0] + i) &&
        !meansHolder(w, sentence.items, frame.at[0] + i, frame) &&
        !isOfHolder(w, sentence.items, frame.at[0] + i, frame),
    )
    // "access had been restricted"
    const access = words.findIndex((w, i) => w === 'access' && !/^(?:to|for)$/.test(words[i + 1] ?? ''))
    const matter =
      (access >= 0 && (frame.stance === 'ban' || frame.stance === 'restrict')) ||
      (frame.stance === 'review' &&
        words.some((w) =>
          /^(?:matter|issue|case|risks?|decision|purchase|takeover|acquisition|complaints?|claims|allegations|request|application|bid|proposal)$/.test(
            w,
          ),
        ))
    // "approved a pilot"
    const tried =
      frame.stance === 'allow' &&
      /^(?:pilot|trial|trials|pilots|application|bid|entry|launch|rollout)$/.test(
        sentence.items[Math.max(frame.signal[1] + 1, 0)]?.norm ?? '',
      )
    // "The Czech Republic has yet to decide."
    const open = frame.stance === 'review' && frame.signal[1] >= frame.body[1]
    if ((!few && !stands && !frame.byNoun && !matter && !open && !tried) || companies.length === 0)
      return null
    // "Chinese equipment", where two of them were named together
    const nation = sentence.items[frame.at[0] + words.indexOf(stands ?? '') - 1]?.actor?.code
    // "take down all their cameras"
    const theirs = words.some(
      (w, i) => w === 'their' && sentence.items[frame.at[0] + i + 1]?.heads?.includes('product'),
    )
    const several =
      (theirs && memory.several.length > 0 && frame.holders.length === 1) ||
      those.some((w) => STANDS_FOR_COMPANIES.has(w)) ||
      (nation !== undefined && memory.several.every((c) => memory.homes.get(c) === nation))
    const meant =
      few ?? (several ? (memory.several.length > 0 ? memory.several : companies) : companies.slice(0, 1))
    // Only a noun is there, and nothing that stands for the company: a weaker guess.
    whole = {
      ...whole,
      companies: meant,
      sure: whole.sure * (few || stands || frame.stance === 'review' ? 0.85 : 0.59),
    }
  }
  return whole
}

/** "have been blocked in the country": the one spoken of. */
const isHere = ({ body: [from, to], presupposed }: Frame, { items }: ReadSentence): boolean =>
  !presupposed &&
  items.some(
    (x, i) =>
      i >= from &&
      i < to &&
      x.norm === 'in' &&
      items[i + 1]?.norm === 'the' &&
      /^(?:country|kingdom|republic)$/.test(items[i + 2]?.norm ?? ''),
  )

/** "announced a ban, together with TikTok": on it, too, and on whom the text is about. */
function andMain(frame: Frame, { items }: ReadSentence, { main }: Memory): Frame {
  const [only] = frame.companies
  if (!main || frame.companies.length !== 1 || only === main) return frame
  const at = items.findIndex((x) => x.company?.slug === only)
  const along = items[at - 1]?.norm === 'with' && /^(?:together|along)$/.test(items[at - 2]?.norm ?? '')
  return along || items[at - 1]?.norm === 'alongside'
    ? { ...frame, companies: [main, ...frame.companies] }
    : frame
}

/** "Huawei had to go; Stockholm shut both suppliers out": the pair named before, not the one of this sentence. */
function ofBoth(frame: Frame, { items }: ReadSentence, memory: Memory): Frame {
  const both = items.findIndex((x, i) => i >= frame.at[0] && i < frame.body[1] && x.norm === 'both')
  const [only] = frame.companies
  if (both < 0 || !only || frame.companies.length > 1) return frame
  const pair = STANDS_FOR_COMPANIES.has(items[both + 1]?.norm ?? '') ? numbered(['both'], memory) : null
  return pair?.includes(only) ? { ...frame, companies: pair } : frame
}

/** "The agency also barred …": whose agency was named before, whoever else acted since. */
const agencyOf = ({ items }: ReadSentence, frame: Frame, { agency }: Memory): string | null =>
  items.slice(0, frame.signal[0]).some((x) => AGENCY.test(x.norm)) ? agency : null

/** "India went furthest: it has outlawed …": the pronoun means whoever the sentence begins with. */
function opener({ items }: ReadSentence, frame: Frame): string | null {
  const at = items[0]?.is === 'determiner' ? 1 : 0
  const actor = at < frame.at[0] ? items[at]?.actor : undefined
  return actor && actor.form !== 'demonym' && items[at + 1]?.is !== 'possessive' ? actor.code : null
}

/** "Russian products" are not the Chinese ones spoken of before; "Chinese vendors" are. */
function ofAnother(
  items: readonly Item[],
  at: number,
  companies: readonly string[],
  { homes }: Memory,
): boolean {
  const actor = items[at - 1]?.actor
  if (!actor || items[at]?.is === 'pronoun') return false
  // What a whole nation makes is more than what one of its companies does.
  return items[at]?.norm === 'products' || !companies.some((c) => homes.get(c) === actor.code)
}

/** "The firm will be banned from the core": nobody is named; who acted on the company in the sentence before. */
function goesOnAbout(frame: Frame, { items }: ReadSentence, { told }: Memory, index: number): string | null {
  if (!told || index - told.index > 1 || told.frame.holders.length !== 1) return null
  const same = frame.companies.every((c) => told.frame.companies.includes(c))
  // "FaceTime was cut off, too"
  const too = /^(?:too|also)$/
  const also = items.slice(frame.at[0], frame.body[1] + 1).some((x) => too.test(x.norm))
  // "Moscow outlawed Facebook. Snapchat was blocked in December": nobody else is named.
  const code = told.frame.holders[0]?.code
  const shuts = (f: Frame) => f.stance === 'ban' || f.stance === 'restrict'
  const alone =
    frame.companies.length > 0 &&
    shuts(frame) &&
    shuts(told.frame) &&
    !frame.presupposed &&
    items.every((x) => !x.actor || x.actor.code === code)
  return same || also || alone ? (code ?? null) : null
}

/** "Washington says it may limit sharing": behind whoever acts, and before the act, the pronoun is the actor. */
const meansHolder = (word: string, items: readonly Item[], at: number, { holders, signal }: Frame): boolean =>
  word === 'it' &&
  at < signal[0] &&
  // "ordered it shut"
  (items[at - 1]?.is !== 'verb' || isReporting(items[at - 1])) &&
  holders.length > 0 &&
  holders.every((h) => h.at[0] < at) &&
  // "In Bahrain it was blocked"
  !(items[at + 1]?.is === 'be' && items[0]?.norm === 'in')

/** "soften its stance": not the company's. */
const isOfHolder = (word: string, items: readonly Item[], at: number, { holders }: Frame): boolean =>
  /^(?:its|their)$/.test(word) &&
  holders.length > 0 &&
  /^(?:stance|position|line|tone|own|approach|view|policy|mind|decision|laws?|rules?|grip|citizens|pressure)$/.test(
    items[at + 1]?.norm ?? '',
  )

/** With a number, these stand for companies: "both vendors", "all five". */
const STANDS_IN = [
  'both',
  'pair',
  'duo',
  'either',
  'apps',
  'all',
  'companies',
  'firms',
  'suppliers',
  'vendors',
  'groups',
  'makers',
]
