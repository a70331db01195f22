import { type Segment, segmentOn } from '@/lib/domain/fold'
import { groupBy } from '@/lib/domain/group-by'
import { type IssueKey, parseIssueKey } from '@/lib/domain/issue'
import { buildMatrix, type CellHistory, countByStance } from '@/lib/domain/matrix'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { gridRows } from '../matrix/grid-dom'
import { cellOfRow } from '../matrix/grid-window'
import { cellHtml } from '../matrix/row-html'
import { spreadHtml } from '../matrix/spread-html'
import { cellOnDay } from './cell-on-day'
import type { SlideData } from './slide-payload'

interface Spot {
  readonly td: HTMLTableCellElement
  readonly history: CellHistory
}

/** The cells of a table that can ever hold anything, as it stands in the page. */
interface Grid {
  readonly table: HTMLTableElement
  readonly spots: readonly Spot[]
  readonly heads: readonly Head[]
}

/** The head of a column, and everybody who ever holds a stance there. */
interface Head {
  readonly spread: Element
  readonly histories: readonly CellHistory[]
}

/** What a patched cell shows. A cell that is not in here is as the server wrote it. */
const shown = new WeakMap<HTMLTableCellElement, Segment | null>()
/** What each of a column held when its head was written last. */
const counted = new WeakMap<Element, readonly (Segment | null)[]>()

/** Finds the matrix of a page and which cell of it is whose. Once for each table that the server sends. */
export function findGrid(root: ParentNode, { histories }: SlideData): Grid | null {
  const table = root.querySelector<HTMLTableElement>('table.matrix')
  if (!table) return null
  const columns = new Map([...table.querySelectorAll('col')].map((col, i) => [col.dataset.issue, i]))
  const rows = new Map(
    gridRows(table).map((row) => [row.querySelector<HTMLElement>('th [data-code]')?.dataset.code, row]),
  )
  const spots = histories.flatMap((history) => {
    const column = columns.get(history.issue)
    const row = rows.get(history.actor)
    const td = column === undefined || !row ? undefined : cellOfRow(row, column)
    return td ? [{ td, history }] : []
  })
  const byIssue = groupBy(histories, ({ issue }) => issue)
  const heads = [...table.querySelectorAll('thead .spread')].flatMap((spread, i) => {
    const issue: IssueKey | undefined = table.querySelectorAll('col')[i + 1]?.dataset.issue
    // The server may have written it anew since.
    counted.delete(spread)
    return issue ? [{ spread, histories: byIssue.get(issue) ?? [] }] : []
  })
  return { table, spots, heads }
}

interface Days {
  readonly day: Day
  /** The day for which the server wrote the table. */
  readonly pageDay: Day
  readonly vs: Day | null
}

/** Makes the table show another day: writes the cells that read otherwise than they are drawn, and no other. */
export function patchMatrix({ table, spots, heads }: Grid, names: Names, { day, pageDay, vs }: Days): void {
  const labelled = 'labelled' in table.dataset
  for (const { td, history } of spots) {
    const { segments, actor, issue } = history
    const now = segmentOn(segments, day)
    const before = shown.has(td) ? shown.get(td) : segmentOn(segments, pageDay)
    if (now === before) continue
    shown.set(td, now)
    const { company, topic } = parseIssueKey(issue) ?? { company: issue, topic: issue }
    const named = {
      actor: actorName(names, actor),
      company: companyName(names, company),
      topic: topicName(names, topic),
    }
    const { cell, old } = cellOnDay(history, day, vs)
    write(td, cellHtml(named, cell, { labelled, knownAt: table.dataset.knownAt ?? null, old }))
  }
  for (const { spread, histories } of heads) {
    const now = histories.map(({ segments }) => segmentOn(segments, day))
    const before = counted.get(spread)
    if (before && now.every((segment, i) => segment === before[i])) continue
    counted.set(spread, now)
    const html = spreadHtml(countByStance(buildMatrix(histories, day)))
    if (spread.innerHTML !== html) spread.innerHTML = html
  }
  for (const named of [table, table.parentElement]) {
    const label = named?.getAttribute('aria-label')
    if (named && label)
      named.setAttribute('aria-label', label.replace(/as of .*$/, `as of ${formatPartialDate(day)}`))
  }
  table.dataset.day = day
}

/** Only one cell of the grid is a stop of the Tab key: whatever is written into that cell is the stop then. */
function write(td: HTMLTableCellElement, html: string): void {
  const isStop = td.tabIndex === 0 || td.querySelector('[tabindex="0"]') !== null
  td.removeAttribute('tabindex')
  td.innerHTML = html
  const target = td.querySelector('a') ?? td
  if (isStop) target.tabIndex = 0
  else if (target !== td) target.tabIndex = -1
}
