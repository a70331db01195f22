import type { Cell } from '@/lib/domain/matrix'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { CELL_STATE } from '../stance/cell-state'
import { fewerNotes } from './fewer-notes'
import { Footnotes } from './footnotes'

interface Props {
  readonly title: string
  /** In the order in which they are listed. */
  readonly cells: readonly Cell[]
  /** Whose stance it is, in words: "Germany", or "Germany · Huawei · 5G networks". */
  readonly nameOf: (cell: Cell) => string
  readonly events: ReadonlyMap<string, Pick<StanceEvent, 'sources'>>
}

/** For the print of a view that is a drawing: who stands where in words, each with the first source of what decides it. */
export function CellFootnotes({ title, cells, nameOf, events }: Props) {
  const sourced = cells.flatMap((cell) => {
    const source = events.get(cell.event)?.sources[0]
    return source ? [{ of: `${nameOf(cell)}, ${heldIn(cell)}`, source }] : []
  })
  return <Footnotes {...fewerNotes(title, sourced)} />
}

/** "ban since 14 July 2020", "ended: ban". */
function heldIn({ was, state, since }: Cell): string {
  if (state === 'ended') return `${CELL_STATE.ended.label}: ${STANCE[was].label}`
  const marked = state === 'deed' ? '' : ` (${CELL_STATE[state].label})`
  return `${STANCE[was].label}${marked} since ${formatPartialDate(since)}`
}
