import type { ReactNode } from 'react'
import { yearsFinding } from '@/lib/domain/chart-findings'
import { STANCE, STANCES } from '@/lib/domain/stance'
import type { Year } from '@/lib/domain/years'
import { StanceGlyph } from '../stance/stance-glyph'
import { AsTable, ChartCaption } from '../ui/chart-caption'
import { DataTable } from '../ui/data-table'

interface Props {
  /** Ascending, without a gap. */
  readonly years: readonly Year[]
  /** The same view, of that year alone. */
  readonly hrefOf: (year: number) => string
  /** Which events are counted, and up to which day. */
  readonly note: ReactNode
  /** Where its facts are from. */
  readonly source: ReactNode
}

/** Events of each year, one bar a year in the colours of the scale, each leading to its year. Its table is below. */
export function YearChart({ years, hrefOf, note, source }: Props) {
  const most = Math.max(1, ...years.map((year) => year.total))
  return (
    <figure className="year-chart" aria-labelledby="years-caption">
      <ChartCaption
        id="years-caption"
        title={yearsFinding(years)}
        note={
          <>
            Events announced each year, by stance, from ban at the foot to cooperate at the top; {note}. More
            events need not mean more measures: some years were searched better.
          </>
        }
      />
      <ol className="year-bars">
        {years.map((year) => (
          <li key={year.year}>
            <a href={hrefOf(year.year)} title={inWords(year)}>
              <span className="year-plot" aria-hidden="true">
                {year.total > 0 && <span className="year-total">{year.total.toLocaleString('en')}</span>}
                <span className="year-bar" style={{ height: `${(100 * year.total) / most}%` }}>
                  {STANCES.filter((s) => year.by[s] > 0).map((stance) => (
                    <span key={stance} data-stance={stance} style={{ flexGrow: year.by[stance] }}>
                      <StanceGlyph stance={stance} />
                    </span>
                  ))}
                </span>
              </span>
              <span className="year-number" aria-hidden="true">
                <span className="year-century">{Math.floor(year.year / 100)}</span>
                {String(year.year % 100).padStart(2, '0')}
              </span>
              <span className="sr-only">{inWords(year)}</span>
            </a>
          </li>
        ))}
      </ol>
      <p className="source-line">{source}</p>
      <AsTable>
        <DataTable label="Events announced each year, by stance" dense>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {STANCES.map((stance) => (
                <th key={stance} scope="col" className="num">
                  {STANCE[stance].label}
                </th>
              ))}
              <th scope="col" className="num">
                all
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                {STANCES.map((stance) => (
                  <td key={stance} className="num">
                    {year.by[stance]}
                  </td>
                ))}
                <td className="num">{year.total}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </AsTable>
    </figure>
  )
}

function inWords({ year, total, by }: Year): string {
  if (total === 0) return `${year}: no events`
  const parts = STANCES.filter((s) => by[s] > 0).map((s) => `${by[s]} ${STANCE[s].label}`)
  return `${year}: ${total} event${total === 1 ? '' : 's'} (${parts.join(', ')})`
}
