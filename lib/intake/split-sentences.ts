export interface Stretch {
  readonly start: number
  readonly end: number
}

// After these a full stop ends no sentence.
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt sgt st no nos vs inc ltd co corp jr sr jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e etc approx fig art dept min pres'.split(
    ' ',
  ),
)
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']'])

const isSpace = (c: string | undefined): boolean =>
  c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\u00a0'

/** A stop that ends a sentence: not one of an abbreviation, an initial or a number. Looks back one word only. */
function ends(text: string, at: number): boolean {
  const mark = text[at]
  if (mark === '!' || mark === '?') return true
  let from = at
  while (from > 0 && at - from < 12 && /[\p{L}\p{N}.]/u.test(text[from - 1] ?? '')) from--
  const word = text.slice(from, at).toLowerCase()
  if (ABBREVIATIONS.has(word)) return false
  return !/^(?:\p{L}\.)*\p{L}$/u.test(word) || word === 'i'
}

/** Sentences of a text in order, trimmed of space: split at line ends and at stops that a new beginning follows. */
export function splitSentences(text: string): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  const push = (end: number) => {
    let a = start
    let b = end
    while (a < b && isSpace(text[a])) a++
    while (b > a && isSpace(text[b - 1])) b--
    if (b > a) found.push({ start: a, end: b })
    start = end
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '\n') {
      push(i)
      continue
    }
    if (c !== '.' && c !== '!' && c !== '?') continue
    let after = i + 1
    while (CLOSERS.has(text[after] ?? '')) after++
    if (after < text.length && !isSpace(text[after])) continue
    let next = after
    while (next < text.length && next - after < 4 && isSpace(text[next])) next++
    const opener = text[next]
    if (opener !== undefined && /[\p{Ll}]/u.test(opener)) continue
    if (ends(text, i)) {
      push(after)
      i = after - 1
    }
  }
  push(text.length)
  return found
}

/** Where the story begins after a dateline ("WASHINGTON, Nov 25 (Reuters) - "); the start itself where there is none. */
export function afterDateline(text: string, { start, end }: Stretch): number {
  const head = text.slice(start, Math.min(end, start + 70))
  const dash = /\s[-–—]{1,2}\s/.exec(head)
  if (!dash) return start
  const before = head.slice(0, dash.index)
  const word = /^\p{Lu}[\p{Lu}.]+/u.exec(before)
  // "June 21 (UPI) --", "(Reuters) -"
  const agency = /\(\p{Lu}[\p{L} ]{1,20}\)$/u.test(before)
  return agency || (word && word[0].length >= 3) ? start + dash.index + dash[0].length : start
}
