import { PREVIEW } from '@/components/share/og-image'
import type { Stance } from '@/lib/domain/stance'
import { type Drawing, document, foot, footHeight, head, type PictureWords } from './frame'
import { type Look, WHOLE_WIDTH } from './look'
import { cut, el, join, NOTHING, type Svg, text, widthOf } from './svg'

/** A row of a directory: a name, a bar, and what the bar counts. */
export interface BarRow {
  readonly name: string
  /** What stands behind the name: a sector, a region. */
  readonly detail: string
  /** The parts of its bar, from the left; without a stance they are only counted. */
  readonly parts: readonly { readonly count: number; readonly stance: Stance | null }[]
  /** In words: "82 events on 31 issues". */
  readonly says: string
}

interface Props {
  /** The longest bars first. */
  readonly rows: readonly BarRow[]
  /** How many rows there would be in all, and what they are: "companies". */
  readonly total: number
  readonly noun: string
  readonly words: PictureWords
  readonly look: Look
}

const lengthOf = ({ parts }: BarRow): number => parts.reduce((sum, { count }) => sum + count, 0)

/** A directory as a picture: how much there is of each, as bars of one scale. */
export function barsPicture({ rows, total, noun, words, look }: Props): Drawing {
  const { size, format, palette, measure } = look
  const width = format === 'preview' ? PREVIEW.width : WHOLE_WIDTH
  const header = head(words, width, look)
  const row = size.row * 1.1
  const room = PREVIEW.height - header.bottom - footHeight(look)
  const shown = rows.slice(0, format === 'preview' ? Math.max(1, Math.floor(room / row)) : size.mostRows)
  const height =
    format === 'preview'
      ? PREVIEW.height
      : Math.round(header.bottom + Math.max(1, shown.length) * row + footHeight(look) + 12)
  const name = { size: size.name, weight: 500 } as const
  const detail = { size: size.detail } as const
  const inner = width - 2 * size.margin
  const widest = (textOf: (r: BarRow) => string, type: { size: number; weight?: 400 | 500 | 600 }) =>
    Math.max(0, ...shown.map((r) => widthOf(measure, textOf(r), type)))
  const label = Math.min(
    Math.max(
      0,
      ...shown.map(
        (r) => widthOf(measure, r.name, name) + (r.detail ? widthOf(measure, r.detail, detail) + 8 : 0),
      ),
    ) + 20,
    inner * 0.36,
  )
  const says = Math.min(widest((r) => r.says, detail) + 16, inner * 0.3)
  const track = { x: size.margin + label, width: inner - label - says }
  const most = Math.max(1, ...shown.map(lengthOf))
  const isOfStances = rows.some(({ parts }) => parts.some(({ stance }) => stance !== null))
  const lines = shown.map((r, i): Svg => {
    const y = header.bottom + i * row
    const base = y + row / 2 + size.name * 0.35
    const called = cut(measure, r.name, name, label - 12)
    const used = widthOf(measure, called, name) + 8
    let at = track.x
    return join(
      el('rect', { x: size.margin, y, width: inner, height: 1, fill: palette.hairline }),
      text(size.margin, base, called, name, palette.ink),
      r.detail && label - used - 12 > 40
        ? text(
            size.margin + used,
            base,
            cut(measure, r.detail, detail, label - used - 12),
            detail,
            palette.muted,
          )
        : NOTHING,
      ...r.parts
        .filter(({ count }) => count > 0)
        .map(({ count, stance }): Svg => {
          const long = (track.width * count) / most
          const colour = stance ? palette.stance[stance] : { fill: palette.accent, ink: palette.paper }
          const x = at
          at += long
          const figure = String(count)
          const fits = widthOf(measure, figure, { size: size.detail * 0.88, weight: 600 }) + 6 < long
          return join(
            el('rect', {
              x,
              y: y + row * 0.18,
              width: Math.max(1, long - 1),
              height: row * 0.64,
              fill: colour.fill,
            }),
            stance && fits
              ? text(
                  x + (long - 1) / 2,
                  y + row / 2 + size.detail * 0.31,
                  figure,
                  { size: size.detail * 0.88, weight: 600 },
                  colour.ink,
                  'middle',
                )
              : NOTHING,
          )
        }),
      text(width - size.margin, base, cut(measure, r.says, detail, says - 6), detail, palette.muted, 'end'),
    )
  })
  return document(
    { title: words.title, description: words.finding ?? '', width, height },
    look,
    header.svg,
    ...lines,
    shown.length === 0
      ? text(
          size.margin,
          header.bottom + size.finding * 2,
          'Nothing is recorded for this view.',
          { size: size.finding },
          palette.muted,
        )
      : NOTHING,
    foot(
      {
        link: words.link,
        shown: shown.length < total ? `${shown.length} of ${total} ${noun}` : null,
        key: isOfStances ? { states: new Set() } : null,
      },
      width,
      height,
      look,
    ),
  )
}
