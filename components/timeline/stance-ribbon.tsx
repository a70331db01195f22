import type { ReactNode } from 'react'
import { ChartCaption } from '@/components/ui/chart-caption'
import { type Day, formatPartialDateShort } from '@/lib/domain/partial-date'
import { RibbonAxis } from './ribbon-axis'
import { RibbonBand } from './ribbon-band'
import { fewerRows, type PlacedBand, placeBands, type TimeWindow } from './ribbon-layout'
import { RibbonPointer, type RibbonPointerDay } from './ribbon-pointer'
import type { RibbonRow } from './ribbon-row'
import { RibbonTable } from './ribbon-table'
import type { RibbonEvent } from './span-label'

interface Props {
  /** Says what the ribbon finds, and names it: "Who bans Huawei, since when". */
  readonly title: ReactNode
  /** Unique in the page. */
  readonly id: string
  /** The lens and the day, as a phrase under the title. */
  readonly note?: ReactNode
  readonly rows: readonly RibbonRow[]
  readonly window: TimeWindow
  /** The day of the view: marked, and as far as what lasts is drawn. */
  readonly asOf: Day
  readonly today: Day
  /** The events that opened spans, by id: their titles, and how exactly their ends are known. */
  readonly events?: ReadonlyMap<string, RibbonEvent>
  /** What the first column of the table holds. */
  readonly rowHead?: string
  /** A day that the page is about, pointed at from below the bands. */
  readonly pointer?: RibbonPointerDay
  /** What stands below: key and source. */
  readonly children?: ReactNode
}

/** Above so many rows the years are repeated at the foot. */
const TALL = 14

/**
 * The stance ribbon: a band a row, whose colour is the stance and whose length is the span. HTML and CSS alone, placed
 * in percent, so that it needs no script, fits any width, prints, and each band is a link to the event that opened it.
 */
export function StanceRibbon({
  title,
  id,
  note,
  rows,
  window,
  asOf,
  today,
  events = new Map(),
  rowHead = 'Who, on what',
  pointer,
  children,
}: Props) {
  const every = rows
    .map((row) => ({ row, bands: placeBands(row.segments, window, asOf) }))
    .filter(({ bands }) => bands.length > 0)
  const fewer = fewerRows(every)
  const isCut = fewer !== every
  // What is not drawn needs no room, unless the page points at a day of it.
  const shown = isCut && !pointer ? { ...window, from: firstDayOf(fewer) } : window
  const placed = isCut
    ? fewer.map(({ row, bands }) => ({
        row,
        bands: placeBands(row.segments, shown, asOf).slice(-bands.length),
      }))
    : every
  const bandsOf = (of: typeof every) => of.reduce((sum, { bands }) => sum + bands.length, 0)
  const mark = { day: asOf, label: asOf === today ? 'today' : formatPartialDateShort(asOf) }
  return (
    <figure className="ribbon" aria-labelledby={`${id}-caption`}>
      <ChartCaption id={`${id}-caption`} title={title} note={note} />
      <div className="ribbon-plot">
        <div className="ribbon-frame">
          <RibbonAxis window={shown} mark={mark} />
          <ol className="ribbon-rows">
            {placed.map(({ row, bands }) => (
              <li key={row.key} className="ribbon-row">
                <a href={row.href} className="ribbon-label link-quiet" title={labelOf(row)}>
                  <span className="ribbon-label-title">{row.title}</span>
                  {row.detail && <span className="ribbon-label-detail"> {row.detail}</span>}
                </a>
                <div className="ribbon-track">
                  {bands.map((band) => (
                    <RibbonBand
                      key={band.span.from}
                      band={band}
                      names={row.names}
                      event={events.get(band.span.events[0])}
                      isAhead={band.span.from > asOf}
                    />
                  ))}
                </div>
              </li>
            ))}
          </ol>
          {pointer && <RibbonPointer pointer={pointer} window={shown} />}
          {placed.length > TALL && <RibbonAxis window={shown} mark={mark} isFoot />}
        </div>
      </div>
      {isCut && (
        <p className="source-line">
          Drawn are the newest {bandsOf(placed)} of {bandsOf(every).toLocaleString('en')} bands
          {placed.length < every.length && `, in the first ${placed.length} of ${every.length} rows`}. Choose
          an actor, company, topic or time on the{' '}
          <a href="/timeline" className="link">
            timeline
          </a>{' '}
          to see others.
        </p>
      )}
      {children}
      <RibbonTable rowHead={rowHead} placed={placed} events={events} />
    </figure>
  )
}

const firstDayOf = (rows: readonly { readonly bands: readonly PlacedBand[] }[]): Day =>
  rows.flatMap(({ bands }) => bands.map(({ span }) => span.from)).sort()[0] ?? ''

const labelOf = ({ title, detail }: RibbonRow): string => (detail ? `${title} · ${detail}` : title)
