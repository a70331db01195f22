import 'server-only'
import { inTurns } from './in-turns'

/**
 * Places in the ascending order of what each has; those that are alike keep the order in which they came. For hundreds of
 * thousands that have few different values, as days and names are: they are counted, not compared.
 */
export async function orderBy(
  places: Uint32Array<ArrayBuffer>,
  values: ArrayLike<number>,
  rankOf: (value: number) => number,
): Promise<Uint32Array<ArrayBuffer>> {
  const counts = new Map<number, number>()
  await inTurns(places.length, (i) => {
    const value = values[places[i] as number] as number
    counts.set(value, (counts.get(value) ?? 0) + 1)
  })
  const next = new Map<number, number>()
  let at = 0
  for (const [value, count] of [...counts].sort(([a], [b]) => rankOf(a) - rankOf(b))) {
    next.set(value, at)
    at += count
  }
  const order = new Uint32Array(places.length)
  await inTurns(places.length, (i) => {
    const place = places[i] as number
    const value = values[place] as number
    const own = next.get(value) as number
    order[own] = place
    next.set(value, own + 1)
  })
  return order
}

/**
 * The places of the latest moments, latest first, of one moment in their order: those from one until before another of all
 * in that order.
 */
export async function latestOf(moments: ArrayLike<number>, from: number, to: number): Promise<number[]> {
  const inOrder = (a: number, b: number) => (moments[b] as number) - (moments[a] as number) || a - b
  let latest: number[] = []
  // Nothing that is no later than this is among them; of one moment the first come first.
  let least = Number.NEGATIVE_INFINITY
  await inTurns(moments.length, (place) => {
    if ((moments[place] as number) <= least) return
    latest.push(place)
    if (latest.length < 2 * to + 1_000) return
    latest = latest.sort(inOrder).slice(0, to)
    least = moments[latest.at(-1) ?? place] as number
  })
  return latest.sort(inOrder).slice(from, to)
}
