import { eventHref } from '@/components/links'
import type { CellNames } from '@/components/stance/cell-label'
import { CELL_STATE } from '@/components/stance/cell-state'
import { leanDirection } from '@/components/stance/chip-props'
import { StanceGlyph } from '@/components/stance/stance-glyph'
import { formatPartialDateShort } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import type { PlacedBand, Stretch } from './ribbon-layout'
import { type RibbonEvent, spanLabel } from './span-label'

interface Props {
  readonly band: PlacedBand
  readonly names: CellNames
  readonly event: RibbonEvent | undefined
  /** It begins after the day of the view: announced for then, and drawn paler. */
  readonly isAhead: boolean
}

const place = ({ x, width }: Stretch) => ({ left: `${x}%`, width: `${width}%` })

/** One span: a link to the event that opened it, with what is uncertain before it and where later words lean. */
export function RibbonBand({ band, names, event, isAhead }: Props) {
  const { span } = band
  const sentence = spanLabel(names, band, event)
  const more = span.events.length - 1
  const notches = more > 0 ? `, kept by ${more} later event${more === 1 ? '' : 's'}` : ''
  return (
    <>
      {band.whisker && (
        <span
          className="ribbon-whisker"
          data-stance={span.was}
          data-state={span.state}
          style={place(band.whisker)}
          aria-hidden="true"
        />
      )}
      <a
        href={eventHref(span.events[0])}
        className="ribbon-band"
        data-stance={span.was}
        data-state={span.state}
        data-track={span.track}
        data-ahead={isAhead || undefined}
        data-cut-before={band.isCutBefore || undefined}
        data-open={span.to === null || band.isCutAfter || undefined}
        style={place(band)}
        title={`${sentence}${notches}`}
      >
        <span className="ribbon-words" aria-hidden="true">
          <span className="ribbon-head">
            <StanceGlyph stance={span.was} />
          </span>
          <span className="ribbon-word">
            {span.state === 'contested' && '≠ '}
            {span.state === 'ended' ? CELL_STATE.ended.label : STANCE[span.was].label}
          </span>
          <span className="ribbon-date">{formatPartialDateShort(span.fromText)}</span>
        </span>
        <span className="sr-only">{`${sentence}${notches}`}</span>
      </a>
      {band.notches.map((at) => (
        <span key={at} className="ribbon-notch" style={{ left: `${at}%` }} aria-hidden="true" />
      ))}
      {span.stance &&
        band.drifts.map((drift) => (
          <a
            key={drift.event + drift.x}
            href={eventHref(drift.event)}
            className="ribbon-drift"
            data-stance={drift.stance}
            data-lean={leanDirection(span.was, drift.stance)}
            style={place(drift)}
            title={`Later words lean to ${STANCE[drift.stance].label}`}
          >
            <span className="sr-only">
              {`${names.actor} on ${names.company}, ${names.topic}: later words lean to ${STANCE[drift.stance].label}`}
            </span>
          </a>
        ))}
    </>
  )
}
