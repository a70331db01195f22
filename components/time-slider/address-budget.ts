/** Browsers refuse more than a hundred changes of the address in half a minute (Safari), whoever makes them. */
const AT_ONCE = 40
const AGAIN_AFTER_MS = 700

/**
 * How many changes of the address may be made: many at once, and then one for each 700 milliseconds gone by, so that in
 * no half a minute there are more than 83. The rest is left to the framework.
 */
export function addressBudget() {
  let left = AT_ONCE
  let filledAt = 0
  /** Takes one, if there is one; else says in how many milliseconds (0 when taken). `now` in milliseconds, never going back. */
  return function take(now: number): number {
    const gained = Math.floor((now - filledAt) / AGAIN_AFTER_MS)
    if (left + gained >= AT_ONCE) {
      left = AT_ONCE
      filledAt = now
    } else {
      left += gained
      filledAt += gained * AGAIN_AFTER_MS
    }
    if (left === 0) return filledAt + AGAIN_AFTER_MS - now
    left--
    return 0
  }
}
