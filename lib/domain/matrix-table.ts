import { groupBy } from './group-by'
import { type IssueKey, parseIssueKey } from './issue'
import {
  type Cell,
  type CellHistory,
  compareCells,
  countByStance,
  type DayCell,
  rankByEvidence,
  type StanceCounts,
} from './matrix'
import { actorName, companyName, type Names, nameOfIssue } from './names'
import type { Day } from './partial-date'
import type { ActorKind } from './vocabulary'

/** The orders of rows that have a name of their own; an issue key sorts by that column. */
export const MATRIX_SORTS = ['region', 'name', 'evidence', 'bans'] as const
export type NamedSort = (typeof MATRIX_SORTS)[number]
export type MatrixSort = NamedSort | { readonly issue: IssueKey }

/** How many rows and columns a first view holds, so that it fits a laptop's screen without scrolling sideways. */
export const FIRST_VIEW = { actors: 30, issues: 14 } as const
/** Cells, empty ones included, that one page may draw. Beyond it rows are cut, and the view says so. */
export const MOST_POSITIONS = 60_000

export interface RowNames extends Names {
  readonly actors: ReadonlyMap<
    string,
    { readonly name: string; readonly kind: ActorKind; readonly region: string | null }
  >
}

export interface MatrixRow {
  readonly actor: string
  /** One for each column; `null` is no evidence. */
  readonly cells: readonly (DayCell | null)[]
}

export interface MatrixColumn {
  readonly issue: IssueKey
  readonly company: string
  readonly topic: string
  /** Of all actors that match, shown or not. */
  readonly counts: StanceCounts
  /** How many actors have anything on record on it among the cells that the selection goes by. */
  readonly reach: number
}

export interface MatrixTable {
  /** Columns of one company stand together. */
  readonly columns: readonly MatrixColumn[]
  /** One group without a label, unless rows are sorted by region. */
  readonly groups: readonly { readonly label: string | null; readonly rows: readonly MatrixRow[] }[]
  /** How many actors and issues have evidence among all that match. */
  readonly matching: { readonly actors: number; readonly issues: number }
  readonly shown: { readonly actors: number; readonly issues: number }
}

type Pair = Pick<Cell, 'actor' | 'issue'>

interface Arrangement {
  readonly sort: MatrixSort
  /** `first-view`: the issues with most actors, and the actors with most evidence on them. */
  readonly select: 'first-view' | 'all'
  /** How much is recorded of an actor (`evidenceOf`). */
  readonly evidence: (actor: string) => number
  /**
   * The cells by which rows and columns are chosen, where they are not the ones shown: those of a later day, so that a
   * matrix keeps its rows and columns while its day changes. `cells` hold no pair that these do not.
   */
  readonly among?: readonly Pair[]
}

/** Rows and columns of the matrix from its cells: which are shown, and in what order. */
export function arrangeMatrix(
  cells: readonly DayCell[],
  names: RowNames,
  { sort, select, evidence, among = cells }: Arrangement,
): MatrixTable {
  const byIssue = groupBy<Pair, IssueKey>(among, (cell) => cell.issue)
  const byActor = groupBy<Pair, string>(among, (cell) => cell.actor)
  const heldByIssue = groupBy(cells, (cell) => cell.issue)
  const heldByActor = groupBy(cells, (cell) => cell.actor)
  const issues = orderColumns(
    select === 'all' ? [...byIssue.keys()] : mostHeld(byIssue, names, sort),
    byIssue,
    names,
  )
  const shownIssues = new Set(issues)
  const onShown = (actor: string) => (byActor.get(actor) ?? []).filter((c) => shownIssues.has(c.issue))
  const candidates = [...byActor.keys()]
    .filter((code) => onShown(code).length > 0)
    .map((code) => ({ code, name: actorName(names, code) }))
  const most =
    select === 'all'
      ? Math.max(1, Math.floor(MOST_POSITIONS / Math.max(1, issues.length)))
      : FIRST_VIEW.actors
  const actors = rankByEvidence(candidates, ({ code }) => evidence(code)).slice(0, most)

  const rows = actors.map(({ code }): MatrixRow => {
    const own = new Map((heldByActor.get(code) ?? []).map((cell) => [cell.issue, cell]))
    return { actor: code, cells: issues.map((issue) => own.get(issue) ?? null) }
  })
  return {
    columns: issues.map((issue) => ({
      issue,
      ...partsOf(issue),
      counts: countByStance(heldByIssue.get(issue) ?? []),
      reach: byIssue.get(issue)?.length ?? 0,
    })),
    groups: groupRows(rows, names, sort, issues),
    matching: { actors: byActor.size, issues: byIssue.size },
    shown: { actors: rows.length, issues: issues.length },
  }
}

/** How much is recorded of each actor, from how much is of each of its cells. */
export function evidenceIn(
  recorded: readonly { readonly actor: string; readonly steps: number }[],
): (actor: string) => number {
  const steps = new Map<string, number>()
  for (const cell of recorded) steps.set(cell.actor, (steps.get(cell.actor) ?? 0) + cell.steps)
  return (actor) => steps.get(actor) ?? 0
}

/** The same from the lives of cells up to a day: every step of a stance counts, not only the last. */
export function evidenceOf(histories: readonly CellHistory[], asOf: Day): (actor: string) => number {
  return evidenceIn(
    histories.map(({ actor, segments }) => ({
      actor,
      steps: segments.filter(({ from }) => from <= asOf).length,
    })),
  )
}

/** More stances than this on one page travel as letters, and their lives not at all. */
const MOST_WHOLE = 2_000

/** Whether a table holds more stances than can travel with their events and lives. */
export function isLarge({ groups }: Pick<MatrixTable, 'groups'>): boolean {
  let stances = 0
  for (const { rows } of groups) for (const { cells } of rows) for (const cell of cells) if (cell) stances++
  return stances > MOST_WHOLE
}

/** The issue a view is about: the column it is sorted by, else the one on which most actors have something on record. */
export function leadingIssue(table: Pick<MatrixTable, 'columns'>, sort: MatrixSort): MatrixColumn | null {
  const sorted = typeof sort === 'object' && table.columns.find((column) => column.issue === sort.issue)
  if (sorted) return sorted
  let lead: MatrixColumn | null = null
  for (const column of table.columns) if (!lead || column.reach > lead.reach) lead = column
  return lead
}

/** The word of an address as a sort; `null` for a word that no view of the matrix knows. */
export function parseMatrixSort(text: string | null): MatrixSort | null {
  if (text === null) return null
  const named = MATRIX_SORTS.find((sort) => sort === text)
  if (named) return named
  return parseIssueKey(text) ? { issue: text } : null
}

function partsOf(issue: IssueKey): { company: string; topic: string } {
  const parts = parseIssueKey(issue)
  if (!parts) throw new RangeError(`not an issue key: ${issue}`)
  return parts
}

type ByIssue = ReadonlyMap<IssueKey, readonly Pair[]>

const heldBy = (byIssue: ByIssue, issue: IssueKey): number => byIssue.get(issue)?.length ?? 0

/** The issues of a first view. The column that rows are sorted by is always among them. */
function mostHeld(byIssue: ByIssue, names: Names, sort: MatrixSort): IssueKey[] {
  const ranked = rankByEvidence(
    [...byIssue.keys()].map((issue) => ({ issue, name: titleOf(issue, names) })),
    ({ issue }) => heldBy(byIssue, issue),
  ).map(({ issue }) => issue)
  const first = ranked.slice(0, FIRST_VIEW.issues)
  if (typeof sort === 'string' || !byIssue.has(sort.issue) || first.includes(sort.issue)) return first
  return [...first.slice(0, -1), sort.issue]
}

/** Companies by how many stances there are on them, then each one's issues by the same. */
function orderColumns(issues: readonly IssueKey[], byIssue: ByIssue, names: Names): IssueKey[] {
  const companies = [...groupBy(issues, (issue) => partsOf(issue).company)].map(([company, own]) => ({
    name: companyName(names, company),
    own,
  }))
  const evidence = (own: readonly IssueKey[]) => own.reduce((sum, issue) => sum + heldBy(byIssue, issue), 0)
  return rankByEvidence(companies, ({ own }) => evidence(own)).flatMap(({ own }) =>
    rankByEvidence(
      own.map((issue) => ({ issue, name: titleOf(issue, names) })),
      ({ issue }) => heldBy(byIssue, issue),
    ).map(({ issue }) => issue),
  )
}

function titleOf(issue: IssueKey, names: Names): string {
  const { company, topic } = partsOf(issue)
  return nameOfIssue(names, company, topic)
}

const held = (row: MatrixRow): DayCell[] => row.cells.filter((cell) => cell !== null)

function groupRows(
  rows: readonly MatrixRow[],
  names: RowNames,
  sort: MatrixSort,
  issues: readonly IssueKey[],
): MatrixTable['groups'] {
  const byName = [...rows].sort((a, b) =>
    actorName(names, a.actor).localeCompare(actorName(names, b.actor), 'en'),
  )
  if (rows.length === 0) return []
  if (sort === 'region') {
    const regions = [...groupBy(byName, (row) => regionOf(row.actor, names))]
    return regions
      .map(([label, own]) => ({
        label,
        rows: own,
        evidence: own.reduce((sum, row) => sum + held(row).length, 0),
      }))
      .sort((a, b) => Number(b.label === BLOCS) - Number(a.label === BLOCS) || b.evidence - a.evidence)
      .map(({ label, rows: own }) => ({ label, rows: own }))
  }
  // Array.sort is stable: what ties stays in the order of names.
  const ordered =
    sort === 'name'
      ? byName
      : sort === 'evidence'
        ? byName.sort((a, b) => held(b).length - held(a).length)
        : sort === 'bans'
          ? byName.sort((a, b) => countByStance(held(b)).ban - countByStance(held(a)).ban)
          : byName.sort((a, b) => compareCells(cellAt(a, issues, sort.issue), cellAt(b, issues, sort.issue)))
  return [{ label: null, rows: ordered }]
}

const cellAt = (row: MatrixRow, issues: readonly IssueKey[], issue: IssueKey): DayCell | undefined =>
  row.cells[issues.indexOf(issue)] ?? undefined

export const BLOCS = 'Blocs'

function regionOf(code: string, names: RowNames): string {
  const actor = names.actors.get(code)
  return actor?.kind === 'bloc' ? BLOCS : (actor?.region ?? 'Elsewhere')
}
