import type { CellState } from '@/lib/domain/cell-state'
import type { IssueKey } from '@/lib/domain/issue'
import type { Shift } from '@/lib/domain/span'
import type { Stance } from '@/lib/domain/stance'
import { StanceChip } from '../stance/stance-chip'

/** A shift with whom and what it is about, and what brought it. */
export interface ShownShift extends Shift {
  readonly actor: string
  readonly issue: IssueKey
  readonly company: string
  readonly topic: string
  readonly eventTitle: string
}

/** From what to what: "restrict → ban", and whether that crosses from one side of the scale to the other. */
export function ShiftStep({ shift }: { shift: Pick<Shift, 'from' | 'to' | 'isReversal'> }) {
  return (
    <>
      <Reading reading={shift.from} />
      <span aria-hidden="true">→</span>
      <span className="sr-only">to</span>
      <Reading reading={shift.to} />
      {shift.isReversal && <span className="shift-reversal">reversal</span>}
    </>
  )
}

function Reading({ reading }: { reading: { stance: Stance | null; state: CellState; was: Stance } | null }) {
  return reading ? (
    <StanceChip stance={reading.was} state={reading.state} label />
  ) : (
    <StanceChip stance={null} state="none" />
  )
}
