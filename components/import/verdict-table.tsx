import Link from 'next/link'
import type { ImportVerdict } from '@/lib/schemas/import-answer'
import { eventHref } from '../links'
import { DataTable } from '../ui/data-table'

interface Props {
  readonly verdicts: readonly ImportVerdict[]
  /** In the whole file. */
  readonly rows: number
}

/** What would become of each row, with what is wrong and where. */
export function VerdictTable({ verdicts, rows }: Props) {
  if (verdicts.length === 0) return null
  return (
    <>
      {verdicts.length < rows && (
        <p className="import-cut">
          {verdicts.length.toLocaleString('en')} of {rows.toLocaleString('en')} rows, those with errors first.
        </p>
      )}
      <DataTable label="Rows of the file" dense className="import-rows">
        <thead>
          <tr>
            <th scope="col" className="num">
              Line
            </th>
            <th scope="col">Verdict</th>
            <th scope="col">Event</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map(({ line, verdict, event, title, note, errors }) => (
            <tr key={line} data-verdict={verdict}>
              <td className="num">{line}</td>
              <td className="import-verdict">{verdict}</td>
              <td>
                {event !== null && verdict !== 'new' ? (
                  <Link href={eventHref(event)} className="link" prefetch={false}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
                {note !== null && <p className="import-note">{note}</p>}
                {errors.length > 0 && (
                  <ul>
                    {errors.map(({ field, message }) => (
                      <li key={field + message}>
                        {field && <code>{field}</code>} {message}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
