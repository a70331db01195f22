import { placeOfDay, type TimeWindow } from '@/components/timeline/ribbon-layout'
import type { StanceCounts } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { STANCES, type Stance } from '@/lib/domain/stance'

/** The counts on every day on which one changes, ascending: what `countsOverTime` of lib/domain gives. */
export type CountSteps = readonly { readonly day: Day; readonly counts: StanceCounts }[]

const NONE: StanceCounts = { ban: 0, restrict: 0, review: 0, allow: 0, cooperate: 0 }

export const totalOf = (counts: StanceCounts): number => STANCES.reduce((sum, s) => sum + counts[s], 0)

/** The counts that hold on a day; all zero before the first step. */
export function countsOn(steps: CountSteps, day: Day): StanceCounts {
  let counts = NONE
  for (const step of steps) {
    if (step.day > day) break
    counts = step.counts
  }
  return counts
}

/** The steps as a chart draws them: one at each edge of the window and those between, none after `to`. */
export function stepsWithin(steps: CountSteps, { from, to }: TimeWindow): CountSteps {
  return [
    { day: from, counts: countsOn(steps, from) },
    ...steps.filter(({ day }) => day > from && day < to),
    { day: to, counts: countsOn(steps, to) },
  ]
}

/** More steps than this no chart tells apart. */
const MOST_STEPS = 400

/** Of too many steps the last of each quarter, each on its own day, and the very first. */
export function fewerSteps(steps: CountSteps): CountSteps {
  if (steps.length <= MOST_STEPS) return steps
  const quarterOf = (day: Day) => `${day.slice(0, 4)} ${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`
  return steps.filter(({ day }, i) => {
    const next = steps[i + 1]
    return i === 0 || !next || quarterOf(next.day) !== quarterOf(day)
  })
}

/** The top of the axis and where its lines are: round numbers, at most five of them, never below one. */
export function countTicks(most: number): number[] {
  const rough = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 1)
  const ticks = [0]
  while ((ticks.at(-1) ?? 0) < most) ticks.push((ticks.at(-1) ?? 0) + step)
  return ticks.length > 1 ? ticks : [0, step]
}

export interface CountLayer {
  readonly stance: Stance
  /** An outline on a grid of 100 × 100, the origin at the upper left: `M0 100V80H12…Z`. */
  readonly path: string
}

/** The stacked steps as outlines, from ban at the bottom to cooperate at the top; stances nobody ever held are left out. */
export function layCounts(steps: CountSteps, window: TimeWindow, top: number): CountLayer[] {
  const shown = stepsWithin(steps, window)
  const y = (count: number) => Math.round((1 - count / top) * 10_000) / 100
  const below = (counts: StanceCounts, stance: Stance) =>
    STANCES.slice(0, STANCES.indexOf(stance)).reduce((sum, s) => sum + counts[s], 0)
  return STANCES.filter((stance) => shown.some(({ counts }) => counts[stance] > 0)).map((stance) => {
    const edge = (height: (counts: StanceCounts) => number) =>
      shown.map(({ day, counts }, i) => ({
        x: i === shown.length - 1 ? 100 : placeOfDay(day, window),
        y: y(height(counts)),
      }))
    const upper = edge((c) => below(c, stance) + c[stance])
    const lower = edge((c) => below(c, stance))
    const forth = upper.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
    const back = lower
      .map(({ x, y }, i) => ({ x, y, before: lower[i - 1]?.y ?? y }))
      .reverse()
      .map(({ x, y, before }, i) => (i === 0 ? `V${y}H${x}V${before}` : `H${x}V${before}`))
      .join('')
    return { stance, path: `${forth}${back}Z` }
  })
}

export interface EndLabel {
  readonly stance: Stance
  readonly count: number
  /** Middle of the label in percent of the height, from the top. */
  readonly y: number
}

/** The counts at the right edge, each beside its layer, moved apart where they would touch. */
export function endLabels(counts: StanceCounts, top: number, gap: number): EndLabel[] {
  let below = 0
  const labels = STANCES.filter((s) => counts[s] > 0).map((stance) => {
    const middle = below + counts[stance] / 2
    below += counts[stance]
    return { stance, count: counts[stance], y: (1 - middle / top) * 100 }
  })
  // From the bottom up each keeps its distance; what is pushed out at the top pushes back down.
  const placed = labels.map((label) => ({ ...label }))
  for (let i = 0; i < placed.length; i++) {
    const [label, under] = [placed[i], placed[i - 1]]
    if (label) label.y = Math.min(label.y, under ? under.y - gap : 100 - gap / 2)
  }
  for (let i = placed.length - 1; i >= 0; i--) {
    const [label, over] = [placed[i], placed[i + 1]]
    if (label) label.y = Math.max(label.y, over ? over.y + gap : gap / 2)
  }
  return placed
}
