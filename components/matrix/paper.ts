import { groupBy } from '@/lib/domain/group-by'

/** As many columns of glyphs can be told apart on a sheet of A4 in landscape. */
export const MOST_ON_PAPER = 40

/**
 * How many of the columns a print shows: those of the first companies that fit whole, and of a single company too large
 * for a sheet as many as fit.
 */
export function columnsOnPaper(columns: readonly { readonly company: string }[]): number {
  let shown = 0
  for (const [, own] of groupBy(columns, (column) => column.company)) {
    if (shown + own.length > MOST_ON_PAPER) break
    shown += own.length
  }
  return shown === 0 ? Math.min(columns.length, MOST_ON_PAPER) : shown
}
