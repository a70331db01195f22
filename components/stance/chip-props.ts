import { type Kind, type Track, trackOf } from '@/lib/domain/kind'
import type { Cell } from '@/lib/domain/matrix'
import { yearOf } from '@/lib/domain/partial-date'
import { type Stance, stanceScore } from '@/lib/domain/stance'
import type { Confidence } from '@/lib/domain/vocabulary'
import type { ShownState } from './cell-state'

/** What is drawn in a chip or a cell. */
export interface ChipReading {
  /** For `ended` what it was; `null` only for `none`. */
  readonly stance: Stance | null
  readonly state: ShownState
  /** Of a contested stance: whether it rests on a deed or a word. */
  readonly track?: Track
  /** Where later words lean. */
  readonly lean?: Stance | null
  readonly year?: number
}

/** How a cell of the matrix is drawn; `undefined` is no evidence. */
export function chipOfCell(
  cell: Pick<Cell, 'state' | 'track' | 'was' | 'drift' | 'since'> | null | undefined,
): ChipReading {
  if (!cell) return { stance: null, state: 'none' }
  return {
    stance: cell.was,
    state: cell.state,
    track: cell.track,
    lean: cell.drift?.stance ?? null,
    year: yearOf(cell.since),
  }
}

/** How a single event is drawn: what it says, as a deed or a word, contested when it is disputed. */
export function chipOfEvent(event: {
  readonly stance: Stance
  readonly kind: Kind
  readonly confidence: Confidence
}): ChipReading {
  const track = trackOf(event.kind)
  return { stance: event.stance, state: event.confidence === 'disputed' ? 'contested' : track, track }
}

/** The corner the flag sits in: words that lean towards cooperating point up, towards a ban down. */
export const leanDirection = (stance: Stance, lean: Stance): 'up' | 'down' =>
  stanceScore(lean) > stanceScore(stance) ? 'up' : 'down'
