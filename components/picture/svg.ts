import { xmlText } from '@/lib/interchange/xml'

/** Finished SVG. Only `el` and `text` make it, so that no text gets in unescaped. */
export type Svg = string & { readonly finished: unique symbol }

type Value = string | number | null | undefined

/** Two decimals are a hundredth of a pixel. */
const numeral = (n: number): string => String(Math.round(n * 100) / 100)

/** An element. Attributes that are null are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly Svg[]
): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(typeof value === 'number' ? numeral(value) : String(value))}"`)
    .join('')
  return (
    children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
  ) as Svg
}

export const join = (...parts: readonly Svg[]): Svg => parts.join('') as Svg
export const NOTHING = '' as Svg

/** What turns the direction of the letters after it: in a title it could make a picture say the reverse. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The characters of an element, escaped; each script runs in its own direction and in no other. */
export const chars = (text: string): Svg => xmlText(text.replace(TURNS, '')) as Svg

export type Weight = 400 | 500 | 600
/** How a text is set. */
export interface Type {
  readonly size: number
  readonly weight?: Weight
  readonly family?: 'sans' | 'serif'
}
/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, family: 'sans' | 'serif', weight: Weight) => number

// 'Noto Sans' are the fonts of other scripts (lib/picture/fonts.ts); the reader's own follow, for what none of them has.
const FAMILY = {
  sans: "Inter, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4', 'Noto Sans', 'Noto Serif', Georgia, serif",
} as const

export function text(
  x: number,
  y: number,
  words: string,
  { size, weight = 400, family = 'sans' }: Type,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Svg {
  return el(
    'text',
    {
      x,
      y,
      fill,
      'font-family': FAMILY[family],
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    chars(words),
  )
}

export const widthOf = (
  measure: Measure,
  words: string,
  { size, weight = 400, family = 'sans' }: Type,
): number => measure(words, size, family, weight)

/** As much of a text as fits, with an ellipsis where something is missing. */
export function cut(measure: Measure, words: string, type: Type, width: number): string {
  if (widthOf(measure, words, type) <= width) return words
  const letters = [...words]
  let low = 0
  let high = letters.length
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (widthOf(measure, `${letters.slice(0, mid).join('').trimEnd()}…`, type) <= width) low = mid
    else high = mid - 1
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`
}

/** A text in one line: set smaller, down to a share of its size, before it is cut. */
export function fitted(
  measure: Measure,
  words: string,
  type: Type,
  width: number,
  least: number,
): { words: string; type: Type } {
  const share = Math.min(1, width / Math.max(1, widthOf(measure, words, type)))
  const set = { ...type, size: type.size * Math.max(least, share) }
  return { words: share >= least ? words : cut(measure, words, set, width), type: set }
}

/** A text in lines that fit, broken at spaces; the last of `most` lines is cut. */
export function wrap(measure: Measure, words: string, type: Type, width: number, most: number): string[] {
  const lines: string[] = []
  let rest = words.trim().split(/\s+/)
  while (rest.length > 0 && lines.length < most) {
    let count = 1
    while (count < rest.length && widthOf(measure, rest.slice(0, count + 1).join(' '), type) <= width) count++
    const isLast = lines.length === most - 1
    lines.push(cut(measure, (isLast ? rest : rest.slice(0, count)).join(' '), type, width))
    rest = isLast ? [] : rest.slice(count)
  }
  return lines
}
