import { AsTable } from '@/components/ui/chart-caption'
import { DataTable } from '@/components/ui/data-table'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE, STANCES } from '@/lib/domain/stance'
import { type CountSteps, totalOf } from './counts-layout'

/** The facts of a chart of counts as a table: a row a day on which a count changed. */
export function CountsTable({
  counted,
  steps,
  isFewer,
}: {
  counted: string
  steps: CountSteps
  /** Whether these are the last steps of each quarter only. */
  isFewer: boolean
}) {
  return (
    <AsTable>
      <DataTable label={`How many ${counted} hold each stance, by day`} dense>
        <thead>
          <tr>
            <th scope="col">From</th>
            {STANCES.map((stance) => (
              <th key={stance} scope="col" className="num">
                {STANCE[stance].label}
              </th>
            ))}
            <th scope="col" className="num">
              all {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ day, counts }) => (
            <tr key={day}>
              <th scope="row">{formatPartialDate(day)}</th>
              {STANCES.map((stance) => (
                <td key={stance} className="num">
                  {counts[stance]}
                </td>
              ))}
              <td className="num">{totalOf(counts)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="mt-2 text-muted">
        {isFewer && 'Of so many changes the last of each quarter is shown. '}A step known only to the month or
        the year counts from the last day it may mean.
      </p>
    </AsTable>
  )
}
