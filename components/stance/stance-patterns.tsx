import type { CSSProperties } from 'react'
import { STANCES, type Stance } from '@/lib/domain/stance'
import type { ShownState } from './cell-state'
import { type Palette, TOKENS } from './palette'

/**
 * The fills of charts, to be put once into an <svg>: hatched for words, broken for contested. `palette` takes values
 * instead of tokens for pictures that leave the page; `id` keeps two charts in one document apart.
 */
export function StancePatterns({ palette = TOKENS, id = 'stance' }: { palette?: Palette; id?: string }) {
  return (
    <defs>
      {STANCES.map((stance) => {
        const { fill } = palette.stance[stance]
        return (
          <pattern
            key={stance}
            id={`${id}-word-${stance}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" style={{ fill: palette.paper }} />
            <rect width="2" height="5" style={{ fill, fillOpacity: 0.3 }} />
          </pattern>
        )
      })}
      {STANCES.map((stance) => (
        <pattern
          key={stance}
          id={`${id}-contested-${stance}`}
          width="12"
          height="12"
          patternUnits="userSpaceOnUse"
        >
          <rect width="12" height="12" style={{ fill: palette.paper }} />
          <rect width="6" height="12" style={{ fill: palette.stance[stance].fill }} />
        </pattern>
      ))}
    </defs>
  )
}

/** Fill and stroke of a band or an area in a chart that holds <StancePatterns> of the same `id` and `palette`. */
export function bandPaint(
  stance: Stance,
  state: ShownState,
  { palette = TOKENS, id = 'stance' }: { palette?: Palette; id?: string } = {},
): CSSProperties {
  const { fill, line } = palette.stance[stance]
  switch (state) {
    case 'deed':
      return { fill, stroke: line }
    case 'word':
      return { fill: `url(#${id}-word-${stance})`, stroke: line }
    case 'contested':
      return { fill: `url(#${id}-contested-${stance})`, stroke: line, strokeDasharray: '4 2' }
    case 'ended':
      return { fill: 'none', stroke: palette.edge, strokeDasharray: '1 3' }
    case 'none':
      return { fill: 'none', stroke: 'none' }
  }
}
