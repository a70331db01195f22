/** What came of looking at an address. `unsure`: refused, too slow, out of order just now: says nothing of tomorrow. */
export type LinkOutcome = 'alive' | 'gone' | 'unsure'

/** Only what says so itself is gone; a site that turns programs away is not. */
export function outcomeOfStatus(status: number): LinkOutcome {
  if (status >= 200 && status < 300) return 'alive'
  return status === 404 || status === 410 ? 'gone' : 'unsure'
}

/** How often in a row an address must be gone before readers are told that it is. */
export const GONE_BEFORE_DEAD = 3

export interface LinkHistory {
  readonly failures: number
  /** ISO 8601, when it was first found gone. */
  readonly goneSince: string | null
}

export interface LinkPlan extends LinkHistory {
  readonly daysUntilNext: number
}

/** What is known of an address after another look at `now`, and when to look again: soon while it may be dying. */
export function afterLook({ failures, goneSince }: LinkHistory, outcome: LinkOutcome, now: string): LinkPlan {
  if (outcome === 'alive') return { failures: 0, goneSince: null, daysUntilNext: 30 }
  if (outcome === 'unsure') return { failures, goneSince, daysUntilNext: 3 }
  const more = failures + 1
  return { failures: more, goneSince: goneSince ?? now, daysUntilNext: more < GONE_BEFORE_DEAD ? 1 : 30 }
}

/** The day since which an address is dead, as readers are told; `null` while it is not. */
export const deadSince = ({ failures, goneSince }: LinkHistory): string | null =>
  failures >= GONE_BEFORE_DEAD && goneSince !== null ? goneSince.slice(0, 10) : null

/** What readers are told of a source's address. */
export interface LinkNote {
  /** The day since which it is dead; `null` while it is not. */
  readonly deadSince: string | null
  /** A copy that a web archive has, found by a program. */
  readonly copyUrl: string | null
}
