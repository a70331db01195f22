import 'server-only'
import { pause } from './packed-record'

/**
 * Places in the ascending order of what each has; those that are alike keep the order in which they came. For hundreds of
 * thousands that have few different values, as days and names are: they are counted, not compared.
 */
export async function orderBy(
  places: Uint32Array<ArrayBuffer>,
  values: ArrayLike<number>,
  rankOf: (value: number) => number,
): Promise<Uint32Array<ArrayBuffer>> {
  await pause()
  const counts = new Map<number, number>()
  for (const place of places) {
    const value = values[place] as number
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  await pause()
  const next = new Map<number, number>()
  let at = 0
  for (const [value, count] of [...counts].sort(([a], [b]) => rankOf(a) - rankOf(b))) {
    next.set(value, at)
    at += count
  }
  const order = new Uint32Array(places.length)
  for (const place of places) {
    const value = values[place] as number
    const own = next.get(value) as number
    order[own] = place
    next.set(value, own + 1)
  }
  return order
}

/**
 * The places of the latest moments, latest first, of one moment in their order: those from one until before another of all
 * in that order.
 */
export function latestOf(moments: Float64Array, from: number, to: number): number[] {
  const ascending = moments.slice().sort()
  const least = ascending[Math.max(0, moments.length - to)] ?? 0
  const later: number[] = []
  moments.forEach((moment, place) => {
    if (moment > least) later.push(place)
  })
  later.sort((a, b) => (moments[b] as number) - (moments[a] as number) || a - b)
  // Of a load of very many at once all have one moment.
  for (let place = 0; place < moments.length && later.length < to; place++)
    if (moments[place] === least) later.push(place)
  return later.slice(from, to)
}
