import type { EventFormValues } from '@/lib/schemas/event-form'

const NEEDED = ['actor', 'company', 'topic', 'stance', 'kind', 'announcedOn'] as const

/** The first field that every event needs and that is still empty, in the order of the form; `null` when none is. */
export function firstMissing(values: EventFormValues): string | null {
  const field = NEEDED.find((name) => values[name].trim() === '')
  if (field) return field
  return values.sources[0]?.url.trim() === '' ? 'sources.0.url' : null
}
