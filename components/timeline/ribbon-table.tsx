import { eventHref } from '@/components/links'
import { StanceChip } from '@/components/stance/stance-chip'
import { AsTable } from '@/components/ui/chart-caption'
import { DataTable } from '@/components/ui/data-table'
import { formatPartialDate } from '@/lib/domain/partial-date'
import type { PlacedBand } from './ribbon-layout'
import type { RibbonRow } from './ribbon-row'
import { endOfSpan, type RibbonEvent, stateOfSpan } from './span-label'

interface Props {
  readonly rowHead: string
  readonly placed: readonly { readonly row: RibbonRow; readonly bands: readonly PlacedBand[] }[]
  readonly events: ReadonlyMap<string, RibbonEvent>
}

/** The facts of a ribbon as a table, folded away. */
export function RibbonTable({ rowHead, placed, events }: Props) {
  return (
    <AsTable>
      <DataTable label="The bands as a table" dense>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            <th scope="col">Stance</th>
            <th scope="col">State</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Event that opened it</th>
          </tr>
        </thead>
        <tbody>
          {placed.flatMap(({ row, bands }) =>
            bands.map((band) => (
              <BandRow key={row.key + band.span.from} row={row} band={band} events={events} />
            )),
          )}
        </tbody>
      </DataTable>
    </AsTable>
  )
}

function BandRow({
  row,
  band,
  events,
}: {
  row: RibbonRow
  band: PlacedBand
  events: ReadonlyMap<string, RibbonEvent>
}) {
  const { span } = band
  const event = events.get(span.events[0])
  const end = endOfSpan(band, event)
  return (
    <tr>
      <th scope="row">{row.detail ? `${row.title} · ${row.detail}` : row.title}</th>
      <td>
        <StanceChip stance={span.was} state={span.state} track={span.track} label decorative />
      </td>
      <td>
        {stateOfSpan(span)}
        {span.drifts.map((drift) => (
          <span key={drift.event}>
            ;{' '}
            <a href={eventHref(drift.event)} className="link">
              words lean to {drift.stance}
            </a>
          </span>
        ))}
      </td>
      <td className="whitespace-nowrap">{formatPartialDate(span.fromText)}</td>
      <td className="whitespace-nowrap">{end === null ? 'lasts' : formatPartialDate(end)}</td>
      <td>
        <a href={eventHref(span.events[0])} className="link">
          {event?.title ?? 'the event'}
        </a>
      </td>
    </tr>
  )
}
