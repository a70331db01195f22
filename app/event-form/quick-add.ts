import 'server-only'
import type { QuickAddAnswer } from '@/components/event-form/quick-add-answer'

/** Reads one line into the form. The seam to lib/intake: nothing else here knows how a line is read. */
export async function quickAdd(_text: string): Promise<QuickAddAnswer> {
  return { values: {}, note: 'This could not be read: fill in the fields below.', others: [] }
}
