import type { PartialDate } from '@/lib/domain/partial-date'
import { isAdverb } from './adverbs'
import { NEGATED_AUX } from './data/small-words'
import type { Gazetteer, Name } from './gazetteer'
import type { Item } from './item'
import { headAt, measureAt, REPORTS, verbAt } from './lexicon'
import { acceptName, caseOf, latestOfficeFirst, nameItem } from './names-in-text'
import {
  endsPhrase,
  isDescribed,
  isDoneTo,
  isHyphened,
  isPlural,
  isTraded,
  putsOff,
} from './nouns-like-verbs'
import { smallWord } from './small-word'
import type { Token } from './tokens'
import {
  isBareSubject,
  isDenied,
  isNounPlace,
  isQuality,
  isReducedRelative,
  isVerbHere,
} from './verb-or-noun'

export interface RecogniseOptions {
  /** The day the text speaks on: an office holder counts only while in office. */
  readonly today: PartialDate | null
}

const STOPS = new Set([';', ':', '.', '!', '?', '|', '–', '—', '-', '(', ')', '…', '•', '/', '[', ']'])

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
    // "keeps TikTok blocked, two years on"
    const lists = tokens[i + 1]?.capital === true || tokens[i + 1]?.norm === 'and'
    if (t?.text === ',' && !lists) return true
    return (
      !t || (t.kind === 'mark' && STOPS.has(t.text)) || /^(?:after|despite|but|while|whether)$/.test(t.norm)
    )
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
    // "has to go": must.
    if (/^(?:has|have|had)$/.test(token.norm) && tokens[i + 1]?.norm === 'to' && !names.has(i + 2)) {
      items.push({ ...base, is: 'modal', to: i + 2, norm: 'must', modal: 'ought' })
      i += 2
      continue
    }
    // "59 apps, among them TikTok and WeChat": examples follow.
    if (
      token.norm === 'among' &&
      /^(?:them|these)$/.test(tokens[i + 1]?.norm ?? '') &&
      items.at(-1)?.is === 'comma' &&
      names.has(i + 2)
    ) {
      items.push({ ...base, is: 'like', to: i + 2 })
      i += 2
      continue
    }
    // "have both shut it out"
    if (
      /^(?:both|all|each)$/.test(token.norm) &&
      (items.at(-1)?.is === 'have' || items.at(-1)?.is === 'be') &&
      !names.has(i + 1) &&
      tokens[i + 1]?.norm !== 'the'
    ) {
      items.push({ ...base, is: 'word' })
      i++
      continue
    }
    // "has so far taken no step"
    if (token.norm === 'so' && tokens[i + 1]?.norm === 'far') {
      items.push({ ...base, is: 'word', to: i + 2 })
      i += 2
      continue
    }
    // "in Russia as well as in China": joins like "and".
    if (token.norm === 'as' && tokens[i + 1]?.norm === 'well' && tokens[i + 2]?.norm === 'as') {
      items.push({ ...base, is: 'and', to: i + 3 })
      i += 3
      continue
    }
    const item = wordItem(tokens, i, items, names, isStop, used)
    items.push(item)
    i = item.to
  }
  return items
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
  // "Bloomberg reports Chinese authorities have …"
  if (token.norm === 'reports' && items.length === 1 && items[0]?.is === 'other-name')
    return { ...base, is: 'verb', sense: REPORTS, forms: ['third'] }
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
  // "Dutch tax office"
  const ofBody =
    items.at(-1)?.actor?.form === 'demonym' &&
    found?.forms.length === 1 &&
    found.forms[0] === 'base' &&
    headAt(tokens, found.to)?.is.includes('government') === true
  // "Chinese brand DJI"
  const brand = token.norm === 'brand' && items.at(-1)?.is === 'actor'
  // "child sexual abuse material"
  const wrong =
    found?.sense.fault === true &&
    found.forms.includes('base') &&
    items.at(-1)?.is === 'word' &&
    !items.at(-1)?.capital
  const idle =
    ofBody ||
    wrong ||
    (found &&
      (isHyphened(tokens, found, i) ||
        isPlural(tokens, found, items) ||
        isDoneTo(tokens, found, items, i) ||
        isDescribed(tokens, found, items, i))) ||
    (found && isReducedRelative(tokens, found.forms, items, found.to, found.sense.base)) ||
    brand ||
    (found && ((found.bare && !isBareSubject(items)) || (found.sense.faint && !isDenied(items))))
  const head = headAt(tokens, i)
  const noun = measureAt(tokens, i)
  // "Fiji, Samoa and Tonga all clear Starlink"
  const allOfThem = token.norm === 'all' && noun !== null && names.has(noun.to)
  const measure = allOfThem || (noun && head && head.to > noun.to) ? null : noun
  // "appeals court" is a court, "have since opened" no circumstance.
  const verb = idle || (found && head && head.to > found.to) ? null : found
  // "Huawei given a waiver": behind its receiver no circumstance.
  const handed = token.norm === 'given' && items.at(-1)?.is === 'company'
  const since = token.norm === 'since' && items.at(-1)?.is === 'have'
  const small =
    handed || since || (found !== null && putsOff(tokens, i))
      ? null
      : smallWord(token.norm, items.length === 0 || items.at(-1)?.is === 'stop')
  // "be" patterns ("is set to") beat the bare auxiliary; of a verb and a noun the context decides.
  if (
    verb &&
    (!small || verb.bare || verb.to - i > 1 || verb.particles.length > 0) &&
    !(measure && measure.to > verb.to)
  ) {
    // "the Huawei phase-out": a hyphen joins a noun.
    const joined =
      measure !== null &&
      measure.to === verb.to &&
      tokens[i + 1]?.glued === true &&
      verb.forms.includes('base') &&
      !['to', 'modal', 'not'].includes(items.at(-1)?.is ?? '')
    // "Huawei calls Swedish ban unlawful": with its particle further on it is the verb.
    const parted = verb.particles.length > 0 && items.at(-1)?.is === 'company' && verb.forms.includes('third')
    // "agrees AI training with Huawei"
    const gerund =
      verb.forms.includes('ing') &&
      items.some((x) => x.is === 'verb') &&
      // "waives landing fee"
      ((items.at(-1)?.is === 'verb' &&
        items.at(-1)?.sense?.clause === null &&
        measureAt(tokens, verb.to) !== null) ||
        (items.at(-1)?.is === 'word' &&
          (items.at(-1)?.heads ?? []).every((h) => h === 'product') &&
          /^(?:with|for|in|,)$/.test(tokens[verb.to]?.norm ?? ',')) ||
        (/^(?:training|funding|financing|buying|computing|manufacturing|planning)$/.test(token.norm) &&
          ['company', 'word'].includes(items.at(-1)?.is ?? '') &&
          !names.has(verb.to)))
    // "France and Germany rule out banning Huawei": the longer reading is the verb, where no noun can stand.
    const longer =
      measure !== null &&
      verb.to > measure.to &&
      verb.particles.length === 0 &&
      ['actor', 'and', 'pronoun', 'modal', 'to'].includes(items.at(-1)?.is ?? '')
    // "may no longer use": denied, it is done.
    const denied = verb.sense.faint && items.at(-1)?.norm === 'longer' && items.at(-2)?.norm === 'no'
    // "to fully block"
    const fully =
      items.at(-1)?.is === 'word' &&
      isAdverb(items.at(-1)?.norm ?? '') &&
      ['to', 'modal'].includes(items.at(-2)?.is ?? '') &&
      verb.forms.includes('base')
    const asVerb =
      longer || denied || fully
        ? true
        : joined || gerund || endsPhrase(tokens, verb, items)
          ? false
          : parted
            ? true
            : !measure && !head
              ? !isNounPlace(items, verb.forms) && !isQuality(tokens, verb.forms, items, names, verb.to)
              : !measure &&
                  verb.forms.includes('base') &&
                  !['to', 'modal', 'not'].includes(items.at(-1)?.is ?? '')
                ? names.has(verb.to)
                : isVerbHere(tokens, verb.forms, items, names, verb.to)
    if (asVerb) {
      for (const p of verb.particles) used.add(p)
      return { ...base, is: 'verb', to: verb.to, sense: verb.sense, forms: verb.forms }
    }
  }
  // "in-depth", "on-site": the half of a quality.
  const half =
    small?.is === 'preposition' && !token.glued && tokens[i + 1]?.glued === true && !names.has(i + 1)
  if (small && !half && !(measure && measure.to > i + 1)) {
    if (token.norm === 'like' && listed(items)) return { ...base, is: 'like' }
    if (token.norm === 'as' && items.at(-1)?.norm === 'such') return { ...base, is: 'like' }
    return { ...base, ...small }
  }
  const last = items.at(-1)
  // "can deal with": no deal.
  if (token.norm === 'deal' && last?.is === 'modal' && tokens[i + 1]?.norm === 'with')
    return { ...base, is: 'word' }
  if (measure)
    return {
      ...base,
      is: 'measure',
      to: measure.to,
      measure: isTraded(tokens, i, items) ? 'activity' : measure.is,
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
