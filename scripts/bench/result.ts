/** One thing measured against another of the same run, on the same machine. */
export interface Result {
  readonly what: string
  readonly ours: number
  readonly against: string
  readonly base: number
  readonly unit: 'ms' | '/s' | 'MB' | 'kB'
  /** What the ratio must be: of times, memory and sizes at most, of rates at least; `null` where nothing was promised. */
  readonly goal: number | null
  /** What a rate must be at least, whatever it is compared with. */
  readonly least?: number
}

/** Of times, memory and sizes, how many times as much; of rates, what part. */
export const ratioOf = ({ ours, base }: Result): number => ours / base

export const isMet = (result: Result): boolean =>
  result.ours >= (result.least ?? Number.NEGATIVE_INFINITY) &&
  (result.goal === null ||
    (result.unit === '/s' ? ratioOf(result) >= result.goal : ratioOf(result) <= result.goal))

const goalOf = ({ unit, goal, least }: Result): string =>
  [
    goal === null ? [] : `${unit === '/s' ? '≥' : '≤'} ${goal} ×`,
    least === undefined ? [] : `≥ ${shown(least)} ${unit}`,
  ]
    .flat()
    .join(', ')

export function tableOf(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.what,
    `${shown(result.ours)} ${result.unit}`,
    result.against,
    `${shown(result.base)} ${result.unit}`,
    `${ratioOf(result).toFixed(2)} ×`,
    `${goalOf(result)}${isMet(result) ? '' : '  MISSED'}`,
  ])
  const head = ['', 'here', 'against', '', 'ratio', 'goal']
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, i) => (i === 0 || i === 2 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n')
}

const shown = (n: number): string => (n >= 100 ? Math.round(n).toLocaleString('en') : n.toFixed(1))

/** The middle one of several runs: one that the machine disturbed does not count. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds of the middle run, after one that warms up; of what takes long, of one run. */
export async function timeOf(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  if (rounds > 1) await work(0)
  const times: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const began = performance.now()
    await work(round)
    times.push(performance.now() - began)
  }
  return medianOf(times)
}

/**
 * Milliseconds of the middle run of two things that are done in turn, after one run of each that warms up: what disturbs the
 * machine disturbs both.
 */
export async function timesOf(
  rounds: number,
  ours: (round: number) => Promise<unknown>,
  base: (round: number) => Promise<unknown>,
): Promise<{ ours: number; base: number }> {
  const times: { ours: number[]; base: number[] } = { ours: [], base: [] }
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    into.push(performance.now() - began)
  }
  for (let round = 0; round <= rounds; round++) {
    await timed(times.ours, () => ours(round))
    await timed(times.base, () => base(round))
  }
  return { ours: medianOf(times.ours.slice(1)), base: medianOf(times.base.slice(1)) }
}

/** How often a second something is done by so many at once. */
export async function rateOf(
  lanes: number,
  times: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < times) await work(next++)
    }),
  )
  return (times * 1_000) / (performance.now() - began)
}
