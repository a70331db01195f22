import { STANCE, STANCES, type Stance } from '@/lib/domain/stance'
import { CELL_STATE, DRIFT, SHOWN_STATES, type ShownState } from './cell-state'

/** A sign of the key, and what it is called. */
export interface LegendEntry {
  readonly label: string
  readonly meaning: string
  /** How it is told apart, where the label does not say it. */
  readonly look: string | null
  readonly stance: Stance | null
  readonly state: ShownState
  readonly lean?: Stance
}

/** The five stances. */
export const STANCE_ENTRIES: readonly LegendEntry[] = STANCES.map((stance) => ({
  label: STANCE[stance].label,
  meaning: STANCE[stance].meaning,
  look: null,
  stance,
  state: 'deed',
}))

/** The five things a cell can be, and the drift flag. */
export const STATE_ENTRIES: readonly LegendEntry[] = [
  ...SHOWN_STATES.map((state) => ({
    label: CELL_STATE[state].label,
    meaning: CELL_STATE[state].meaning,
    look: CELL_STATE[state].look,
    stance: state === 'none' ? null : ('ban' as const),
    state,
  })),
  { label: DRIFT.label, meaning: DRIFT.meaning, look: null, stance: 'restrict', state: 'deed', lean: 'ban' },
]
