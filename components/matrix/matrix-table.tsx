import Link from 'next/link'
import type { CSSProperties } from 'react'
import { groupBy } from '@/lib/domain/group-by'
import type { IssueKey } from '@/lib/domain/issue'
import type { Cell } from '@/lib/domain/matrix'
import type { CellChange } from '@/lib/domain/matrix-diff'
import {
  FIRST_VIEW,
  isLarge,
  type MatrixColumn,
  type MatrixRow,
  type MatrixSort,
  type MatrixTable as Table,
} from '@/lib/domain/matrix-table'
import { actorName, companyName, type Names, topicName, topicShortName } from '@/lib/domain/names'
import { cellKey } from '@/lib/domain/stance-event'
import { actorHref, companyHref } from '../links'
import { recordMoment } from '../record-moment'
import { codeCells } from './cell-codes'
import { CodedBody } from './coded-body'
import { DRAWN_AT_FIRST } from './coded-html'
import { compactColumns, compactRows } from './compact-row'
import { GlyphMasks, GlyphSymbols } from './glyph-symbols'
import { MatrixBody } from './matrix-body'
import { MoreCells } from './more-cells'
import { columnsOnPaper } from './paper'
import { spreadGradient, spreadHtml } from './spread-html'

/** With so few columns there is room for the stance's name beside its glyph. */
const ROOM_FOR_LABELS = 5
/** More columns than this want all of a large screen. */
const PAGE_WIDE = 18
/** With more columns than this the years go when the matrix is printed. */
const ROOM_FOR_YEARS_ON_PAPER = 40

interface Props {
  readonly table: Table
  readonly names: Names
  readonly sort: MatrixSort
  /** Names the table for screen readers. */
  readonly label: string
  /** Id of what says lens, day and source. */
  readonly describedBy: string
  /** What reads otherwise than on another day; drawn as old → new. */
  readonly changes?: readonly CellChange[]
  /** The address of this view sorted by a column. */
  readonly sortHref: (issue: Cell['issue']) => string
  /** Day and definition of the view, as `/why` takes them. */
  readonly why?: string
  /** Where all cells of this view are in letters (`/cells`), for a table that is too large to bring them. */
  readonly cells?: string | undefined
  /** The same of the day that the view is compared with; `null`: with none. */
  readonly compared?: string | null
}

/** For a link that skips what stands before the table. */
export const MATRIX_REGION = 'matrix-table'

/** Actors × issues as a real table, in a region that scrolls both ways under its heads. */
export function MatrixTable({
  table,
  names,
  sort,
  label,
  describedBy,
  changes = [],
  sortHref,
  why = '',
  cells,
  compared = null,
}: Props) {
  const { columns, groups } = table
  const labelled = columns.length <= ROOM_FOR_LABELS
  const compact = compactColumns(columns, names)
  const isCoded = isLarge(table)
  const coded = isCoded
    ? compact.map((column, i) => ({ ...column, issue: columns[i]?.issue ?? ('/' as IssueKey) }))
    : []
  const companies = groupBy(columns, (column) => column.company)
  const onPaper = columnsOnPaper(columns)
  const offPaper = new Set(columns.slice(onPaper).map(({ company }) => company))
  const isCut = onPaper < columns.length
  return (
    <section
      id={MATRIX_REGION}
      className="matrix-region"
      data-fits={columns.length <= FIRST_VIEW.issues || undefined}
      data-wide={columns.length > PAGE_WIDE || undefined}
      data-large={isCoded || undefined}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      <GlyphSymbols />
      {isCoded && <GlyphMasks />}
      {isCut && (
        // Which columns a sheet has room for depends on the table: their cells are too many to be marked one by one.
        <style>{`@media print { .matrix :is(colgroup, thead tr:last-child, tbody tr) > :nth-child(n + ${onPaper + 2}) { display: none } }`}</style>
      )}
      <table
        className="matrix"
        aria-label={label}
        aria-describedby={describedBy}
        data-labelled={labelled || undefined}
        data-known-at={recordMoment() ?? undefined}
        data-many={columns.length > ROOM_FOR_YEARS_ON_PAPER || undefined}
        style={
          {
            '--columns': columns.length,
            '--companies': companies.size,
            '--columns-on-paper': onPaper,
          } as CSSProperties
        }
      >
        <colgroup>
          <col />
          {columns.map(({ issue }, i) => (
            <col key={issue} data-issue={issue} className={compact[i]?.opens ? 'opens' : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {[...companies].map(([company, own]) => (
              <th
                key={company}
                scope="colgroup"
                colSpan={own.length}
                className={
                  offPaper.has(company) && company !== columns[onPaper - 1]?.company
                    ? 'opens off-paper'
                    : 'opens'
                }
              >
                <Link
                  href={companyHref(company)}
                  prefetch={false}
                  className="link-quiet"
                  title={companyName(names, company)}
                >
                  {companyName(names, company)}
                </Link>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">
              <span className="sr-only">Actor</span>
            </th>
            {columns.map((column, i) => (
              <TopicHead
                key={column.issue}
                column={column}
                names={names}
                opens={compact[i]?.opens ?? false}
                labelled={labelled}
                isLean={isCoded}
                sorted={typeof sort === 'object' && sort.issue === column.issue}
                href={sortHref(column.issue)}
              />
            ))}
          </tr>
        </thead>
        {groups.map(({ label: group, rows }, at) =>
          isCoded ? (
            <CodedBody
              key={group ?? 'all'}
              label={group}
              rows={rows.map(({ actor }) => ({
                code: actor,
                name: actorName(names, actor),
                href: actorHref(actor, names.actors.get(actor)?.kind),
              }))}
              columns={coded}
              {...drawnOf(
                rows,
                DRAWN_AT_FIRST.rows - rowsBefore(groups, at),
                columns,
                compared === null ? null : changes,
              )}
              why={why}
            />
          ) : (
            <MatrixBody
              key={group ?? 'all'}
              label={group}
              rows={compactRows(rows, names, columns, changes)}
              columns={compact}
              labelled={labelled}
              knownAt={recordMoment()}
            />
          ),
        )}
      </table>
      {isCoded && cells && <MoreCells address={cells} compared={compared} />}
    </section>
  )
}

/** The cells of the first rows and columns, in letters. */
function drawnOf(
  all: readonly MatrixRow[],
  most: number,
  heads: readonly MatrixColumn[],
  changes: readonly CellChange[] | null,
) {
  const rows = all.slice(0, Math.max(0, Math.min(most, all.length)))
  const columns = heads.slice(0, DRAWN_AT_FIRST.columns)
  const changed = new Map(changes?.map((change) => [cellKey(change.actor, change.issue), change]))
  return {
    codes: codeCells(rows.flatMap(({ cells }) => cells.slice(0, columns.length))),
    before: changes
      ? codeCells(
          rows.flatMap(({ actor, cells }) =>
            columns.map(({ issue }, i) => {
              const change = changed.get(cellKey(actor, issue))
              return change ? change.before : (cells[i] ?? null)
            }),
          ),
        )
      : null,
    drawn: { rows: rows.length, columns: columns.length },
  }
}

const rowsBefore = (groups: Table['groups'], at: number): number =>
  groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0)

function TopicHead({
  column,
  names,
  opens,
  labelled,
  isLean,
  sorted,
  href,
}: {
  column: MatrixColumn
  names: Names
  opens: boolean
  labelled: boolean
  /** Of a large table: an element fewer for each stance. */
  isLean: boolean
  sorted: boolean
  href: string
}) {
  const name = topicName(names, column.topic)
  return (
    <th
      scope="col"
      className={[opens ? 'opens' : '', isLean ? 'spread-lean' : ''].join(' ').trim() || undefined}
      aria-sort={sorted ? 'ascending' : undefined}
      style={isLean ? ({ '--spread': spreadGradient(column.counts) } as CSSProperties) : undefined}
    >
      <Link href={href} prefetch={false} scroll={false} title={name} className="topic-head">
        {labelled ? name : topicShortName(names, column.topic)}
        {sorted && <span aria-hidden="true"> ↓</span>}
      </Link>
      {!isLean && <Spread counts={column.counts} />}
    </th>
  )
}

/** How many hold each stance, as a bar as long as its column. Said in words on the issue's own page. */
const Spread = ({ counts }: { counts: MatrixColumn['counts'] }) => (
  <span
    className="spread"
    aria-hidden="true"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of stances; the time slider writes it anew.
    dangerouslySetInnerHTML={{ __html: spreadHtml(counts) }}
  />
)
