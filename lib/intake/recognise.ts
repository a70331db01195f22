import type { PartialDate } from '@/lib/domain/partial-date'
import type { MeasureClass } from './data/predicates'
import {
  BE,
  CIRCUMSTANCE,
  CLAUSE_OPENERS,
  CONDITIONS,
  DETERMINERS,
  FUTURE,
  HAVE,
  HEDGES,
  NEGATED_AUX,
  NEGATIONS,
  OUGHT,
  PERMITS,
  PREPOSITIONS,
  PRONOUNS,
} from './data/small-words'
import { EVERYDAY_NAMES, EVERYDAY_PRODUCTS } from './data/weak-names'
import type { ActorForm, Gazetteer, Name } from './gazetteer'
import type { VerbForm } from './inflect'
import { type Head, headAt, measureAt, type Sense, verbAt } from './lexicon'
import type { Token } from './tokens'

export type Modal = 'hedge' | 'ought' | 'permit' | 'future' | 'would'

/** A token or a few that are one thing to the reader. */
export interface Item {
  readonly is:
    | 'actor'
    | 'company'
    | 'other-name'
    | 'verb'
    | 'measure'
    | 'word'
    | 'preposition'
    | 'comma'
    | 'and'
    | 'stop'
    | 'circumstance'
    | 'opener'
    | 'condition'
    | 'not'
    | 'modal'
    | 'be'
    | 'have'
    | 'to'
    | 'that'
    | 'determiner'
    | 'pronoun'
    | 'possessive'
    | 'used'
    | 'like'
  readonly from: number
  readonly to: number
  readonly norm: string
  readonly capital: boolean
  readonly actor?: { readonly code: string; readonly form: ActorForm }
  readonly company?: { readonly slug: string; readonly product: boolean }
  readonly sense?: Sense
  readonly forms?: readonly VerbForm[]
  readonly measure?: MeasureClass
  readonly heads?: readonly Head[]
  readonly modal?: Modal
}

export interface RecogniseOptions {
  /** The day the text speaks on: an office holder counts only while in office. */
  readonly today: PartialDate | null
}

/** Open circumstances only at the beginning: "Under US pressure, …"; later they belong to what they follow. */
const LOOSE = new Set(['under', 'over', 'against', 'ahead', 'given'])
const STOPS = new Set([';', ':', '.', '!', '?', '|', '–', '—', '-', '(', ')', '…', '•', '/', '[', ']'])
const QUALIFIERS = new Set(
  'new fresh further total full partial tougher strict stricter outright nationwide temporary permanent possible potential proposed planned export trade chip tech antitrust security data 5g government foreign more tighter record stiff first tough high major national import spending travel network long-awaited sweeping latest second third fourth 2020 recent own public'.split(
    ' ',
  ),
)

/** How the text uses capitals: in one that has none, or nothing else, they tell nothing. */
function caseOf(tokens: readonly Token[]): 'none' | 'all' | 'title' | 'mixed' {
  let words = 0
  let capital = 0
  let caps = 0
  let long = 0
  let longCapital = 0
  for (const t of tokens) {
    if (t.kind !== 'word' || !/\p{L}/u.test(t.text)) continue
    words++
    if (t.capital) capital++
    if (t.caps) caps++
    if (t.text.length > 3) {
      long++
      if (t.capital) longCapital++
    }
  }
  if (capital === 0) return 'none'
  if (words > 2 && caps >= words * 0.8) return 'all'
  return long > 3 && longCapital >= long * 0.85 ? 'title' : 'mixed'
}

function acceptName(tokens: readonly Token[], style: ReturnType<typeof caseOf>, today: PartialDate | null) {
  return (name: Name, from: number, to: number): boolean => {
    const first = tokens[from]
    if (!first) return false
    if (name.is === 'actor' && name.form === 'holder' && today) {
      if ((name.from && today < name.from.slice(0, today.length)) || (name.to && today > name.to))
        return false
    }
    const single = to - from === 1
    const product = name.is === 'company' && name.product
    if (single && product && EVERYDAY_PRODUCTS.has(first.norm)) {
      const opens = from === 0 || tokens[from - 1]?.kind === 'mark'
      return style === 'mixed' && first.capital && !opens
    }
    if (style === 'none') return !single || !EVERYDAY_NAMES.has(first.norm) || lowNameFits(tokens, from, name)
    if (style === 'all') return true
    if (first.norm === 'x' && single) return first.text === 'X' && !first.glued && !tokens[to]?.glued
    const acronym =
      single && name.written === name.written.toUpperCase() && name.written !== name.written.toLowerCase()
    if (acronym && (first.norm.length < 3 || EVERYDAY_NAMES.has(first.norm))) return first.caps
    if (first.capital || first.text === name.written.split(/\s/)[0]) return true
    // Longer names and brand spellings are themselves in any case: "tiktok", "deepseek".
    return single && name.is === 'company' && first.norm.length > 4 && !EVERYDAY_NAMES.has(first.norm)
  }
}

/** In a text without capitals `us` is the country only where a subject stands; brands count wherever they stand. */
function lowNameFits(tokens: readonly Token[], from: number, name: Name): boolean {
  if (name.is === 'company') return name.written.length > 1
  if (tokens[from]?.norm === 'us') return from === 0 || tokens[from - 1]?.norm === 'the'
  return from === 0
}

const latestOfficeFirst = (a: Name, b: Name): number =>
  a.is === 'actor' && b.is === 'actor' ? (b.from ?? '').localeCompare(a.from ?? '') : 0

/** Turns tokens into items: names of the gazetteer, verbs and nouns of the lexicon, and the small words that steer. */
export function recognise(
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  { today }: RecogniseOptions,
): Item[] {
  const style = caseOf(tokens)
  const accept = acceptName(tokens, style, today)
  const items: Item[] = []
  const used = new Set<number>()
  const names = new Map<number, { to: number; name: Name }>()
  const covered = new Set<number>()
  for (let i = 0; i < tokens.length; ) {
    const found = gazetteer.names.longestAt(tokens, i, accept)
    const name = found && [...found.values].sort(latestOfficeFirst)[0]
    if (found && name && !(tokens[i]?.glued && found.to - i === 1 && tokens[i - 1]?.norm === 'non')) {
      names.set(i, { to: found.to, name })
      for (let j = i; j < found.to; j++) covered.add(j)
      i = found.to
    } else i++
  }
  const isStop = (i: number) => {
    const t = tokens[i]
    return !t || (t.kind === 'mark' && STOPS.has(t.text)) || t.norm === 'after' || t.norm === 'despite'
  }
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]
    if (!token) break
    const base = { from: i, to: i + 1, norm: token.norm, capital: token.capital }
    if (used.has(i)) {
      items.push({ ...base, is: 'used' })
      i++
      continue
    }
    const named = names.get(i)
    if (named) {
      items.push(nameItem(named.name, tokens, i, named.to))
      i = named.to
      continue
    }
    if (token.kind === 'possessive') {
      items.push({ ...base, is: 'possessive' })
      i++
      continue
    }
    if (token.kind === 'mark') {
      items.push({
        ...base,
        is:
          token.text === ',' ? 'comma' : token.text === '&' ? 'and' : STOPS.has(token.text) ? 'stop' : 'used',
      })
      i++
      continue
    }
    const item = wordItem(tokens, i, items, names, isStop, used)
    items.push(item)
    i = item.to
  }
  return items
}

function nameItem(name: Name, tokens: readonly Token[], from: number, to: number): Item {
  const first = tokens[from]
  const base = { from, to, norm: first?.norm ?? '', capital: true }
  // "US-based", "Chinese-owned": says where something comes from, not who acts.
  const describes =
    tokens[to]?.glued === true &&
    /^(?:based|owned|made|linked|backed|born|listed|founded|style|run|built|controlled|developed|headquartered|led|funded)$/.test(
      tokens[to]?.norm ?? '',
    )
  if (name.is === 'actor')
    return describes
      ? { ...base, is: 'word' }
      : { ...base, is: 'actor', actor: { code: name.code, form: name.form } }
  // "a Huawei-linked firm" is another firm.
  const related =
    tokens[to]?.glued === true &&
    /^(?:linked|related|affiliated|backed|owned|inspired)$/.test(tokens[to]?.norm ?? '')
  if (name.is === 'company' && related) return { ...base, is: 'other-name' }
  if (name.is === 'company')
    return { ...base, is: 'company', company: { slug: name.slug, product: name.product } }
  return { ...base, is: 'other-name' }
}

function smallWord(norm: string, opening: boolean): (Pick<Item, 'is'> & { modal?: Modal }) | null {
  if (HEDGES.has(norm)) return { is: 'modal', modal: 'hedge' }
  if (OUGHT.has(norm)) return { is: 'modal', modal: 'ought' }
  if (PERMITS.has(norm)) return { is: 'modal', modal: 'permit' }
  if (norm === 'would') return { is: 'modal', modal: 'would' }
  if (FUTURE.has(norm)) return { is: 'modal', modal: 'future' }
  if (NEGATIONS.has(norm)) return { is: 'not' }
  if (BE.has(norm)) return { is: 'be' }
  if (HAVE.has(norm)) return { is: 'have' }
  if (norm === 'to') return { is: 'to' }
  if (norm === 'that') return { is: 'that' }
  if (norm === 'and' || norm === 'or') return { is: 'and' }
  if (norm === 'including' || norm === 'notably') return { is: 'like' }
  if (CONDITIONS.has(norm)) return { is: 'condition' }
  if (CLAUSE_OPENERS.has(norm)) return { is: 'opener' }
  if (PRONOUNS.has(norm)) return { is: 'pronoun' }
  if (DETERMINERS.has(norm)) return { is: 'determiner' }
  if (CIRCUMSTANCE.has(norm)) return { is: opening || !LOOSE.has(norm) ? 'circumstance' : 'preposition' }
  if (PREPOSITIONS.has(norm)) return { is: 'preposition' }
  return null
}

function wordItem(
  tokens: readonly Token[],
  i: number,
  items: readonly Item[],
  names: ReadonlyMap<number, unknown>,
  isStop: (i: number) => boolean,
  used: Set<number>,
): Item {
  const token = tokens[i] as Token
  const base = { from: i, to: i + 1, norm: token.norm, capital: token.capital }
  const auxiliary = NEGATED_AUX[token.norm]
  if (auxiliary)
    return {
      ...base,
      is: 'not',
      modal:
        auxiliary === 'should' || auxiliary === 'must'
          ? 'ought'
          : auxiliary === 'will'
            ? 'future'
            : auxiliary === 'would'
              ? 'would'
              : undefined,
    }
  // "anti-dumping", "state-run": the second half of a compound is no verb.
  const found = names.has(i) || token.glued ? null : verbAt(tokens, i, isStop)
  const verb = found?.bare && !isBareSubject(items) ? null : found
  const measure = measureAt(tokens, i)
  const head = headAt(tokens, i)
  const small = smallWord(token.norm, items.length === 0 || items.at(-1)?.is === 'stop')
  // "be" patterns ("is set to") beat the bare auxiliary; of a verb and a noun the context decides.
  if (
    verb &&
    (!small || verb.bare || verb.to - i > 1 || verb.particles.length > 0) &&
    !(measure && measure.to > verb.to)
  ) {
    const asVerb =
      !measure && !head
        ? !isNounPlace(items, verb.forms)
        : !measure && verb.forms.includes('base') && !['to', 'modal', 'not'].includes(items.at(-1)?.is ?? '')
          ? names.has(verb.to)
          : isVerbHere(tokens, verb.forms, items, names, verb.to)
    if (asVerb) {
      for (const p of verb.particles) used.add(p)
      return { ...base, is: 'verb', to: verb.to, sense: verb.sense, forms: verb.forms }
    }
  }
  if (small && !(measure && measure.to > i + 1)) {
    if (token.norm === 'like' && listed(items)) return { ...base, is: 'like' }
    return { ...base, ...small }
  }
  if (measure)
    return {
      ...base,
      is: 'measure',
      to: measure.to,
      measure: measure.is,
      heads: head && head.to === measure.to ? head.is : undefined,
    }
  if (head) return { ...base, is: 'word', to: head.to, heads: head.is }
  return { ...base, is: 'word' }
}

/** "countries like Australia", "drones like DJI's": the like of examples, not of comparison. */
const listed = (items: readonly Item[]): boolean => {
  const last = items.at(-1)
  return last !== undefined && (last.is === 'word' || last.is === 'measure') && last.norm.endsWith('s')
}

const MEASURE_PREPOSITIONS = new Set(['on', 'against', 'of', 'for', 'over', 'to'])

/** "at work", "the move": behind these a plain form is a noun, whatever the lexicon says. */
function isNounPlace(items: readonly Item[], forms: readonly VerbForm[]): boolean {
  const last = items.at(-1)?.is
  const plain = forms.includes('base') || forms.includes('third')
  return plain && (last === 'preposition' || last === 'determiner' || last === 'possessive')
}

/** Of a word that is a verb and a noun ("ban", "limits", "probe"), whether it is the verb here. */
function isVerbHere(
  tokens: readonly Token[],
  forms: readonly VerbForm[],
  items: readonly Item[],
  names: ReadonlyMap<number, unknown>,
  to: number,
): boolean {
  if (forms.includes('ing') || (forms.includes('past') && !forms.includes('base'))) {
    const before = items.at(-1)
    // "the planned ban" is caught as a qualifier; a participle stays a verb.
    return !(before?.is === 'determiner' && !names.has(to))
  }
  const last = items.at(-1)
  if (!last || last.is === 'stop') return forms.includes('third') || names.has(to)
  if (last.is === 'to' || last.is === 'modal') return true
  if (last.is === 'not') return last.norm !== 'no' && last.norm !== 'without'
  if (last.is === 'determiner' || last.is === 'possessive' || last.is === 'preposition') return false
  const next = tokens[to]
  const objectFollows = next !== undefined && (names.has(to) || DETERMINERS.has(next.norm) || next.capital)
  const nounFollows =
    next === undefined ||
    MEASURE_PREPOSITIONS.has(next.norm) ||
    next.kind === 'mark' ||
    verbFollows(tokens, to)
  if (last.is === 'word' && QUALIFIERS.has(last.norm)) return forms.includes('third') && names.has(to)
  if (last.is === 'company')
    return (
      forms.includes('third') &&
      next !== undefined &&
      (DETERMINERS.has(next.norm) || measureAt(tokens, to) !== null)
    )
  if (last.is === 'actor' && last.actor?.form === 'demonym') return objectFollows && names.has(to)
  const subjectBefore = last.is === 'actor' || last.is === 'pronoun'
  if (forms.includes('third')) {
    // "plans to ban" is a verb; "limits on", "curbs hit" and a last word behind a common noun are nouns.
    if (next?.norm === 'to') return !verbFollows(tokens, to)
    if (!nounFollows) return true
    return last.is === 'pronoun' || last.is === 'and' || (next === undefined && subjectBefore)
  }
  if (last.is === 'and' || last.is === 'comma') return !MEASURE_PREPOSITIONS.has(next?.norm ?? '')
  if (subjectBefore) return objectFollows || (last.is === 'pronoun' && !nounFollows)
  if (last.is === 'measure' || last.is === 'verb') return false
  return last.norm.endsWith('s') && (objectFollows || !nounFollows)
}

function verbFollows(tokens: readonly Token[], at: number): boolean {
  const t = tokens[at]
  return (
    t !== undefined &&
    (BE.has(t.norm) ||
      HAVE.has(t.norm) ||
      HEDGES.has(t.norm) ||
      FUTURE.has(t.norm) ||
      /^(?:hit|hits|bite|bites|take|takes|loom|looms|hurt|hurts)$/.test(t.norm))
  )
}

/** Whether companies alone open the clause so far, as in "Sweden: Huawei, ZTE" or "China's Huawei". */
function isBareSubject(items: readonly Item[]): boolean {
  if (items.at(-1)?.is !== 'company') return false
  const before = items.findLast(({ is }) => !BARE_SUBJECT.has(is))
  return before === undefined || before.is === 'stop'
}

const BARE_SUBJECT: ReadonlySet<Item['is']> = new Set(['company', 'comma', 'and', 'actor', 'possessive'])
