/**
 * `deed`: a deed stands. `word`: said only. `contested`: the deciding event is disputed, or two of one day disagree.
 * `ended`: there were deeds, all have ended, and no word stands. No evidence is no reading at all: `null`.
 */
export const CELL_STATES = ['deed', 'word', 'contested', 'ended'] as const
export type CellState = (typeof CELL_STATES)[number]
