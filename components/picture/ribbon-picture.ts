import { PREVIEW } from '@/components/share/og-image'
import { CELL_STATE, type ShownState } from '@/components/stance/cell-state'
import { leanDirection } from '@/components/stance/chip-props'
import {
  type PlacedBand,
  placeBands,
  placeOfDay,
  type Stretch,
  type TimeWindow,
  yearTicks,
} from '@/components/timeline/ribbon-layout'
import type { RibbonRow } from '@/components/timeline/ribbon-row'
import { type Day, formatPartialDateShort } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import { type Drawing, document, foot, footHeight, head, type PictureWords } from './frame'
import { type Look, WHOLE_WIDTH } from './look'
import { contestedHead, glyph, ground } from './marks'
import { best } from './matrix-picture'
import { cut, el, join, NOTHING, type Svg, text, widthOf } from './svg'

interface Props {
  readonly rows: readonly RibbonRow[]
  /** How many rows there would be in all, and what they are: "issues". */
  readonly total: number
  readonly noun: string
  readonly window: TimeWindow
  readonly asOf: Day
  readonly today: Day
  readonly words: PictureWords
  readonly look: Look
}

/** The stance ribbon as a picture; of more rows than are legible, those whose stance moved most. */
export function ribbonPicture({ rows, total, noun, window, asOf, today, words, look }: Props): Drawing {
  const { size, format } = look
  const width = format === 'preview' ? PREVIEW.width : WHOLE_WIDTH
  const header = head(words, width, look)
  const axis = size.detail * 2.6
  const roomForRows = PREVIEW.height - header.bottom - axis - footHeight(look)
  const most = format === 'preview' ? Math.max(1, Math.floor(roomForRows / 30)) : size.mostRows
  const placed = rows
    .map((row) => ({ row, bands: placeBands(row.segments, window, asOf) }))
    .filter(({ bands }) => bands.length > 0)
  const chosen = best(placed, most, ({ bands }) => bands.length)
  const row = format === 'preview' ? Math.min(42, roomForRows / Math.max(1, chosen.length)) : size.row * 1.12
  const height =
    format === 'preview'
      ? PREVIEW.height
      : Math.round(header.bottom + axis + chosen.length * row + footHeight(look) + 12)
  const shown = chosen.length < total ? `${chosen.length} of ${total} ${noun}` : null
  const states = new Set(chosen.flatMap(({ bands }) => bands.map(({ span }): ShownState => span.state)))
  const leans = chosen.some(({ bands }) => bands.some(({ drifts }) => drifts.length > 0))
  const plot = { top: header.bottom, row, width: width - 2 * size.margin }
  return document(
    { title: words.title, description: words.finding ?? '', width, height },
    look,
    header.svg,
    chosen.length === 0
      ? text(
          size.margin,
          header.bottom + size.finding * 2,
          'Nothing is recorded for this view.',
          { size: size.finding },
          look.palette.muted,
        )
      : ribbonPlot(chosen, plot, { window, asOf, today }, look),
    foot({ link: words.link, shown, key: { states, leans } }, width, height, look),
  )
}

type PlacedRow = { readonly row: RibbonRow; readonly bands: readonly PlacedBand[] }

interface Times {
  readonly window: TimeWindow
  readonly asOf: Day
  readonly today: Day
}

/** Years, rows and bands, from the left margin over `plot.width`. */
export function ribbonPlot(
  rows: readonly PlacedRow[],
  plot: { readonly top: number; readonly row: number; readonly width: number },
  { window, asOf, today }: Times,
  look: Look,
): Svg {
  const { size, palette, measure } = look
  const title = { size: size.name, weight: 500 } as const
  const detail = { size: size.detail } as const
  const widest = rows.reduce(
    (most, { row }) =>
      Math.max(
        most,
        widthOf(measure, row.title, title) + (row.detail ? widthOf(measure, row.detail, detail) + 8 : 0),
      ),
    0,
  )
  const label = Math.min(widest + 16, plot.width * 0.3)
  const track = { x: size.margin + label, width: plot.width - label }
  const axisHeight = size.detail * 2.6
  const bandsTop = plot.top + axisHeight
  const bottom = bandsTop + rows.length * plot.row
  const at = (percent: number) => track.x + (percent / 100) * track.width
  const mark = at(placeOfDay(asOf, window))
  const markLabel = asOf === today ? 'today' : formatPartialDateShort(asOf)
  const markWidth = widthOf(measure, markLabel, { size: detail.size * 0.92, weight: 600 }) + 10
  const toLeft = mark + markWidth > track.x + track.width
  return join(
    ...yearTicks(window)
      .filter(({ show }) => show !== 'wide' || track.width > 1400)
      .flatMap(({ year, at: percent }) => [
        el('rect', {
          x: at(percent),
          y: bandsTop,
          width: 1,
          height: bottom - bandsTop,
          fill: palette.hairline,
        }),
        ...(at(percent) + 20 < track.x + track.width
          ? [text(at(percent), bandsTop - detail.size * 0.5, String(year), detail, palette.muted, 'middle')]
          : []),
      ]),
    el('rect', { x: size.margin, y: bandsTop, width: plot.width, height: 1, fill: palette.line }),
    ...rows.map(({ row, bands }, i) => {
      const y = bandsTop + i * plot.row
      const titleText = cut(measure, row.title, title, label - 8)
      const used = widthOf(measure, titleText, title)
      const room = label - used - 20
      return join(
        el('rect', { x: size.margin, y: y + plot.row, width: plot.width, height: 1, fill: palette.hairline }),
        text(size.margin, y + plot.row / 2 + title.size * 0.35, titleText, title, palette.ink),
        row.detail && room > 40
          ? text(
              size.margin + used + 8,
              y + plot.row / 2 + title.size * 0.35,
              cut(measure, row.detail, detail, room),
              detail,
              palette.muted,
            )
          : NOTHING,
        ...bands.map((band) =>
          bandMark(band, { at, y: y + plot.row * 0.08 + 1, height: plot.row * 0.8 }, asOf, look),
        ),
      )
    }),
    el('rect', {
      x: mark - 0.75,
      y: plot.top + detail.size * 1.15,
      width: 1.5,
      height: bottom - plot.top - detail.size * 1.15,
      fill: palette.ink,
    }),
    el('rect', {
      x: toLeft ? mark + 0.75 - markWidth : mark - 0.75,
      y: plot.top,
      width: markWidth,
      height: detail.size * 1.2,
      rx: 2,
      fill: palette.ink,
    }),
    text(
      (toLeft ? mark + 0.75 - markWidth : mark - 0.75) + markWidth / 2,
      plot.top + detail.size * 0.9,
      markLabel,
      { size: detail.size * 0.92, weight: 600 },
      palette.paper,
      'middle',
    ),
  )
}

interface Track {
  readonly at: (percent: number) => number
  readonly y: number
  readonly height: number
}

function bandMark(band: PlacedBand, { at, y, height }: Track, asOf: Day, look: Look): Svg {
  const { palette } = look
  const { span } = band
  const line = palette.stance[span.was].line
  const x = at(band.x)
  const width = Math.max(3, at(band.x + band.width) - x)
  const place = (s: Stretch) => ({ x: at(s.x), width: at(s.x + s.width) - at(s.x) })
  const whisker = band.whisker && place(band.whisker)
  const parts: Svg[] = []
  if (whisker)
    parts.push(
      el('path', {
        d: `M${whisker.x.toFixed(2)} ${(y + height - 3).toFixed(2)}V${(y + height + 2.5).toFixed(2)}H${(whisker.x + whisker.width).toFixed(2)}`,
        fill: 'none',
        stroke: line,
        'stroke-width': 1.5,
      }),
    )
  if (span.state === 'ended')
    parts.push(
      el('path', {
        d: `M${x.toFixed(2)} ${(y + height / 2).toFixed(2)}H${(x + width).toFixed(2)}`,
        stroke: palette.edge,
        'stroke-width': 1.5,
        'stroke-dasharray': '2 3',
      }),
    )
  else parts.push(ground({ x, y, width, height }, span.was, span.state, palette, 2).svg)
  parts.push(bandWords(band, { x, y, width, height }, look))
  for (const notch of band.notches)
    parts.push(
      el('rect', {
        x: at(notch),
        y: y + height - 5,
        width: 1.5,
        height: 4,
        fill: span.state === 'deed' ? palette.stance[span.was].ink : palette.ink,
        opacity: 0.7,
      }),
    )
  if (span.stance)
    for (const drift of band.drifts) {
      const { x: from, width: long } = place(drift)
      const isUp = leanDirection(span.was, drift.stance) === 'up'
      const drawn = { x: from, y: isUp ? y - 1 : y + height - 3, width: long, height: 4 }
      parts.push(
        el('rect', {
          ...drawn,
          fill: palette.stance[drift.stance].fill,
          stroke: palette.paper,
          'stroke-width': 0.75,
        }),
      )
    }
  return span.from > asOf ? el('g', { opacity: 0.6 }, ...parts) : join(...parts)
}

/** What fits into a band: its glyph, then its word, then its date. */
function bandWords(
  { span }: PlacedBand,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { palette, measure, size }: Look,
): Svg {
  const glyphSize = Math.min(height * 0.5, size.detail * 0.86)
  if (width < glyphSize + 6) return NOTHING
  const middle = y + height / 2
  const isEnded = span.state === 'ended'
  const isContested = span.state === 'contested'
  const block = isContested
    ? contestedHead(
        { x, y, width: Math.min(width, glyphSize + 11), height },
        span.was,
        span.track === 'word',
        palette,
      )
    : null
  const ink =
    block?.ink ??
    (span.state === 'deed' ? palette.stance[span.was].ink : isEnded ? palette.muted : palette.ink)
  const inset = width < glyphSize + 12 ? (width - glyphSize) / 2 : 6
  const parts = [
    block?.svg ?? NOTHING,
    isEnded
      ? el('rect', {
          x: x + inset - 3,
          y: y + 1,
          width: glyphSize + 6,
          height: height - 2,
          fill: palette.paper,
        })
      : NOTHING,
    glyph(span.was, x + inset, middle - glyphSize / 2, glyphSize, ink),
  ]
  if (isEnded)
    parts.push(
      el('path', {
        d: `M${(x + inset - 2).toFixed(2)} ${(middle + glyphSize / 2 + 2).toFixed(2)}L${(x + inset + glyphSize + 2).toFixed(2)} ${(middle - glyphSize / 2 - 2).toFixed(2)}`,
        stroke: palette.edge,
        'stroke-width': 1.25,
      }),
    )
  const word = isEnded ? CELL_STATE.ended.label : STANCE[span.was].label
  const type = { size: size.detail, weight: 600 } as const
  const date = { size: size.detail * 0.92 } as const
  const from = x + inset + glyphSize + (isContested ? 13 : 7)
  const wordWidth = widthOf(measure, word, type)
  if (from + wordWidth > x + width - 5) return join(...parts)
  const dateText = formatPartialDateShort(span.fromText)
  const withDate = from + wordWidth + 8 + widthOf(measure, dateText, date) <= x + width - 5
  const wordsInk = isContested ? palette.ink : ink
  if (isEnded)
    parts.push(
      el('rect', {
        x: from - 3,
        y: y + 1,
        width: wordWidth + (withDate ? 8 + widthOf(measure, dateText, date) : 0) + 6,
        height: height - 2,
        fill: palette.paper,
      }),
    )
  parts.push(text(from, middle + type.size * 0.35, word, type, wordsInk))
  if (withDate) parts.push(text(from + wordWidth + 8, middle + type.size * 0.35, dateText, date, wordsInk))
  return join(...parts)
}
