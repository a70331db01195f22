import type { ShownState } from '@/components/stance/cell-state'
import { type LegendEntry, STANCE_ENTRIES, STATE_ENTRIES } from '@/components/stance/legend-entries'
import { describeLens, type Lens } from '@/lib/domain/lens'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { Look } from './look'
import { hatchings, keyMark, keyWidth } from './marks'
import { chars, cut, el, fitted, join, NOTHING, type Svg, text, widthOf, wrap } from './svg'

/** What a picture says around what it shows, so that it can stand alone. */
export interface PictureWords {
  readonly title: string
  /** What it finds, in a sentence. */
  readonly finding: string | null
  readonly asOf: Day
  /** `null` where the picture shows an event, which has no lens. */
  readonly lens: Lens | null
  /** The day of which the state of the record is shown, where it is an earlier one. */
  readonly knownAt: string | null
  /** The day with which it is compared. */
  readonly vs?: Day | null
  /** Where to find it, without the scheme: printed in the corner, so that any copy leads back. */
  readonly link: string
}

/** A finished drawing. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export const SOURCE = 'Source: Demarche · CC BY 4.0'

/** Title, finding, day and lens; `bottom` is where what they are about may begin. */
export function head(words: PictureWords, width: number, look: Look): { svg: Svg; bottom: number } {
  const { palette, measure, size, format } = look
  const inner = width - 2 * size.margin
  const parts: Svg[] = []
  let y = size.margin
  // A title that almost fits is set smaller before it takes a second line.
  const fits = [1, 0.92, 0.84].find(
    (share) =>
      widthOf(measure, words.title, { size: size.title * share, weight: 600, family: 'serif' }) <= inner,
  )
  const title = { size: size.title * (fits ?? 0.84), weight: 600, family: 'serif' } as const
  for (const line of wrap(measure, words.title, title, inner, 2)) {
    y += title.size * (y === size.margin ? 0.86 : 1.16)
    parts.push(text(size.margin, y, line, title, palette.ink))
  }
  y += title.size * 0.25
  const finding = words.finding ?? ''
  // A sentence that almost fits is set smaller, so that no single word is left over.
  const set = fitted(measure, finding, { size: size.finding, weight: 500 }, inner, 0.84).type
  for (const line of finding ? wrap(measure, finding, set, inner, 2) : []) {
    y += set.size * 1.36
    parts.push(text(size.margin, y, line, set, palette.ink))
  }
  y += size.note * 1.62
  const note = [
    `As of ${formatPartialDate(words.asOf)}${
      words.vs ? ` against ${formatPartialDate(words.vs)} (what changed is framed)` : ''
    }`,
    words.lens && describeLens(words.lens),
    words.knownAt && `as known on ${formatPartialDate(words.knownAt.slice(0, 10))}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ')
  parts.push(
    text(size.margin, y, cut(measure, note, { size: size.note }, inner), { size: size.note }, palette.muted),
  )
  return { svg: join(...parts), bottom: y + (format === 'preview' ? 18 : 22) }
}

/** What of the key occurs in a picture. */
export interface Occurring {
  readonly states: ReadonlySet<ShownState>
  /** Whether a mark says that words lean elsewhere. */
  readonly leans?: boolean
}

/**
 * The key, the same as below every view: of a preview only what occurs in it, so that it is legible there. In one line,
 * set smaller where it would not fit.
 */
function legend({ states, leans = false }: Occurring, y: number, width: number, look: Look): Svg {
  const { palette, measure, size, format } = look
  const occurs = ({ state, lean }: LegendEntry) => (lean ? leans : state !== 'deed' && states.has(state))
  const entries = [
    ...STANCE_ENTRIES,
    ...(format === 'preview' ? STATE_ENTRIES.filter(occurs) : STATE_ENTRIES),
  ]
  const wide = (scale: number) => {
    const type = { size: size.note * 0.9 * scale } as const
    const side = type.size * 1.3
    const widths = entries.map(
      (entry) => side * keyWidth(entry) + 7 * scale + widthOf(measure, entry.label, type) + 20 * scale,
    )
    return { type, side, widths, gap: 7 * scale, sum: widths.reduce((sum, w) => sum + w, -20 * scale) }
  }
  const room = width - 2 * size.margin
  const { type, side, widths, gap } = wide(Math.min(1, room / wide(1).sum))
  let x = size.margin
  return join(
    ...entries.map((entry, i) => {
      const at = x
      x += widths[i] ?? 0
      return join(
        keyMark(at, y, side, entry, palette),
        text(at + side * keyWidth(entry) + gap, y + side * 0.74, entry.label, type, palette.muted),
      )
    }),
  )
}

/** How much of a picture's height its foot takes. */
export const footHeight = ({ size }: Look): number => size.note * 3.5 + size.margin * 0.8

/** Key (where stances are drawn), source, how much is shown of how much, and the way back; drawn upwards from the lower edge. */
export function foot(
  { link, shown, key }: { link: string; shown: string | null; key: Occurring | null },
  width: number,
  height: number,
  look: Look,
): Svg {
  const { palette, measure, size } = look
  const base = height - size.margin * 0.72
  const line = base - size.note * 1.5
  const inner = width - 2 * size.margin
  const source = shown ? `${SOURCE} · ${shown}` : SOURCE
  const type = { size: size.note * 0.94 } as const
  const left = widthOf(measure, source, type)
  const room = inner - left - 28
  return join(
    key ? legend(key, line - size.note * 1.75, width, look) : NOTHING,
    el('rect', { x: size.margin, y: line, width: inner, height: 1, fill: palette.line }),
    text(size.margin, base, source, type, palette.muted),
    printLink(link, width - size.margin, base, room, look),
  )
}

/** A link that is too long for its place is set smaller; only then is its query cut, and its path kept whole. */
function printLink(
  link: string,
  right: number,
  y: number,
  room: number,
  { palette, measure, size }: Look,
): Svg {
  const set = (words: string, scale: number) =>
    text(right, y, words, { size: size.note * 0.94 * scale, weight: 600 }, palette.accent, 'end')
  for (const scale of [1, 0.88, 0.76])
    if (widthOf(measure, link, { size: size.note * 0.94 * scale, weight: 600 }) <= room)
      return set(link, scale)
  const path = link.split('?')[0] ?? link
  return set(cut(measure, `${path}?…`, { size: size.note * 0.94 * 0.88, weight: 600 }, room), 0.88)
}

/** The whole of a picture as one SVG document. */
export function document(
  {
    title,
    description,
    width,
    height,
  }: { title: string; description: string; width: number; height: number },
  look: Look,
  ...content: readonly Svg[]
): Drawing {
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      role: 'img',
      'aria-labelledby': 'picture-title picture-description',
    },
    el('title', { id: 'picture-title' }, chars(title)),
    el('desc', { id: 'picture-description' }, chars(description)),
    hatchings(look.palette),
    el('rect', { width, height, fill: look.palette.paper }),
    ...content.filter((part) => part !== NOTHING),
  )
  return { svg, width: Math.round(width), height: Math.round(height) }
}
