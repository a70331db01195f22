import { PREVIEW } from '@/components/share/og-image'
import type { ShownState } from '@/components/stance/cell-state'
import { chipOfEvent } from '@/components/stance/chip-props'
import { placeBands, type TimeWindow } from '@/components/timeline/ribbon-layout'
import type { RibbonRow } from '@/components/timeline/ribbon-row'
import { KIND } from '@/lib/domain/kind'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { type Drawing, document, foot, footHeight } from './frame'
import type { Look } from './look'
import { glyph, ground } from './marks'
import { ribbonPlot } from './ribbon-picture'
import { cut, join, type Svg, text, widthOf, wrap } from './svg'

interface Props {
  readonly event: StanceEvent
  /** The event as one sentence. */
  readonly sentence: string
  /** The life of its cell; `null` where it has none. */
  readonly row: RibbonRow | null
  readonly window: TimeWindow
  readonly asOf: Day
  readonly today: Day
  readonly link: string
  readonly look: Look
}

/** One event: what happened, by whom, when, who says so, and its place in the life of its cell. Always preview-sized. */
export function eventPicture({ event, sentence, row, window, asOf, today, link, look }: Props): Drawing {
  const { size, palette, measure } = look
  const { width, height } = PREVIEW
  const inner = width - 2 * size.margin
  // A short title is set large.
  const plainTitle = { size: 46, weight: 600, family: 'serif' } as const
  const title =
    widthOf(measure, event.title, { ...plainTitle, size: 60 }) <= inner
      ? { ...plainTitle, size: 60 }
      : plainTitle
  const parts: Svg[] = [stanceMark(event, size.margin, size.margin, look)]
  let y = size.margin + 52
  for (const line of wrap(measure, event.title, title, inner, 3)) {
    y += title.size * 1.14
    parts.push(text(size.margin, y, line, title, palette.ink))
  }
  y += 16
  for (const line of wrap(measure, `${sentence}.`, { size: 23, weight: 500 }, inner, 2)) {
    y += 31
    parts.push(text(size.margin, y, line, { size: 23, weight: 500 }, palette.ink))
  }
  const publishers = [...new Set(event.sources.map(({ publisher }) => publisher))]
  const says = `${publishers.length === 1 ? 'Reported by' : `${event.sources.length} sources:`} ${publishers.join(', ')}`
  y += 33
  parts.push(text(size.margin, y, cut(measure, says, { size: 19 }, inner), { size: 19 }, palette.muted))
  const told = { size: 20 } as const
  const plotTop = height - footHeight(look) - size.detail * 2.6 - 56
  const room = Math.floor((plotTop - y - 34) / 28)
  if (event.summary && room > 0) {
    y += 14
    for (const line of wrap(measure, event.summary, told, inner, Math.min(room, 6))) {
      y += 28
      parts.push(text(size.margin, y, line, told, palette.ink))
    }
  }
  const bands = row ? placeBands(row.segments, window, asOf) : []
  if (row && bands.length > 0 && y + 14 < plotTop)
    parts.push(
      ribbonPlot([{ row, bands }], { top: plotTop, row: 44, width: inner }, { window, asOf, today }, look),
    )
  const states = new Set(bands.map(({ span }): ShownState => span.state))
  return document(
    { title: event.title, description: `${sentence}.`, width, height },
    look,
    ...parts,
    foot(
      { link, shown: null, key: { states, leans: bands.some(({ drifts }) => drifts.length > 0) } },
      width,
      height,
      look,
    ),
  )
}

function stanceMark(event: StanceEvent, x: number, y: number, { palette, measure }: Look): Svg {
  const chip = chipOfEvent(event)
  const label = { size: 22, weight: 600 } as const
  const word = STANCE[event.stance].label
  const wide = widthOf(measure, word, label) + 62
  const { svg, ink } = ground({ x, y, width: wide, height: 42 }, event.stance, chip.state, palette)
  return join(
    svg,
    glyph(event.stance, x + 14, y + 12, 18, ink),
    text(x + 44, y + 29, word, label, ink),
    text(
      x + wide + 18,
      y + 28,
      `${KIND[event.kind].label} · announced ${formatPartialDate(event.announcedOn)}`,
      { size: 20 },
      palette.muted,
    ),
  )
}
