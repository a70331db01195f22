import type { StanceEvent } from '@/lib/domain/stance-event'
import type { EntryNames } from '@/lib/schemas/event-form'
import {
  EMPTY_RELATED,
  EMPTY_SOURCE,
  type EventFormValues,
  MOST_ROWS,
  valuesOfEvent,
} from '@/lib/schemas/event-form'

interface RowChange {
  readonly patch: Partial<EventFormValues>
  readonly focus: string
}

/** What a button that adds or removes a row does, for browsers without scripts. `null` for any other button. */
export function changeRows(intent: string, values: EventFormValues): RowChange | null {
  if (intent === 'add-source' && values.sources.length < MOST_ROWS)
    return {
      patch: { sources: [...values.sources, EMPTY_SOURCE] },
      focus: `sources.${values.sources.length}.url`,
    }
  if (intent === 'add-related' && values.related.length < MOST_ROWS)
    return {
      patch: { related: [...values.related, EMPTY_RELATED] },
      focus: `related.${values.related.length}.event`,
    }
  const remove = /^remove-(source|related):(\d{1,3})$/.exec(intent)
  if (!remove) return null
  const index = Number(remove[2])
  if (remove[1] === 'related')
    return { patch: { related: values.related.filter((_, i) => i !== index) }, focus: 'add-related' }
  const sources = values.sources.filter((_, i) => i !== index)
  return { patch: { sources: sources.length > 0 ? sources : [EMPTY_SOURCE] }, focus: 'add-source' }
}

/** The fields of the form that belong to one field of an event, as they are recorded now. */
export function recordedValues(
  field: string,
  event: StanceEvent,
  names: EntryNames,
): Partial<EventFormValues> | null {
  const recorded = valuesOfEvent(event, names)
  const pick = { actor: 'pickActor', company: 'pickCompany', topic: 'pickTopic' }[field]
  if (!(field in recorded) || field.startsWith('pick')) return null
  const key = field as keyof EventFormValues
  return { [key]: recorded[key], ...(pick && { [pick]: recorded[pick as keyof EventFormValues] }) }
}
