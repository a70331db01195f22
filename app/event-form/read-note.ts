import 'server-only'
import { z } from 'zod'
import type { EntryRules } from '@/components/event-form/entry-state'
import type { EventFormValues } from '@/lib/schemas/event-form'
import { optionalLine, optionalText } from '@/lib/schemas/text'
import type { EntryErrors } from './read-entry'

const schema = z.object({ note: optionalText('Note', 500), byline: optionalLine('Name', 80) })

/** What is said beside the event: to the editor or in its history, and by whom where there is no account. */
export function readNote(
  { note, byline }: EventFormValues,
  rules: EntryRules,
): { readonly note: string | null; readonly byline: string | null; readonly errors: EntryErrors } {
  const parsed = schema.safeParse({ note, byline })
  if (!parsed.success) {
    const errors = z.flattenError(parsed.error).fieldErrors
    return {
      note: null,
      byline: null,
      errors: Object.fromEntries(Object.entries(errors).filter(([, e]) => e)),
    }
  }
  if (rules.noteRequired && parsed.data.note === null)
    return {
      ...parsed.data,
      errors: { note: ['Say what you correct and why: it stands in the event’s history'] },
    }
  return { ...parsed.data, errors: {} }
}
