import type { ReactNode } from 'react'
import { eventHref, whyHref } from '@/components/links'
import { StanceLegend } from '@/components/stance/stance-legend'
import { ChartCaption } from '@/components/ui/chart-caption'
import { issueKey } from '@/lib/domain/issue'
import type { Cell } from '@/lib/domain/matrix'
import { companyName, type Names, topicName } from '@/lib/domain/names'
import { STANCES } from '@/lib/domain/stance'
import { MapPanel } from './map-panel'
import { EUROPE, IN_EUROPE, WORLD } from './outline'

interface Props {
  /** What the map finds. */
  readonly title: ReactNode
  /** The lens and the day. */
  readonly note: ReactNode
  readonly company: string
  readonly topic: string
  readonly cells: readonly Cell[]
  /** Who holds a stance on any day, where the day can be changed. */
  readonly ever?: readonly string[]
  /** Day and definition of the view, as `/why` takes them; without it a country leads to the event that decides. */
  readonly why?: string | null
  readonly names: Names
  readonly isOutside?: (code: string) => boolean
}

/** The world and, larger, Europe: who stands where on one issue. Drawn by the server, without a script. */
export function MapFigure({
  title,
  note,
  company,
  topic,
  cells,
  ever = [],
  why = null,
  names,
  isOutside = () => false,
}: Props) {
  const decides = new Map(cells.map((cell) => [cell.actor, cell.event]))
  const context = {
    cells: new Map(cells.map((cell) => [cell.actor, cell])),
    ever: new Set(ever),
    hrefOf: (code: string) =>
      why === null ? eventHref(decides.get(code) ?? '') : whyHref(code, issueKey(company, topic), why),
    issue: { company: companyName(names, company), topic: topicName(names, topic) },
    nameOf: (code: string) => names.actors.get(code)?.name ?? null,
    isOutside,
  }
  return (
    <figure className="map-figure" aria-labelledby="map-caption">
      <ChartCaption id="map-caption" title={title} note={note} />
      <Hatches />
      <div className="map-panels">
        <MapPanel picture={WORLD} label="The world" unmarked={IN_EUROPE} {...context} />
        <div className="map-inset">
          <p className="map-inset-title">Europe, larger</p>
          <MapPanel picture={EUROPE} label="Europe" {...context} />
        </div>
      </div>
      <p className="map-key">
        <svg viewBox="0 0 24 14" aria-hidden="true">
          <rect className="map-land" x="0.5" y="0.5" width="23" height="13" />
        </svg>
        An empty outline: no evidence. Nothing is recorded, which is not the same as neutral.
      </p>
      <StanceLegend />
      <p className="source-line">
        Source: Demarche; outlines from Natural Earth, 1 : 50 million, in equal-area projections (Equal Earth;
        Lambert azimuthal). Outlines and names make no claim on borders or status. CC BY 4.0.
      </p>
    </figure>
  )
}

/** What words are hatched with, by stance. */
const Hatches = () => (
  <svg className="map-defs" aria-hidden="true" focusable="false">
    <defs>
      {STANCES.map((stance) => (
        <pattern
          key={stance}
          id={`map-hatch-${stance}`}
          data-stance={stance}
          className="map-hatch"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" className="map-hatch-ground" />
          <rect width="1.8" height="4" className="map-hatch-line" />
        </pattern>
      ))}
    </defs>
  </svg>
)
