import type { Cell } from '@/lib/domain/matrix'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE, type Stance } from '@/lib/domain/stance'
import { CELL_STATE } from './cell-state'

/** What a sentence about a cell needs of it. */
export type LabelledCell = Pick<Cell, 'stance' | 'state' | 'track' | 'was' | 'since'> & {
  readonly drift: { readonly stance: Stance } | null
}

/** Who and what the cell is about, by the names that are shown. */
export interface CellNames {
  readonly actor: string
  readonly company: string
  readonly topic: string
}

/**
 * The cell as one sentence, for screen readers and tooltips: "United Kingdom bans Huawei, 5G networks, by deed, since
 * 14 July 2020; later words lean to allow". Dates are never more exact than recorded. `null` is no evidence.
 * `shown` is what stands in the cell: whoever speaks to the browser says that (WCAG 2.5.3).
 */
export function cellLabel(
  { actor, company, topic }: CellNames,
  cell: LabelledCell | null,
  shown?: string,
): string {
  if (!cell) return `${actor}, ${company}, ${topic}: ${CELL_STATE.none.label}`
  const since = `since ${formatPartialDate(cell.since)}${shown === undefined ? '' : `, ${shown}`}`
  if (cell.state === 'ended' || cell.stance === null)
    return `${actor} no longer ${STANCE[cell.was].verb} ${company}, ${topic}: ${CELL_STATE.ended.label}, ${since}`
  const how =
    cell.state === 'contested'
      ? `${CELL_STATE[cell.track].label}, ${CELL_STATE.contested.label}`
      : CELL_STATE[cell.state].label
  const lean = cell.drift ? `; later words lean to ${STANCE[cell.drift.stance].label}` : ''
  return `${actor} ${STANCE[cell.stance].verb} ${company}, ${topic}, ${how}, ${since}${lean}`
}
