import { parseIssueKey } from '@/lib/domain/issue'
import { stanceScore } from '@/lib/domain/stance'
import { type CsvCell, csvRows } from './csv'
import type { WireMatrix } from './matrix-json'

/** The names of a cell's fields as in the API, company and topic for filtering, the stance as a number, and its event's page. */
const COLUMNS = [
  'actor',
  'issue',
  'company',
  'topic',
  'stance',
  'score',
  'state',
  'since',
  'event',
  'driftStance',
  'driftEvent',
  'asOf',
  'permalink',
] as const

/** One row a cell; a pair with no evidence has none. */
export const matrixCsv = (matrix: WireMatrix, permalinkOf: (id: string) => string): string =>
  csvRows([
    COLUMNS,
    ...matrix.cells.map((cell): CsvCell[] => {
      const parts = parseIssueKey(cell.issue)
      return [
        cell.actor,
        cell.issue,
        parts?.company ?? null,
        parts?.topic ?? null,
        cell.stance,
        cell.stance && stanceScore(cell.stance),
        cell.state,
        cell.since,
        cell.event,
        cell.drift?.stance ?? null,
        cell.drift?.event ?? null,
        matrix.asOf,
        permalinkOf(cell.event),
      ]
    }),
  ])
