import { parseIssueKey } from '@/lib/domain/issue'
import { type CsvCell, csvRows } from './csv'
import type { shiftOnTheWire } from './shift-json'

type WireShift = ReturnType<typeof shiftOnTheWire>

/** The names of a shift's fields as in the API, what is nested there in one word, and the page of its event. */
const COLUMNS = [
  'on',
  'actor',
  'issue',
  'company',
  'topic',
  'fromStance',
  'fromState',
  'toStance',
  'toState',
  'isReversal',
  'event',
  'permalink',
] as const

export const shiftCsvHeader = (): string => csvRows([COLUMNS])

/** One row a shift. */
export const shiftCsvRows = (shifts: readonly WireShift[], permalinkOf: (id: string) => string): string =>
  csvRows(
    shifts.map((shift): CsvCell[] => {
      const parts = parseIssueKey(shift.issue)
      return [
        shift.on,
        shift.actor,
        shift.issue,
        parts?.company ?? null,
        parts?.topic ?? null,
        shift.from?.stance ?? null,
        shift.from?.state ?? null,
        shift.to.stance,
        shift.to.state,
        String(shift.isReversal),
        shift.event,
        permalinkOf(shift.event),
      ]
    }),
  )
