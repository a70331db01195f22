/** Safari refuses more than a hundred changes of the address in half a minute; some are left to the rest of the page. */
const MOST = 60
const WITHIN_MS = 30_000

/**
 * Whether one more change of the address may be made now, and if so counts it. `made` are the moments of those before, in
 * milliseconds; those that count no more are taken out.
 */
export function mayChangeAddress(made: number[], now: number): boolean {
  while (made[0] !== undefined && now - made[0] >= WITHIN_MS) made.shift()
  if (made.length >= MOST) return false
  made.push(now)
  return true
}
