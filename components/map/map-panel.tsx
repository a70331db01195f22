import { cellLabel } from '@/components/stance/cell-label'
import type { Cell } from '@/lib/domain/matrix'
import { markHtml, stateAttributes } from './map-state'
import type { MapPicture, Outline } from './outline'

export interface PanelProps {
  readonly picture: MapPicture
  /** Names the picture for screen readers. */
  readonly label: string
  /** What each country holds, by code. */
  readonly cells: ReadonlyMap<string, Cell>
  /** Who holds a stance on any day. */
  readonly ever: ReadonlySet<string>
  /** Where a country leads. */
  readonly hrefOf: (code: string) => string
  readonly issue: { readonly company: string; readonly topic: string }
  readonly nameOf: (code: string) => string | null
  /** Whether the filters of the view leave a country out. */
  readonly isOutside: (code: string) => boolean
  /** Countries whose marks another panel has room for. */
  readonly unmarked?: ReadonlySet<string>
}

/** A mark fits into a country of so many square units; smaller ones get a disc of their own. */
const ROOMY = 260
const DISC = 5.5

/**
 * One picture of the map: outlines, on them those with a stance as links to why they read so, and their marks.
 * The links are not in the order of the Tab key: the table below has the same ones.
 */
export function MapPanel({ picture, label, cells, ever, unmarked, hrefOf, ...context }: PanelProps) {
  const { width, height, shapes } = picture
  const held = shapes.flatMap((shape) => {
    const { code } = shape
    return code !== null && (cells.has(code) || ever.has(code))
      ? [{ shape, code, cell: cells.get(code) }]
      : []
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset.
    <svg className="map-panel" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {shapes.map((shape) => (
        <Land key={shape.code ?? shape.d} shape={shape} {...context} />
      ))}
      {held.map(({ shape, code, cell }) => (
        <State
          key={code}
          shape={shape}
          code={code}
          cell={cell}
          isMarked={!unmarked?.has(code)}
          href={hrefOf(code)}
          {...context}
        />
      ))}
    </svg>
  )
}

type Context = Pick<PanelProps, 'issue' | 'nameOf' | 'isOutside'>

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
  readonly code: string
  readonly cell: Cell | undefined
  readonly isMarked: boolean
  readonly href: string
}

/** A country that holds a stance, or did or will on another day: the time slider shows it then. */
function State({ shape, code, cell, isMarked, issue, nameOf, href }: StateProps) {
  const { d, x, y, area } = shape
  const { fill, ...attributes } = stateAttributes({ actor: nameOf(code) ?? code, ...issue }, cell)
  const hasDisc = area < ROOMY
  return (
    <a href={href} className="map-state" tabIndex={-1} data-code={code} {...attributes}>
      {d && <path className="map-fill" d={d} fill={fill} />}
      {isMarked && x !== null && y !== null && (
        <g transform={`translate(${x} ${y})`} className="map-mark" data-disc={hasDisc || undefined}>
          {hasDisc && <circle r={DISC} className="map-fill" fill={fill} />}
          <g
            className="map-signs"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: paths of ours; the time slider writes them anew.
            dangerouslySetInnerHTML={{ __html: markHtml(cell) }}
          />
        </g>
      )}
    </a>
  )
}
