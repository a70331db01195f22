/**
 * The public id in what somebody pasted to name an event: its address (`https://…/events/j6bkspfvje`, whatever the
 * host), its path, or the id alone. `null` when there is none in it.
 */
export function eventIdIn(text: string): string | null {
  const typed = text.trim()
  if (typed.length > 2_000) return null
  const match = /(?:^|\/events\/)([a-z0-9]{6,32})(?:[/?#].*)?$/.exec(typed)
  return match?.[1] ?? null
}
