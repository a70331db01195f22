import type { Day } from './domain/partial-date'

/**
 * The civil day now, in UTC: the day a view is as of when its address names none. Read once a request, at the edge,
 * and handed down; the domain has no clock.
 */
export const today = (): Day => new Date().toISOString().slice(0, 10)

/** This moment, ISO 8601 in UTC, for what is told of the record's own clock: how long a proposal has waited. */
export const now = (): string => new Date().toISOString()
