import type { EventFormValues } from '@/lib/schemas/event-form'

/** What was read from one line. */
export interface QuickAddAnswer {
  readonly values: Partial<EventFormValues>
  /** What could not be read, or why nothing was: for people. */
  readonly note: string | null
  /** Further events that the line tells: "Sweden: Huawei, ZTE out of 5G". */
  readonly others: readonly { readonly label: string; readonly href: string }[]
}
