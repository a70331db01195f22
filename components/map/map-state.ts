import type { Cell } from '@/lib/domain/matrix'
import { type CellNames, cellLabel } from '../stance/cell-label'
import { leanDirection } from '../stance/chip-props'
import { GLYPH_PATH } from '../stance/stance-glyph'

/** Size of a glyph on the map. */
const GLYPH = 7.5

interface StateAttributes {
  readonly 'aria-label': string
  readonly 'data-label': string
  /** Not drawn: the country holds a stance on another day only. */
  readonly 'data-none': '' | undefined
  readonly 'data-stance': string | undefined
  readonly 'data-state': string | undefined
  readonly 'data-track': string | undefined
  /** Of the areas: what words are hatched with. */
  readonly fill: string | undefined
}

/** How a country is drawn that holds a stance, by what it holds. */
export const stateAttributes = (names: CellNames, cell: Cell | undefined): StateAttributes => {
  const label = cellLabel(names, cell ?? null)
  return {
    'aria-label': label,
    'data-label': label,
    'data-none': cell ? undefined : '',
    'data-stance': cell?.was,
    'data-state': cell?.state,
    'data-track': cell?.track,
    fill: cell?.track === 'word' && cell.state !== 'ended' ? `url(#map-hatch-${cell.was})` : undefined,
  }
}

/** The signs on a country, as SVG text around its middle: its glyph, and what its state and its drift add. */
export function markHtml(cell: Cell | undefined): string {
  if (!cell) return ''
  const { was, state, drift } = cell
  const glyph = `<path class="map-glyph" d="${GLYPH_PATH[was]}" transform="scale(${GLYPH / 12}) translate(-6 -6)"/>`
  const contested =
    state === 'contested' ? '<path class="map-glyph" d="M5.5 -1.4h5M5.5 1.4h5M9.4 -3.4l-2.8 6.8"/>' : ''
  const ended = state === 'ended' ? '<path class="map-glyph" d="M-5 3.5L5 -3.5"/>' : ''
  const corner = drift && leanDirection(was, drift.stance) === 'up' ? 'M4 -8h6v6z' : 'M4 8h6v-6z'
  const flag = drift ? `<path class="map-flag" data-stance="${drift.stance}" d="${corner}"/>` : ''
  return glyph + contested + ended + flag
}
