const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something has lasted, roughly, as people say it: "4 minutes", "3 hours", "2 days". Moments in ISO 8601. */
export function elapsedInWords(since: string, now: string): string {
  const milliseconds = Math.max(0, Date.parse(now) - Date.parse(since))
  if (milliseconds < MINUTE) return 'less than a minute'
  if (milliseconds < HOUR) return count(Math.floor(milliseconds / MINUTE), 'minute')
  if (milliseconds < 2 * DAY) return count(Math.floor(milliseconds / HOUR), 'hour')
  return count(Math.floor(milliseconds / DAY), 'day')
}

const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`
