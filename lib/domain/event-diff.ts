import type { StanceEvent, StanceEventFields } from './stance-event'

/** What can differ between two versions of an event, in the order in which it is shown. */
export const DIFF_FIELDS = [
  'status',
  'statusReason',
  'mergedInto',
  'title',
  'actor',
  'company',
  'topic',
  'stance',
  'kind',
  'targeting',
  'scope',
  'announcedOn',
  'effectiveOn',
  'deadlineOn',
  'endsOn',
  'summary',
  'authority',
  'confidence',
  'related',
  'sources',
] as const satisfies readonly (keyof StanceEvent)[]
export type DiffField = (typeof DIFF_FIELDS)[number]

/** One version of an event: its fields and, for recorded ones, its status. */
export type EventVersion = StanceEventFields &
  Partial<Pick<StanceEvent, 'status' | 'statusReason' | 'mergedInto'>>

export interface FieldChange {
  readonly field: DiffField
  readonly before: unknown
  readonly after: unknown
}

/** The fields in which two versions differ, each with both values. Lists differ when one of their members does. */
export function diffEvents(before: EventVersion, after: EventVersion): FieldChange[] {
  return DIFF_FIELDS.flatMap((field) => {
    const [a, b] = [before[field] ?? null, after[field] ?? null]
    return same(a, b) ? [] : [{ field, before: a, after: b }]
  })
}

/**
 * Of three versions, the fields that `theirs` changed from `base` and `mine` did not: where two work on one event, these
 * are taken from theirs, and only what both changed is for a person to decide.
 */
export function untouchedBy(base: EventVersion, theirs: EventVersion, mine: EventVersion): DiffField[] {
  // What a form cannot hold is nobody's change there.
  const touched = new Set(
    diffEvents({ ...base, ...NO_STATUS }, { ...mine, ...NO_STATUS }).map((c) => c.field),
  )
  return diffEvents({ ...base, ...NO_STATUS }, { ...theirs, ...NO_STATUS })
    .map((c) => c.field)
    .filter((field) => !touched.has(field))
}

const NO_STATUS = { status: undefined, statusReason: undefined, mergedInto: undefined }

/** Equality of what travels as JSON, whatever the order of an object's fields. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => same(x, b[i]))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) =>
    same((a as Record<string, unknown>)[key] ?? null, (b as Record<string, unknown>)[key] ?? null),
  )
}

/** The members of a list that only one of two versions has: sources by address, relations by event and relation. */
export function diffLists<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { removed: Item[]; added: Item[] } {
  return {
    removed: before.filter((a) => !after.some((b) => same(a, b))),
    added: after.filter((b) => !before.some((a) => same(a, b))),
  }
}
