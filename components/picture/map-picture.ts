import { EUROPE, IN_EUROPE, type MapPicture, type Outline, WORLD } from '@/components/map/outline'
import { PREVIEW } from '@/components/share/og-image'
import type { ShownState } from '@/components/stance/cell-state'
import { leanDirection } from '@/components/stance/chip-props'
import type { Cell } from '@/lib/domain/matrix'
import { type Drawing, document, foot, footHeight, head, type PictureWords } from './frame'
import { type Look, WHOLE_WIDTH } from './look'
import { glyph } from './marks'
import { el, join, NOTHING, type Svg, text } from './svg'

interface Props {
  readonly cells: readonly Cell[]
  /** Whether the filters of the view leave a country out. */
  readonly isOutside: (code: string) => boolean
  readonly words: PictureWords
  readonly look: Look
}

/** A mark fits into a country of so many square units; smaller ones get a disc of their own. */
const ROOMY = 260
const DISC = 5.5
const GLYPH = 7.5
const GAP = 24
/** How the width is shared between the world and, larger, Europe. */
const WORLD_SHARE = 0.66

/** The map as a picture, drawn as on its page: the world, and Europe larger beside it. */
export function mapPicture({ cells, isOutside, words, look }: Props): Drawing {
  const { size, format } = look
  const width = format === 'preview' ? PREVIEW.width : WHOLE_WIDTH
  const header = head(words, width, look)
  const inner = width - 2 * size.margin - GAP
  const room = PREVIEW.height - header.bottom - footHeight(look) - 12
  // Whichever of its two sides runs out first.
  const scaleOf = ({ width: w, height: h }: MapPicture, share: number) =>
    format === 'preview' ? Math.min((inner * share) / w, room / h) : (inner * share) / w
  const world = scaleOf(WORLD, WORLD_SHARE)
  const europe = scaleOf(EUROPE, 1 - WORLD_SHARE)
  const plot = Math.max(WORLD.height * world, EUROPE.height * europe)
  const height =
    format === 'preview' ? PREVIEW.height : Math.round(header.bottom + plot + footHeight(look) + 24)
  const context = { cells: new Map(cells.map((cell) => [cell.actor, cell])), isOutside, look }
  const inset = {
    x: width - size.margin - EUROPE.width * europe,
    y: header.bottom,
    width: EUROPE.width * europe,
    height: EUROPE.height * europe,
  }
  return document(
    { title: words.title, description: words.finding ?? '', width, height },
    look,
    header.svg,
    panel('world', WORLD, size.margin, header.bottom + (plot - WORLD.height * world) / 2, world, {
      ...context,
      unmarked: IN_EUROPE,
    }),
    panel('europe', EUROPE, inset.x, inset.y, europe, context),
    el('rect', { ...inset, fill: 'none', stroke: look.palette.line, 'stroke-width': 1 }),
    cells.length === 0
      ? text(
          size.margin,
          header.bottom + size.finding * 2,
          'Nothing is recorded for this view.',
          { size: size.finding },
          look.palette.muted,
        )
      : NOTHING,
    foot(
      {
        link: words.link,
        shown: 'an empty outline is no evidence',
        key: {
          states: new Set(cells.map(({ state }): ShownState => state)),
          leans: cells.some(({ drift }) => drift !== null),
        },
      },
      width,
      height,
      look,
    ),
  )
}

interface Context {
  readonly cells: ReadonlyMap<string, Cell>
  readonly isOutside: (code: string) => boolean
  /** Countries whose marks another panel has room for. */
  readonly unmarked?: ReadonlySet<string>
  readonly look: Look
}

function panel(
  id: string,
  { width, height, shapes }: MapPicture,
  x: number,
  y: number,
  scale: number,
  context: Context,
): Svg {
  const { cells, isOutside, unmarked, look } = context
  const held = shapes.flatMap((shape) => {
    const cell = shape.code === null ? undefined : cells.get(shape.code)
    return cell ? [{ shape, cell }] : []
  })
  return join(
    el('clipPath', { id: `clip-${id}` }, el('rect', { width, height })),
    el(
      'g',
      {
        transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})`,
        'clip-path': `url(#clip-${id})`,
      },
      ...shapes.map(({ code, d }) =>
        d === ''
          ? NOTHING
          : el('path', {
              d,
              fill: 'none',
              stroke: code === null || isOutside(code) ? look.palette.line : look.palette.faint,
              'stroke-width': 0.6,
            }),
      ),
      ...held.map(({ shape, cell }) => state(shape, cell, !unmarked?.has(cell.actor), look)),
    ),
  )
}

function state(shape: Outline, cell: Cell, isMarked: boolean, look: Look): Svg {
  const { x, y, area, d } = shape
  const { palette } = look
  const drawn = paint(cell, look)
  const hasDisc = area < ROOMY
  const ink = cell.track === 'word' || cell.state === 'ended' ? palette.ink : palette.stance[cell.was].ink
  const parts: Svg[] = d ? [el('path', { d, ...drawn })] : []
  if (isMarked && x !== null && y !== null) {
    if (hasDisc) parts.push(el('circle', { cx: x, cy: y, r: DISC, ...drawn }))
    parts.push(glyph(cell.was, x - GLYPH / 2, y - GLYPH / 2, GLYPH, ink))
    const line = (path: string) =>
      el('path', {
        d: path,
        transform: `translate(${x} ${y})`,
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': 1.2,
        'stroke-linecap': 'round',
      })
    if (cell.state === 'contested') parts.push(line('M5.5 -1.4h5M5.5 1.4h5M9.4 -3.4l-2.8 6.8'))
    if (cell.state === 'ended') parts.push(line('M-5 3.5L5 -3.5'))
    if (cell.drift)
      parts.push(
        el('path', {
          d: leanDirection(cell.was, cell.drift.stance) === 'up' ? 'M4 -8h6v6z' : 'M4 8h6v-6z',
          transform: `translate(${x} ${y})`,
          fill: palette.stance[cell.drift.stance].line,
          stroke: palette.paper,
          'stroke-width': 0.8,
        }),
      )
  }
  return join(...parts)
}

/** Fill and outline of a country by the state of its cell, as map.css has them. */
function paint({ was, state, track }: Cell, { palette }: Look) {
  if (state === 'ended')
    return { fill: palette.paper, stroke: palette.edge, 'stroke-width': 1, 'stroke-dasharray': '1 2' }
  const fill = track === 'word' ? `url(#hatch-${was})` : palette.stance[was].fill
  if (state === 'contested')
    return { fill, stroke: palette.ink, 'stroke-width': 1.1, 'stroke-dasharray': '2.5 2' }
  return {
    fill,
    stroke: track === 'word' ? palette.stance[was].line : palette.paper,
    'stroke-width': 0.7,
  }
}
