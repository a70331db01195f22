import type { Cell } from '@/lib/domain/matrix'
import type { MatrixColumn, MatrixRow } from '@/lib/domain/matrix-table'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { actorHref } from '../links'

export type CompactCell = Omit<Cell, 'actor' | 'issue' | 'sinceDay'>

/** A row as it travels to the browser: what a page needs to draw it, and nothing twice. */
export interface CompactRow {
  readonly code: string
  readonly name: string
  readonly href: string
  /** By column, ascending; columns without evidence are left out. */
  readonly cells: readonly (readonly [column: number, cell: CompactCell])[]
}

export interface CompactColumn {
  readonly company: string
  readonly topic: string
  /** Whether it is the first of its company. */
  readonly opens: boolean
}

export const compactRows = (rows: readonly MatrixRow[], names: Names): CompactRow[] =>
  rows.map(({ actor, cells }) => ({
    code: actor,
    name: actorName(names, actor),
    href: actorHref(actor, names.actors.get(actor)?.kind),
    cells: cells.flatMap((cell, column) => {
      if (!cell) return []
      const { actor: _a, issue: _i, sinceDay: _s, ...compact } = cell
      return [[column, compact] as const]
    }),
  }))

export const compactColumns = (columns: readonly MatrixColumn[], names: Names): CompactColumn[] =>
  columns.map(({ company, topic }, i) => ({
    company: companyName(names, company),
    topic: topicName(names, topic),
    opens: columns[i - 1]?.company !== company,
  }))
