/** What ends this often within a minute would only do so again. */
export const MOST_ENDS = 5
const WITHIN = 60_000

/** Counts how often something ended by itself, and answers whether it is to be started again. */
export function countEnds() {
  /** @type {number[]} */
  let ends = []
  return () => {
    ends = [...ends.filter((at) => Date.now() - at < WITHIN), Date.now()]
    return ends.length < MOST_ENDS
  }
}
