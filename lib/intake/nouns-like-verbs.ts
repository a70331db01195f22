import type { Item } from './item'
import { measureAt, type VerbMatch } from './lexicon'
import { smallWord } from './small-word'
import type { Token } from './tokens'

/** "scaled-down chips": a participle and its particle, joined by a hyphen, are a quality. */
export const isHyphened = (tokens: readonly Token[], verb: VerbMatch, at: number): boolean =>
  verb.forms.includes('participle') && verb.to > at + 1 && tokens[at + 1]?.glued === true

/** "for official work", "in daily use" */
export const isDescribed = (
  tokens: readonly Token[],
  verb: VerbMatch,
  items: readonly Item[],
  at: number,
): boolean =>
  verb.forms.includes('base') &&
  verb.to === at + 1 &&
  items.at(-1)?.is === 'word' &&
  !/s$/.test(items.at(-1)?.norm ?? '') &&
  /^(?:for|in|at|during|of)$/.test(items.at(-2)?.norm ?? '') &&
  /^(?:[,.;]|and|or|in|on|at|as)$/.test(tokens[at + 1]?.norm || tokens[at + 1]?.text || '.')

/** "during student protests": behind a preposition, with nothing more to come, a noun. */
export const endsPhrase = (tokens: readonly Token[], verb: VerbMatch, items: readonly Item[]): boolean =>
  items.at(-1)?.is === 'word' &&
  !items.at(-1)?.heads &&
  !items.at(-1)?.capital &&
  items.at(-2)?.is === 'preposition' &&
  (verb.forms.includes('third') || verb.forms.includes('base')) &&
  tokens[verb.to] === undefined

/** "NHS trusts told to strip cameras": of two verbs side by side the first, in the plural, is a noun. */
export const isPlural = (tokens: readonly Token[], verb: VerbMatch, items: readonly Item[]): boolean =>
  verb.forms.length === 1 &&
  verb.forms[0] === 'third' &&
  verb.to - 1 >= 0 &&
  items.length > 0 &&
  !/^(?:force|keep|get|want|leave|stay|remain|find|see|have|order|help|let|make)/.test(verb.sense.base) &&
  /^(?:told|asked|urged|warned|advised|instructed|ordered|forced|made)$/.test(tokens[verb.to]?.norm ?? '') &&
  tokens[verb.to + 1]?.norm === 'to'

/** "court gives way, ban lifted": before what is done to it the noun is no verb. */
export const isDoneTo = (
  tokens: readonly Token[],
  verb: VerbMatch,
  items: readonly Item[],
  at: number,
): boolean =>
  verb.to === at + 1 &&
  verb.forms.includes('base') &&
  measureAt(tokens, at) !== null &&
  !['to', 'modal', 'not'].includes(items.at(-1)?.is ?? '') &&
  /^(?:lifted|upheld|overturned|suspended|imposed|extended|eased|reversed|dropped|scrapped|revoked|quashed|delayed|looms)$/.test(
    tokens[verb.to]?.norm ?? '',
  )

/** "stays order against WhatsApp": of the words that are forms of "be", this one also puts off what courts decide. */
export const putsOff = (tokens: readonly Token[], at: number): boolean =>
  /^stay(?:s|ed|ing)?$/.test(tokens[at]?.norm ?? '') &&
  [at + 1, at + 2].some(
    (j) =>
      !smallWord(tokens[j]?.norm ?? 'be', false) &&
      /^(?:ban|curb|list|paper)$/.test(measureAt(tokens, j)?.is ?? ''),
  )

/** "halts chip orders": to be delivered, not decreed. "restricts calls on WhatsApp": made, not for something. */
export function isTraded(tokens: readonly Token[], i: number, items: readonly Item[]): boolean {
  const token = tokens[i]
  const last = items.at(-1)
  if (!token) return false
  return (
    (token.norm === 'orders' && last?.heads?.includes('product') && !/^apps?$/.test(last.norm)) ||
    // "halts some Nvidia orders"
    (token.norm === 'orders' &&
      last?.is === 'company' &&
      /^(?:halt|pause|stop|cut|freeze|place|slash)/.test(
        items.findLast((x) => x.is === 'verb')?.sense?.base ?? '',
      )) ||
    (token.norm === 'calls' &&
      (last?.is === 'verb' || (last?.norm === 'some' && items.at(-2)?.is === 'verb')) &&
      /^(?:restrict|limit|curb|block|throttle|ban|bar|slow|cut|suspend|jam|degrade|disable|allow|restore)\b/.test(
        (last.sense ?? items.at(-2)?.sense)?.base ?? '',
      ) &&
      /^(?:on|via|over|through|in)$/.test(tokens[i + 1]?.norm ?? ''))
  )
}
