import type { IssueKey } from '@/lib/domain/issue'
import type { DayCell } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import type { LabelledCell } from '../stance/cell-label'
import { type CellCodes, cellAtPlace, codeCells } from './cell-codes'

/**
 * All cells of a view on a day as they travel to a page that has too many of them: actors and issues that hold anything, and
 * for each pair the letters of `CellCodes`, actor by actor.
 */
export interface DayLetters extends CellCodes {
  readonly asOf: Day
  readonly actors: readonly string[]
  readonly issues: readonly IssueKey[]
}

/** Cells of one day in any order. */
export function writeLetters(cells: readonly DayCell[], asOf: Day): DayLetters {
  const actors = placesOf(cells.map(({ actor }) => actor))
  const issues = placesOf(cells.map(({ issue }) => issue))
  const grid = new Array<DayCell | null>(actors.size * issues.size).fill(null)
  for (const cell of cells)
    grid[(actors.get(cell.actor) ?? 0) * issues.size + (issues.get(cell.issue) ?? 0)] = cell
  return { asOf, actors: [...actors.keys()], issues: [...issues.keys()], ...codeCells(grid) }
}

export type ReadCell = (actor: string, issue: IssueKey) => LabelledCell | null

/** What a pair of actor and issue reads; `null` is no evidence. Its date is the year alone. */
export function readLetters(letters: DayLetters): ReadCell {
  const [actors, issues] = [placesOf(letters.actors), placesOf(letters.issues)]
  return (actor, issue) => {
    const [row, column] = [actors.get(actor), issues.get(issue)]
    return row === undefined || column === undefined ? null : cellAtPlace(letters, row * issues.size + column)
  }
}

function placesOf<Name extends string>(names: readonly Name[]): Map<Name, number> {
  const places = new Map<Name, number>()
  for (const name of names) if (!places.has(name)) places.set(name, places.size)
  return places
}
