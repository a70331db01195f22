import { BE, DETERMINERS, FUTURE, HAVE, HEDGES } from './data/small-words'
import type { VerbForm } from './inflect'
import type { Item } from './item'
import { measureAt } from './lexicon'
import { smallWord } from './small-word'
import type { Token } from './tokens'

const QUALIFIERS = new Set(
  'new fresh further total full partial tougher strict stricter outright nationwide temporary permanent possible potential proposed planned export trade chip tech antitrust security data 5g government foreign more tighter record stiff first tough high major national import spending travel network long-awaited sweeping latest second third fourth 2020 recent own public'.split(
    ' ',
  ),
)

const MEASURE_PREPOSITIONS = new Set(['on', 'against', 'of', 'for', 'over', 'to'])

const isOneAlone = (items: readonly Item[]): boolean =>
  !['and', 'comma', 'like'].includes(items.at(-2)?.is ?? '') &&
  !items.some(
    (x) =>
      x.is === 'modal' ||
      x.is === 'have' ||
      (x.is === 'verb' &&
        (BARE_AFTER.test(x.sense?.base ?? '') ||
          (SUBJUNCTIVE.test(x.sense?.clause ?? '') && !/^(?:warn|caution)/.test(x.sense?.base ?? '')))),
  )
const SUBJUNCTIVE = /^(?:order|urge|wish|propose|advise)$/

const BARE_AFTER = /^(?:say|tell|let|help|make|see|dare|have|hear|watch)/

/** "at work", "the move": behind these a plain form is a noun, whatever the lexicon says. */
export function isNounPlace(items: readonly Item[], forms: readonly VerbForm[]): boolean {
  const last = items.at(-1)?.is
  const plain = forms.includes('base') || forms.includes('third')
  // "gets green light"
  if (last === 'be' && plain && !forms.includes('participle')) return true
  if (
    forms.length === 1 &&
    forms[0] === 'base' &&
    last === 'word' &&
    !/s$/.test(items.at(-1)?.norm ?? '') &&
    isObjectOf(items)
  )
    return true
  // "walks back claim it …": behind a finite verb no second one stands bare.
  if (
    last === 'verb' &&
    forms.length === 1 &&
    forms[0] === 'base' &&
    !BARE_AFTER.test(items.at(-1)?.sense?.base ?? '')
  )
    return true
  // "warns of Kaspersky risk": of one company a verb would end in -s, unless somebody demands that it does something.
  if (last === 'company' && forms.length === 1 && forms[0] === 'base' && isOneAlone(items)) return true
  // "warns of ChatGPT risks": the company only says of what.
  const before = items.at(-2)
  if (
    last === 'company' &&
    before?.is === 'verb' &&
    / (?:of|about|over|against)$/.test(before.sense?.base ?? '')
  )
    return plain
  return plain && (last === 'preposition' || last === 'determiner' || last === 'possessive')
}

/** "publishes approved vendor list": a participle between a finite verb and a noun is a quality. */
export function isQuality(
  tokens: readonly Token[],
  forms: readonly VerbForm[],
  items: readonly Item[],
  names: ReadonlyMap<number, unknown>,
  to: number,
): boolean {
  const last = items.at(-1)
  const next = tokens[to]
  // "Sanctioned chipmaker SMIC beats forecasts"
  let noun = to
  const isNoun = (t: Token | undefined) =>
    t?.kind === 'word' && !t.capital && !names.has(noun) && smallWord(t.norm, false) === null
  while (noun < to + 3 && isNoun(tokens[noun])) noun++
  // "Sanctioned Huawei unveils phone"
  const bare = forms.includes('base') ? noun > to : true
  if (items.length === 0 && forms.includes('participle') && bare && names.has(noun)) return true
  if (
    !(
      last?.is === 'preposition' ||
      last?.is === 'to' ||
      last?.is === 'used' ||
      (last?.is === 'verb' && !last.forms?.includes('ing'))
    ) ||
    !forms.includes('participle') ||
    forms.includes('base')
  )
    return false
  return next?.kind === 'word' && !names.has(to) && smallWord(next.norm, false) === null
}

/** "components made by Huawei": behind a plain noun, a participle with "by" only says whose the thing is. */
export function isReducedRelative(
  tokens: readonly Token[],
  forms: readonly VerbForm[],
  items: readonly Item[],
  to: number,
  base: string,
): boolean {
  const last = items.at(-1)
  // "products created by Kaspersky"
  const made = /^(?:create|develop|make|build|supply|sell|own|operate|run|produce|provide)$/
  if (
    last?.is === 'measure' &&
    last.measure === 'activity' &&
    made.test(base) &&
    tokens[to]?.norm === 'by' &&
    forms.includes('participle') &&
    items.some((x) => x.is === 'verb')
  )
    return true
  // "tax aimed at Amazon"
  if (
    last?.is === 'measure' &&
    /^(?:aim|direct|target)/.test(base) &&
    /^(?:at|against)$/.test(tokens[to]?.norm ?? tokens[to - 1]?.norm ?? '')
  )
    return true
  return (
    last?.is === 'word' &&
    !last.heads?.includes('government') &&
    forms.includes('participle') &&
    tokens[to]?.norm === 'by' &&
    items.some((x) => x.is === 'verb') &&
    /^(?:make|build|supply|produce|develop|own|provide|run|operate|sell|design|manufacture)$/.test(base)
  )
}

/** Of a word that is a verb and a noun ("ban", "limits", "probe"), whether it is the verb here. */
export function isVerbHere(
  tokens: readonly Token[],
  forms: readonly VerbForm[],
  items: readonly Item[],
  names: ReadonlyMap<number, unknown>,
  to: number,
): boolean {
  if (forms.includes('ing') || (forms.includes('past') && !forms.includes('base'))) {
    const before = items.at(-1)
    // "German warning": a nation's, unless an object follows.
    if (before?.is === 'actor' && before.actor?.form === 'demonym' && forms.includes('ing') && !names.has(to))
      return false
    // "Pentagon's blacklisting of Anthropic"
    if (
      forms.includes('ing') &&
      (before?.is === 'possessive' || before?.is === 'determiner' || before?.is === 'actor') &&
      tokens[to]?.norm === 'of' &&
      (before.is !== 'actor' || items.some((x) => x.is === 'verb'))
    )
      return false
    // "leans towards WeChat warning": with nothing for it to act on, a noun.
    const then = tokens[to]
    if (
      before?.is === 'company' &&
      forms.includes('ing') &&
      (!then || then.kind === 'mark' || MEASURE_PREPOSITIONS.has(then.norm))
    )
      return false
    // "the planned ban" is caught as a qualifier; a participle stays a verb.
    return !(before?.is === 'determiner' && !names.has(to))
  }
  const last = items.at(-1)
  if (!last || last.is === 'stop') return forms.includes('third') || names.has(to)
  if (last.is === 'to' || last.is === 'modal') return forms.includes('base') || last.is === 'modal'
  // "lets the government block deals"
  const lets =
    forms.includes('base') &&
    last.heads?.includes('government') &&
    items.findLast((x) => x.is === 'verb')?.sense?.base === 'let'
  if (lets) return true
  // "supply chain rules that exclude Huawei"
  if (
    tokens[to - 1]?.norm === 'rules' &&
    (last.is === 'measure' || (last.is === 'word' && !last.heads && !last.capital))
  )
    return false
  // "rules that ban Huawei"
  if (last.is === 'that' && forms.includes('base') && items.at(-2)?.is !== 'verb' && names.has(to))
    return true
  if (last.is === 'not') return last.norm !== 'no' && last.norm !== 'without'
  // "gets nod"
  if (last.is === 'be' && !forms.includes('participle')) return false
  // "calls Dutch ASML curbs an abuse": what is judged is a noun.
  if (last.is === 'company' && isJudgedHere(items)) return false
  if (last.is === 'determiner' || last.is === 'possessive' || last.is === 'preposition') return false
  // "hits Apple and Meta with fines": behind a particle that is a preposition, too.
  if (
    last.is === 'used' &&
    /^(?:with|to|on|under|of|for|over|against|from)$/.test(last.norm) &&
    forms.includes('third')
  )
    return false
  const next = tokens[to]
  const objectFollows = next !== undefined && (names.has(to) || DETERMINERS.has(next.norm) || next.capital)
  const nounFollows =
    next === undefined ||
    MEASURE_PREPOSITIONS.has(next.norm) ||
    next.kind === 'mark' ||
    verbFollows(tokens, to)
  if (last.is === 'word' && QUALIFIERS.has(last.norm)) return forms.includes('third') && names.has(to)
  // "Ghana and Huawei launch academy": who stands with a government in one subject does something.
  if (last.is === 'company' && forms.includes('base') && !forms.includes('past'))
    if (['and', 'comma'].includes(items.at(-2)?.is ?? '') && items.some((i) => i.actor) && !nounFollows)
      return true
  // "makers such as BYD squeeze Japanese rivals"
  if (last.is === 'company' && forms.includes('base') && items.at(-2)?.is === 'like' && names.has(to))
    return true
  if (last.is === 'company')
    return (
      forms.includes('third') &&
      next !== undefined &&
      ((/^(?:with|against|over)$/.test(tokens[to - 1]?.norm ?? '') && names.has(to)) ||
        DETERMINERS.has(next.norm) ||
        measureAt(tokens, to) !== null)
    )
  if (last.is === 'actor' && last.actor?.form === 'demonym') return objectFollows && names.has(to)
  // "BYD's India plans rebuffed"
  if (last.is === 'actor' && items.at(-2)?.is === 'possessive' && items.at(-3)?.is === 'company') return false
  const subjectBefore = last.is === 'actor' || last.is === 'pronoun'
  if (forms.includes('third') && (last.is === 'word' || last.is === 'verb') && isObjectOf(items)) return false
  if (forms.includes('third')) {
    // "plans to ban" is a verb; "limits on", "curbs hit" and a last word behind a common noun are nouns.
    if (next?.norm === 'to') return !verbFollows(tokens, to)
    // "placed on US sanctions list": behind a preposition the nation owns it.
    if (subjectBefore && /^(?:on|under|by|over|from)$/.test(items.at(-2)?.norm ?? '') && !objectFollows)
      return false
    if (!nounFollows) return true
    // "put under EU sanctions": behind a verb or a preposition the nation owns them.
    const owned = ['verb', 'used', 'preposition'].includes(items.at(-2)?.is ?? '')
    return last.is === 'pronoun' || last.is === 'and' || (next === undefined && subjectBefore && !owned)
  }
  // "any law or rule banning"
  const listed = last.is === 'and' && items.at(-2)?.is === 'measure' && !forms.includes('past')
  if (listed && next && (/ing$/.test(next.norm) || next.norm === 'that')) return false
  if (last.is === 'and' || last.is === 'comma') return !MEASURE_PREPOSITIONS.has(next?.norm ?? '')
  if (subjectBefore) return objectFollows || (last.is === 'pronoun' && !nounFollows)
  if (last.is === 'measure' || last.is === 'verb') return false
  return last.norm.endsWith('s') && (objectFollows || !nounFollows)
}

const isJudgedHere = (items: readonly Item[]): boolean =>
  items.findLast((x) => x.is === 'verb' || x.is === 'stop' || x.is === 'opener')?.sense?.measure === 'judge'

/** "faced numerous sanctions": behind a verb and an adjective stands a noun. */
function isObjectOf(items: readonly Item[]): boolean {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as Item
    if (item.is === 'verb')
      return (
        !/^(?:say|report|wish|deny|promise|advise)$/.test(item.sense?.clause ?? '') &&
        ((item.sense?.measure ?? null) !== null || item.sense?.base === 'follow')
      )
    if ((item.is !== 'word' && item.is !== 'company') || item.heads) return false
  }
  return false
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
export function isBareSubject(items: readonly Item[]): boolean {
  // "X is also inaccessible in China"
  const head = items.findLastIndex(({ is }) => is !== 'be' && is !== 'not' && is !== 'word')
  const tail = items.slice(head + 1)
  // "goes dark"
  const goes = tail.length === 1 && /^(?:goes|went|go|gone|going|falls|fell)$/.test(tail[0]?.norm ?? '')
  const plain = tail.length === 0 || goes || (tail.some((x) => x.is === 'be') && tail.length <= 3)
  if (!plain || items[head]?.is !== 'company') return false
  const before = items
    .slice(0, head)
    .findLast(({ is }) => !BARE_SUBJECT.has(is) && is !== 'determiner' && is !== 'used')
  return before === undefined || before.is === 'stop'
}

/** Whether a "not" governs the word that comes next: "may not use", "not to be used". */
export function isDenied(items: readonly Item[]): boolean {
  const last = items.findLast(({ is }) => is !== 'to' && is !== 'be' && is !== 'determiner')
  // "no longer uses"
  if (last?.norm === 'longer' && items.at(-2)?.norm === 'no') return true
  // "refrain from using it"
  const shuns = items.findLast(({ is }) => is !== 'preposition' && is !== 'determiner')
  if (/^(?:refrain|abstain|desist)/.test(shuns?.sense?.base ?? '')) return true
  return last?.is === 'not' && !/^(?:do|did|does|don|has|had|have|without|no$)/.test(last.norm)
}

const BARE_SUBJECT: ReadonlySet<Item['is']> = new Set(['company', 'comma', 'and', 'actor', 'possessive'])
