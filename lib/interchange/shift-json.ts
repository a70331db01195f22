import type { CellShift } from '@/lib/domain/listed-shifts'
import type { Shift } from '@/lib/domain/span'

/** A shift on the wire. `from` and `to` are as in the matrix: `stance` is `null` when ended. */
export const shiftOnTheWire = (shift: CellShift) => ({
  on: shift.onText,
  actor: shift.actor,
  issue: shift.issue,
  from: shift.from && side(shift.from),
  to: side(shift.to),
  isReversal: shift.isReversal,
  event: shift.event,
})

const side = ({ stance, state }: Shift['to']) => ({ stance, state })
