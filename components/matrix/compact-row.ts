import type { DayCell } from '@/lib/domain/matrix'
import type { CellChange } from '@/lib/domain/matrix-diff'
import type { MatrixColumn, MatrixRow } from '@/lib/domain/matrix-table'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { cellKey } from '@/lib/domain/stance-event'
import { actorHref } from '../links'

export type CompactCell = Omit<DayCell, 'actor' | 'issue' | 'sinceDay'>

/** A row as it travels to the browser: what a page needs to draw it, and nothing twice. */
export interface CompactRow {
  readonly code: string
  readonly name: string
  readonly href: string
  /** By column, ascending; columns without evidence are left out. */
  readonly cells: readonly (readonly [column: number, cell: CompactCell])[]
  /** What cells read on the day that the view is compared with, where it is another: `null` is no evidence. */
  readonly before?: readonly (readonly [column: number, before: CompactBefore | null])[]
}

export type CompactBefore = Pick<DayCell, 'was' | 'state'>

export interface CompactColumn {
  readonly company: string
  readonly topic: string
  /** Whether it is the first of its company. */
  readonly opens: boolean
}

export const compactRows = (
  rows: readonly MatrixRow[],
  names: Names,
  columns: readonly MatrixColumn[] = [],
  changes: readonly CellChange[] = [],
): CompactRow[] => {
  const changed = new Map(changes.map((change) => [cellKey(change.actor, change.issue), change]))
  return rows.map(({ actor, cells }) => ({
    code: actor,
    name: actorName(names, actor),
    href: actorHref(actor, names.actors.get(actor)?.kind),
    cells: cells.flatMap((cell, column) => {
      if (!cell) return []
      const { actor: _a, issue: _i, sinceDay: _s, ...compact } = cell
      return [[column, compact] as const]
    }),
    ...(changes.length > 0 && {
      before: columns.flatMap(({ issue }, column) => {
        const change = changed.get(cellKey(actor, issue))
        if (!change) return []
        const { before } = change
        return [[column, before && { was: before.was, state: before.state }] as const]
      }),
    }),
  }))
}

export const compactColumns = (columns: readonly MatrixColumn[], names: Names): CompactColumn[] =>
  columns.map(({ company, topic }, i) => ({
    company: companyName(names, company),
    topic: topicName(names, topic),
    opens: columns[i - 1]?.company !== company,
  }))
