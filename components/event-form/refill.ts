import type { EventFormValues } from '@/lib/schemas/event-form'

/**
 * What a line that was read puts into a form that holds `values`: what it says, and nothing in the place of what only the
 * line `before` it had said, so that the date of one headline never stays with the next. What a person typed stays.
 */
export function refill(
  values: EventFormValues,
  before: Partial<EventFormValues>,
  read: Partial<EventFormValues>,
): Partial<EventFormValues> {
  if (Object.keys(read).length === 0) return {}
  const left = (Object.keys(before) as (keyof EventFormValues)[]).filter(
    (field) => !(field in read) && values[field] === before[field],
  )
  return { ...Object.fromEntries(left.map((field) => [field, ''])), ...read }
}
