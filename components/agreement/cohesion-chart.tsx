import Link from 'next/link'
import { yearTicks } from '@/components/timeline/ribbon-layout'
import { AsTable, ChartCaption } from '@/components/ui/chart-caption'
import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import type { CohesionOn } from '@/lib/domain/cohesion-over-time'
import { describeLens, type Lens } from '@/lib/domain/lens'
import { type Day, formatPartialDate, yearOf } from '@/lib/domain/partial-date'
import { LEAST_SHARED_ISSUES } from '@/lib/domain/similarity'
import { cohesionFinding } from './cohesion-finding'
import { layCohesion } from './cohesion-layout'
import { percent } from './percent'

interface Props {
  readonly bloc: string
  readonly points: readonly CohesionOn[]
  readonly lens: Lens
  readonly asOf: Day
}

const LINES = [0, 0.25, 0.5, 0.75, 1]

/** How much the members of a bloc agree among themselves, at the end of each year. Nothing where it cannot be told. */
export function CohesionChart({ bloc, points, lens, asOf }: Props) {
  const finding = cohesionFinding(points)
  const first = points.find(({ cohesion }) => cohesion !== null)
  if (!finding || !first) return null
  const shown = points.slice(points.indexOf(first))
  const window = { from: `${yearOf(first.day)}-01-01`, to: asOf }
  const { points: dots, path } = layCohesion(shown, window)
  return (
    <Section id="cohesion" title="How far its members agree">
      <figure className="cohesion" aria-labelledby="cohesion-caption">
        <ChartCaption
          id="cohesion-caption"
          title={finding}
          note={`Mean agreement over all pairs of members of ${bloc} on every issue that they share, at the end of each year; ${describeLens(lens)}, as of ${formatPartialDate(asOf)}`}
        />
        <div className="cohesion-plot" aria-hidden="true">
          {LINES.map((line) => (
            <span key={line} className="cohesion-line" style={{ bottom: `${line * 100}%` }}>
              <span>{percent(line)}</span>
            </span>
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
            <path d={path} vectorEffect="non-scaling-stroke" />
          </svg>
          {dots.map(({ day, x, y }) => (
            <i key={day} style={{ left: `${x}%`, top: `${y}%` }} />
          ))}
          {yearTicks(window).map(({ year, at, show }) => (
            <span key={year} className="counts-year" data-show={show} style={{ left: `${at}%` }}>
              {year}
            </span>
          ))}
        </div>
        <p className="source-line">
          A year in which members share fewer than {LEAST_SHARED_ISSUES} issues has no number.{' '}
          <Link href="/method#agreement" className="link">
            How it is counted
          </Link>
          . Source: Demarche. CC BY 4.0.
        </p>
        <AsTable>
          <DataTable label={`Agreement among the members of ${bloc}, by year`} dense>
            <thead>
              <tr>
                <th scope="col">As of</th>
                <th scope="col" className="num">
                  Agreement
                </th>
                <th scope="col" className="num">
                  Issues
                </th>
                <th scope="col" className="num">
                  Pairs of stances
                </th>
                <th scope="col" className="num">
                  Members
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ day, members, cohesion }) => (
                <tr key={day}>
                  <th scope="row">{formatPartialDate(day)}</th>
                  <td className="num">{cohesion ? percent(cohesion.agreement) : 'too few to say'}</td>
                  <td className="num">{cohesion?.issues ?? '–'}</td>
                  <td className="num">{cohesion?.pairs ?? '–'}</td>
                  <td className="num">{members}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </AsTable>
      </figure>
    </Section>
  )
}
