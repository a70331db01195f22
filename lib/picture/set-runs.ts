import 'server-only'
import { readFileSync } from 'node:fs'
import { Blob, Face, Font, Buffer as Letters, shape } from 'harfbuzzjs'
import { type Family, foreignFontOf, measureText, type Weight } from './fonts'

/** A part of a text that one font sets: one of another script, by its file, or our own (`null`). */
interface Run {
  readonly text: string
  readonly file: string | null
}

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g
/** Marks and joiners belong to the letter before them. */
const BELONGS = /^[\p{M}\u200c\u200d]$/u
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Neither a letter nor a digit: what stands between two words takes their direction. */
const NEUTRAL = /^[^\p{L}\p{N}]*$/u

/**
 * The texts of a drawing with what is of other scripts as outlines, placed piece by piece. The renderer looks for missing
 * characters one by one and gives up where the number of glyphs differs, as it does wherever letters join; it sets a whole
 * line in the first font that has all of it, and lays letters of one syllable over the next. So nothing of this is left to
 * it: HarfBuzz shapes. The base direction is from the left; what is Arabic or Hebrew runs from the right in itself.
 */
export const setRuns = (svg: string): string =>
  svg.replace(TEXT, (whole, attributes: string, content: string) => {
    const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const family: Family = value('font-family').includes('Serif 4') ? 'serif' : 'sans'
    const weight = (Number(value('font-weight')) || 400) as Weight
    const runs = runsOf(plain(content), family, weight)
    if (runs.every(({ file }) => file === null)) return whole
    const size = Number(value('font-size'))
    const set = inOrder(runs).map(({ text, file }) => {
      if (file === null) return { width: measureText(text, size, family, weight), draw: own(text) }
      const { d, advance, unitsPerEm } = shaped(text, file)
      const scale = size / unitsPerEm
      return {
        width: advance * scale,
        draw: (x: number) =>
          `<path d="${d}" fill="${value('fill')}" transform="translate(${x.toFixed(2)} ${value('y')}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})"/>`,
      }
    })
    const rest = attributes.replace(/(^| )(x|text-anchor)="[^"]*"/g, '').trim()
    const sum = set.reduce((width, part) => width + part.width, 0)
    const anchor = value('text-anchor')
    let x = Number(value('x')) - (anchor === 'end' ? sum : anchor === 'middle' ? sum / 2 : 0)
    return set
      .map(({ width, draw }) => {
        const at = x
        x += width
        return draw(at, rest)
      })
      .join('')
  })

/** Spaces at the ends of an element would be dropped. */
const own =
  (text: string) =>
  (x: number, rest: string): string =>
    `<text xml:space="preserve" x="${x.toFixed(2)}" ${rest}>${escaped(text)}</text>`

/** The signs that XML calls by names of its own. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (content: string): string =>
  content.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code?: string, name = '') =>
    code === undefined ? (NAMED[name] ?? whole) : String.fromCodePoint(Number(code)),
  )
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The pieces of a text in reading order; words of one script stay together over the spaces between them. */
function runsOf(text: string, family: Family, weight: Weight): Run[] {
  const runs: Run[] = []
  for (const char of text) {
    const last = runs.at(-1)
    const file = last && BELONGS.test(char) ? last.file : (foreignFontOf(char, family, weight)?.file ?? null)
    if (last && last.file === file) runs.splice(-1, 1, { text: last.text + char, file })
    else runs.push({ text: char, file })
    const [before, between, run] = runs.slice(-3)
    // A space every font has; of other signs nobody knows.
    if (before?.file && run && before.file === run.file && between?.file === null && !between.text.trim())
      runs.splice(-3, 3, { text: before.text + between.text + run.text, file: run.file })
  }
  return runs
}

/** From left to right: pieces that run from the right, and what stands between them, change places. */
function inOrder(runs: readonly Run[]): Run[] {
  const isFromRight = (run: Run | undefined) => run !== undefined && FROM_THE_RIGHT.test(run.text)
  const placed: Run[] = []
  for (let i = 0; i < runs.length; ) {
    let end = i
    if (isFromRight(runs[i]))
      while (NEUTRAL.test(runs[end + 1]?.text ?? 'x') && isFromRight(runs[end + 2])) end += 2
    placed.push(...runs.slice(i, end + 1).reverse())
    i = end + 1
  }
  return placed
}

const fonts = new Map<string, Font>()

function fontOf(file: string): Font {
  const known = fonts.get(file)
  if (known) return known
  const bytes = readFileSync(file)
  const font = new Font(
    new Face(new Blob(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))),
  )
  fonts.set(file, font)
  return font
}

interface Shaped {
  readonly d: string
  readonly advance: number
  readonly unitsPerEm: number
  /** The signs of the font that it is made of, from left to right; 0 is the empty box. */
  readonly glyphs: readonly number[]
}

/** The outline of a run in units of its font, and how far it reaches. */
export function shaped(text: string, file: string): Shaped {
  const font = fontOf(file)
  const letters = new Letters()
  letters.addText(text)
  letters.guessSegmentProperties()
  shape(font, letters)
  const positions = letters.getGlyphPositions()
  let advance = 0
  const glyphs = letters.getGlyphInfos().map(({ codepoint }) => codepoint)
  const d = glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
    const at = moved(font.glyphToPath(glyph), advance + xOffset, yOffset)
    advance += xAdvance
    return at
  })
  return { d: d.join(''), advance, unitsPerEm: font.face.upem, glyphs }
}

/** An outline in another place: all of its coordinates are absolute, in pairs. */
function moved(d: string, dx: number, dy: number): string {
  let isX = false
  return d.replace(/-?[\d.]+/g, (number) => {
    isX = !isX
    return String(Math.round(Number(number) + (isX ? dx : dy)))
  })
}
