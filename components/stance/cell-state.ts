import type { CellState } from '@/lib/domain/cell-state'

/** The five things a cell can be. `none` is no evidence: the domain has no reading for it at all. */
export type ShownState = CellState | 'none'

/** In the order of legends: from the firmest to nothing. */
export const SHOWN_STATES: readonly ShownState[] = ['deed', 'word', 'contested', 'ended', 'none']

/** The name of each state on screens, what it means, and how to recognise it. */
export const CELL_STATE: Readonly<
  Record<ShownState, { readonly label: string; readonly meaning: string; readonly look: string }>
> = {
  deed: {
    label: 'by deed',
    meaning: 'something binding stands: a decision, law, rule, ruling, contract or agreement',
    look: 'solid',
  },
  word: {
    label: 'said only',
    meaning: 'no deed stands; the last statement, plan or proposal decides',
    look: 'outlined and hatched',
  },
  contested: {
    label: 'contested',
    meaning: 'the deciding event is disputed, or two of the same day disagree',
    look: 'broken in two, with ≠',
  },
  ended: {
    label: 'ended',
    meaning: 'there were deeds, all have ended, and no word stands',
    look: 'crossed out, without colour',
  },
  none: {
    label: 'no evidence',
    meaning: 'nothing is recorded, which is not the same as neutral',
    look: 'a faint dash',
  },
}

/** What the corner flag means. */
export const DRIFT = {
  label: 'words lean elsewhere',
  meaning:
    'later words differ from the deed that stands: flag at the top when they lean towards cooperating, at the bottom when towards a ban, in the colour of where they lean',
} as const
