import { PREVIEW } from '@/components/share/og-image'
import type { ShownShift } from '@/components/shifts/shift-step'
import type { ShownState } from '@/components/stance/cell-state'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { formatPartialDateShort } from '@/lib/domain/partial-date'
import { type Drawing, document, foot, footHeight, head, type PictureWords } from './frame'
import { type Look, WHOLE_WIDTH } from './look'
import { cellMark } from './marks'
import { cut, el, join, type Svg, text, widthOf } from './svg'

interface Props {
  /** Newest first. */
  readonly shifts: readonly ShownShift[]
  readonly total: number
  readonly names: Names
  readonly words: PictureWords
  readonly look: Look
}

const ARROW = 22

/** The newest shifts of a view, a line each: when, who, from what to what, on which issue, by which event. */
export function shiftsPicture({ shifts, total, names, words, look }: Props): Drawing {
  const { size, format, palette, measure } = look
  const width = format === 'preview' ? PREVIEW.width : WHOLE_WIDTH
  const header = head(words, width, look)
  const row = size.row * 1.12
  const room = PREVIEW.height - header.bottom - footHeight(look)
  const most = format === 'preview' ? Math.max(1, Math.floor(room / row)) : size.mostRows
  const shown = shifts.slice(0, most)
  const height =
    format === 'preview'
      ? PREVIEW.height
      : Math.round(header.bottom + Math.max(1, shown.length) * row + footHeight(look) + 12)

  const name = { size: size.name, weight: 600 } as const
  const plain = { size: size.name } as const
  const detail = { size: size.detail } as const
  const mark = row * 1.15
  const dates = shown.map(({ onText }) => formatPartialDateShort(onText))
  const when = Math.max(0, ...dates.map((date) => widthOf(measure, date, detail))) + 16
  const whoAt = size.margin + when
  const who = Math.min(
    Math.max(0, ...shown.map(({ actor }) => widthOf(measure, actorName(names, actor), name))) + 16,
    width * 0.22,
  )
  const stepAt = whoAt + who
  const issueAt = stepAt + 2 * mark + ARROW + 16
  const states = new Set<ShownState>()
  const lines = shown.map((shift, i): Svg => {
    const y = header.bottom + i * row
    const base = y + row / 2 + size.name * 0.35
    const issue = cut(measure, nameOfIssue(names, shift.company, shift.topic), plain, width * 0.26)
    const causeAt = issueAt + widthOf(measure, issue, plain) + 14
    const chip = (x: number, reading: ShownShift['from']) => {
      const box = { x, y: y + row * 0.14, width: mark, height: row * 0.72 }
      if (reading) states.add(reading.state)
      return cellMark(
        box,
        reading ? { stance: reading.was, state: reading.state } : { stance: null, state: 'none' },
        size.detail,
        palette,
      )
    }
    return join(
      el('rect', { x: size.margin, y, width: width - 2 * size.margin, height: 1, fill: palette.hairline }),
      text(size.margin, base, dates[i] ?? '', detail, palette.muted),
      text(whoAt, base, cut(measure, actorName(names, shift.actor), name, who - 10), name, palette.ink),
      chip(stepAt, shift.from),
      el('path', {
        d: `M${(stepAt + mark + 5).toFixed(2)} ${(y + row / 2).toFixed(2)}h12m-4.5 -4l4.5 4l-4.5 4`,
        fill: 'none',
        stroke: palette.muted,
        'stroke-width': 1.4,
      }),
      chip(stepAt + mark + ARROW, shift.to),
      text(issueAt, base, issue, plain, palette.ink),
      text(
        causeAt,
        base,
        cut(measure, shift.eventTitle, detail, width - size.margin - causeAt),
        detail,
        palette.muted,
      ),
    )
  })
  return document(
    { title: words.title, description: words.finding ?? '', width, height },
    look,
    header.svg,
    ...lines,
    ...(shown.length === 0
      ? [
          text(
            size.margin,
            header.bottom + size.finding * 2,
            'No shift matches this view.',
            { size: size.finding },
            palette.muted,
          ),
        ]
      : []),
    foot(
      {
        link: words.link,
        shown: shown.length < total ? `${shown.length} of ${total} shifts` : null,
        key: { states },
      },
      width,
      height,
      look,
    ),
  )
}
