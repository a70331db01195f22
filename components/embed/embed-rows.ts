/** A frame in an article is no place for a hundred rows: so many are shown, and how many more there are is said. */
export const EMBED_ROWS = { matrix: 40, ribbon: 30, shifts: 25 } as const
