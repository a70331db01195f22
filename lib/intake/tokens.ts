/** One word, number or mark of a text. Offsets are UTF-16 indices into the text it came from. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, without accents and without the dots of an abbreviation: what names and lexicon are matched by. */
  readonly norm: string
  readonly kind: 'word' | 'mark' | 'possessive'
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** Holds capitals and no small letter: `US`, `5G`, `X`. */
  readonly caps: boolean
  /** Joined to the token before it by a hyphen: `made` in `Huawei-made`. */
  readonly glued: boolean
}

// Each alternative reads forward over one character class, so the whole is linear on any text.
const PIECE = /(?:\p{Lu}\.){2,}|\d[\d.,]*\d\p{L}*|[\p{L}\p{N}\p{M}]+|\S/gu
const WORD = /^[\p{L}\p{N}\p{M}]/u
const ASCII = /^[\x20-\x7e]*$/
const MARKS = /\p{M}/gu
const HYPHENS = new Set(['-', '\u2010', '\u2011'])
const APOSTROPHES = new Set(["'", '\u2019', '\u02bc'])

/** The form under which names and words are compared: `Élysée` → `elysee`, `U.S.` → `us`. */
export function normalise(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('.', '')
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('.', '').replaceAll('\u2019', "'")
}

/**
 * Cuts a text into tokens. A hyphen between words is no token (`TP-Link` and `TP Link` read alike), a possessive `'s`
 * is one of its own, `won't` and `N'Djamena` stay whole. Numbers keep their inner commas and points.
 */
export function tokenise(text: string): Token[] {
  const pieces: { start: number; text: string }[] = []
  for (const match of text.matchAll(PIECE)) pieces.push({ start: match.index, text: match[0] })
  const tokens: Token[] = []
  const touches = (i: number) => {
    const [a, b] = [pieces[i], pieces[i + 1]]
    return a !== undefined && b !== undefined && a.start + a.text.length === b.start
  }
  const isWord = (i: number) => WORD.test(pieces[i]?.text ?? '')
  let glued = false
  const push = (start: number, raw: string, kind: Token['kind']) => {
    const upper = raw !== raw.toLowerCase()
    tokens.push({
      start,
      end: start + raw.length,
      text: raw,
      norm: normalise(raw),
      kind,
      capital: upper && (raw[0] ?? '') !== (raw[0] ?? '').toLowerCase(),
      caps: upper && raw === raw.toUpperCase(),
      glued,
    })
    glued = false
  }
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece) continue
    const inside = i > 0 && touches(i - 1) && touches(i) && isWord(i - 1) && isWord(i + 1)
    if (HYPHENS.has(piece.text) && inside) {
      const last = tokens.at(-1)
      const next = pieces[i + 1]
      // "co-operate", "re-examine": one word, spelt with a hyphen or without.
      if (last && next && (last.norm === 're' || (last.norm === 'co' && /^operat/i.test(next.text)))) {
        tokens.pop()
        glued = last.glued
        push(last.start, text.slice(last.start, next.start + next.text.length), 'word')
        const joined = tokens.at(-1) as Token
        tokens[tokens.length - 1] = { ...joined, norm: joined.norm.replace(/[-\u2010\u2011]/, '') }
        i++
        continue
      }
      glued = true
      continue
    }
    if (APOSTROPHES.has(piece.text) && i > 0 && touches(i - 1) && isWord(i - 1)) {
      const last = tokens.at(-1)
      const next = touches(i) ? pieces[i + 1] : undefined
      if (last && next && isWord(i + 1)) {
        if (next.text.toLowerCase() === 's') {
          push(piece.start, text.slice(piece.start, next.start + next.text.length), 'possessive')
        } else {
          tokens.pop()
          glued = last.glued
          push(last.start, text.slice(last.start, next.start + next.text.length), 'word')
        }
        i++
        continue
      }
      if (last && !next && last.norm.endsWith('s')) {
        push(piece.start, piece.text, 'possessive')
        continue
      }
    }
    push(piece.start, piece.text, isWord(i) ? 'word' : 'mark')
  }
  return tokens
}
