import { placeOfDay, type TimeWindow } from '@/components/timeline/ribbon-layout'
import type { CohesionOn } from '@/lib/domain/cohesion-over-time'
import type { Day } from '@/lib/domain/partial-date'

export interface CohesionPoint {
  readonly day: Day
  /** In percent of the plot, from the left and from the top. */
  readonly x: number
  readonly y: number
}

/** The days that have a number, as points, and the lines between neighbours: a day without one is a gap. */
export function layCohesion(
  points: readonly CohesionOn[],
  window: TimeWindow,
): { readonly points: readonly CohesionPoint[]; readonly path: string } {
  const placed = points.map(({ day, cohesion }, i) =>
    cohesion
      ? {
          day,
          x: i === points.length - 1 ? 100 : placeOfDay(day, window),
          y: Math.round((1 - cohesion.agreement) * 10_000) / 100,
        }
      : null,
  )
  const path = placed
    .map((point, i) => (point ? `${placed[i - 1] ? 'L' : 'M'}${point.x} ${point.y}` : ''))
    .join('')
  return { points: placed.filter((point) => point !== null), path }
}
