import { type ChipReading, leanDirection } from '@/components/stance/chip-props'
import type { Palette } from '@/components/stance/palette'
import { GLYPH_PATH } from '@/components/stance/stance-glyph'
import { STANCES, type Stance } from '@/lib/domain/stance'
import { el, join, NOTHING, type Svg, text } from './svg'

// How stances are drawn where no stylesheet applies: the same marks as stance.css makes of a chip.

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A colour between two, by share of the first: what CSS calls color-mix in sRGB. */
export function mix(first: string, second: string, share: number): string {
  const channel = (hex: string, i: number) => Number.parseInt(hex.slice(i, i + 2), 16)
  return `#${[1, 3, 5]
    .map((i) =>
      Math.round(channel(first, i) * share + channel(second, i) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** The hatching of words, once for a picture. */
export const hatchings = (palette: Palette): Svg =>
  el(
    'defs',
    {},
    ...STANCES.map((stance) =>
      el(
        'pattern',
        {
          id: `hatch-${stance}`,
          width: 5,
          height: 5,
          patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)',
        },
        el('rect', { width: 5, height: 5, fill: palette.paper }),
        el('rect', { width: 2, height: 5, fill: mix(palette.stance[stance].fill, palette.paper, 0.3) }),
      ),
    ),
  )

export function glyph(stance: Stance, x: number, y: number, size: number, colour: string): Svg {
  return el('path', {
    d: GLYPH_PATH[stance],
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 12).toFixed(3)})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}

/** ≠, drawn: not every font has it. */
const unequal = (x: number, y: number, size: number, colour: string): Svg =>
  el('path', {
    d: 'M2 4.5h8M2 8h8M8 2L4 10.5',
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 12).toFixed(3)})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
  })

/** The ground of a stance in a box, and the colour of what stands on it. */
export function ground(
  { x, y, width, height }: Box,
  stance: Stance,
  state: ChipReading['state'],
  palette: Palette,
  radius = 3,
): { svg: Svg; ink: string } {
  const { fill, ink, line } = palette.stance[stance]
  const box = { x: x + 0.75, y: y + 0.75, width: Math.max(0, width - 1.5), height: height - 1.5, rx: radius }
  const stroke = { stroke: line, 'stroke-width': 1.5 }
  switch (state) {
    case 'deed':
      return { svg: el('rect', { ...box, fill, ...stroke }), ink }
    case 'word':
      return { svg: el('rect', { ...box, fill: `url(#hatch-${stance})`, ...stroke }), ink: palette.ink }
    case 'contested':
      return {
        svg: el('rect', {
          ...box,
          fill: mix(fill, palette.paper, 0.14),
          ...stroke,
          'stroke-dasharray': '4 3',
        }),
        ink: palette.ink,
      }
    default:
      return {
        svg: el('rect', { ...box, fill: 'none', stroke: palette.faint, 'stroke-width': 1.5 }),
        ink: palette.muted,
      }
  }
}

/** The block at the head of a contested mark, where its stance keeps its colour. */
export function contestedHead(
  box: Box,
  stance: Stance,
  isWord: boolean,
  palette: Palette,
): { svg: Svg; ink: string } {
  return ground(box, stance, isWord ? 'word' : 'deed', palette, 2)
}

/** One cell of a matrix: glyph, two digits of the year, and the flag of words that lean elsewhere. */
export function cellMark(box: Box, chip: ChipReading, type: number, palette: Palette): Svg {
  const { x, y, width, height } = box
  const middle = y + height / 2
  if (chip.stance === null || chip.state === 'none')
    return el('rect', { x: x + width / 2 - 4, y: middle - 0.75, width: 8, height: 1.5, fill: palette.faint })
  const { stance, state } = chip
  const size = type * 0.86
  const { svg, ink } = ground(box, stance, state, palette)
  const inset = Math.min(9, width * 0.12)
  const parts = [svg]
  if (state === 'contested') {
    const head = contestedHead({ ...box, width: size + inset * 1.6 }, stance, chip.track === 'word', palette)
    parts.push(head.svg, glyph(stance, x + inset * 0.8, middle - size / 2, size, head.ink))
    parts.push(unequal(x + size + inset * 1.9, middle - size / 2, size, ink))
  } else {
    parts.push(glyph(stance, x + inset, middle - size / 2, size, ink))
  }
  if (state === 'ended')
    parts.push(
      el('path', {
        d: `M${(x + inset - 3).toFixed(2)} ${(middle + size / 2 + 3).toFixed(2)}L${(x + inset + size + 3).toFixed(2)} ${(middle - size / 2 - 3).toFixed(2)}`,
        stroke: palette.edge,
        'stroke-width': 1.5,
      }),
    )
  if (chip.year !== undefined && width > size * 3.4)
    parts.push(
      text(
        x + width - inset,
        middle + type * 0.33,
        `’${String(chip.year % 100).padStart(2, '0')}`,
        { size: type * 0.88, weight: 500 },
        ink,
        'end',
      ),
    )
  if (chip.lean) parts.push(flag(box, stance, chip.lean, palette))
  return join(...parts)
}

/** A cell that reads otherwise than before: what it was, an arrow, what it is, in a frame. */
export function changedMark(
  box: Box,
  before: ChipReading,
  after: ChipReading,
  type: number,
  palette: Palette,
): Svg {
  const { x, y, width, height } = box
  const was = width * 0.34
  const arrow = Math.min(12, width * 0.16)
  const middle = y + height / 2
  const { year: _, ...old } = before
  return join(
    cellMark({ ...box, width: was }, old, type, palette),
    el('path', {
      d: `M${(x + was + 1.5).toFixed(2)} ${middle.toFixed(2)}h${(arrow - 3).toFixed(2)}m-3 -3l3 3l-3 3`,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 1.2,
    }),
    cellMark({ ...box, x: x + was + arrow, width: width - was - arrow }, after, type, palette),
    el('rect', {
      x: x - 1,
      y: y - 1,
      width: width + 2,
      height: height + 2,
      rx: 4,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 1.25,
    }),
  )
}

function flag({ x, y, width, height }: Box, stance: Stance, lean: Stance, palette: Palette): Svg {
  const [right, side] = [x + width, Math.min(11, height * 0.5)]
  const up = leanDirection(stance, lean) === 'up'
  const corner = up ? y : y + height
  const d = (s: number) =>
    `M${(right - s).toFixed(2)} ${corner.toFixed(2)}H${right.toFixed(2)}V${(up ? corner + s : corner - s).toFixed(2)}Z`
  return join(
    el('path', { d: d(side), fill: palette.paper }),
    el('path', { d: d(side - 2.5), fill: palette.stance[lean].line }),
  )
}

/** How wide the sign of an entry of the key is, in heights: a contested one is broken in two. */
export const keyWidth = ({ state }: ChipReading): number => (state === 'contested' ? 1.75 : 1)

/** The sign of an entry of the key. */
export function keyMark(x: number, y: number, side: number, chip: ChipReading, palette: Palette): Svg {
  const { stance, state, lean } = chip
  const middle = y + side / 2
  if (stance === null || state === 'none')
    return el('rect', { x: x + side / 2 - 4, y: middle - 0.75, width: 8, height: 1.5, fill: palette.faint })
  const box = { x, y, width: side * keyWidth(chip), height: side }
  const { svg, ink } = ground(box, stance, state, palette)
  const inner = side * 0.56
  const glyphAt = x + (side - inner) / 2
  if (state === 'contested') {
    const head = contestedHead({ ...box, width: side }, stance, false, palette)
    return join(
      svg,
      head.svg,
      glyph(stance, glyphAt, middle - inner / 2, inner, head.ink),
      unequal(x + side * 1.12, middle - inner / 2, inner, ink),
    )
  }
  const crossed =
    state === 'ended'
      ? el('path', {
          d: `M${x + 3} ${y + side - 3}L${x + side - 3} ${y + 3}`,
          stroke: palette.edge,
          'stroke-width': 1.5,
        })
      : NOTHING
  return join(
    svg,
    glyph(stance, glyphAt, middle - inner / 2, inner, ink),
    crossed,
    lean ? flag(box, stance, lean, palette) : NOTHING,
  )
}
