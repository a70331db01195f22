import { eventHref } from '@/components/links'
import { cellLabel } from '@/components/stance/cell-label'
import { leanDirection } from '@/components/stance/chip-props'
import { GLYPH_PATH } from '@/components/stance/stance-glyph'
import type { Cell } from '@/lib/domain/matrix'
import type { MapPicture, Outline } from './outline'

export interface PanelProps {
  readonly picture: MapPicture
  /** Names the picture for screen readers. */
  readonly label: string
  /** What each country holds, by code. */
  readonly cells: ReadonlyMap<string, Cell>
  readonly issue: { readonly company: string; readonly topic: string }
  readonly nameOf: (code: string) => string | null
  /** Whether the filters of the view leave a country out. */
  readonly isOutside: (code: string) => boolean
  /** Where links open. A link in a drawing does not follow the page's <base target>. */
  readonly linkTarget?: '_blank'
  /** Countries whose marks another panel has room for. */
  readonly unmarked?: ReadonlySet<string>
}

/** A mark fits into a country of so many square units; smaller ones get a disc of their own. */
const ROOMY = 260
const DISC = 5.5
const GLYPH = 7.5

/**
 * One picture of the map: outlines, on them those with a stance as links to the event that decides, and their marks.
 * The links are not in the order of the Tab key: the table below has the same ones.
 */
export function MapPanel({ picture, label, cells, unmarked, ...context }: PanelProps) {
  const { width, height, shapes } = picture
  const held = shapes.flatMap((shape) => {
    const cell = shape.code === null ? undefined : cells.get(shape.code)
    return cell ? [{ shape, cell }] : []
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset.
    <svg className="map-panel" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {shapes.map((shape) => (
        <Land key={shape.code ?? shape.d} shape={shape} {...context} />
      ))}
      {held.map(({ shape, cell }) => (
        <State
          key={shape.code}
          shape={shape}
          cell={cell}
          isMarked={!unmarked?.has(cell.actor)}
          {...context}
        />
      ))}
    </svg>
  )
}

type Context = Pick<PanelProps, 'issue' | 'nameOf' | 'isOutside' | 'linkTarget'>

/** A country as land: all there is to see of it where nothing is recorded. */
function Land({ shape, issue, nameOf, isOutside }: { shape: Outline } & Context) {
  const { code, d } = shape
  const name = code === null ? null : nameOf(code)
  if (d === '') return null
  if (code === null || name === null) return <path className="map-land" d={d} data-outside />
  const outside = isOutside(code)
  return (
    <path
      className="map-land"
      d={d}
      data-code={code}
      data-outside={outside || undefined}
      data-label={outside ? `${name}: not in this view` : cellLabel({ actor: name, ...issue }, null)}
    />
  )
}

interface StateProps extends Context {
  readonly shape: Outline
  readonly cell: Cell
  readonly isMarked: boolean
}

function State({ shape, cell, isMarked, issue, nameOf, linkTarget }: StateProps) {
  const { d, x, y, area } = shape
  const label = cellLabel({ actor: nameOf(cell.actor) ?? cell.actor, ...issue }, cell)
  const hatch = cell.track === 'word' && cell.state !== 'ended' ? `url(#map-hatch-${cell.was})` : undefined
  const hasDisc = area < ROOMY
  return (
    <a
      href={eventHref(cell.event)}
      target={linkTarget}
      className="map-state"
      tabIndex={-1}
      aria-label={label}
      data-label={label}
      data-code={cell.actor}
      data-stance={cell.was}
      data-state={cell.state}
      data-track={cell.track}
    >
      {d && <path className="map-fill" d={d} fill={hatch} />}
      {isMarked && x !== null && y !== null && (
        <g transform={`translate(${x} ${y})`} className="map-mark" data-disc={hasDisc || undefined}>
          {hasDisc && <circle r={DISC} className="map-fill" fill={hatch} />}
          <path
            className="map-glyph"
            d={GLYPH_PATH[cell.was]}
            transform={`scale(${GLYPH / 12}) translate(-6 -6)`}
          />
          {cell.state === 'contested' && (
            <path className="map-glyph" d="M5.5 -1.4h5M5.5 1.4h5M9.4 -3.4l-2.8 6.8" />
          )}
          {cell.state === 'ended' && <path className="map-glyph" d="M-5 3.5L5 -3.5" />}
          {cell.drift && (
            <path
              className="map-flag"
              data-stance={cell.drift.stance}
              d={leanDirection(cell.was, cell.drift.stance) === 'up' ? 'M4 -8h6v6z' : 'M4 8h6v-6z'}
            />
          )}
        </g>
      )}
    </a>
  )
}
