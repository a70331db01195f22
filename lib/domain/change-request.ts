/** What one editor asks another to do with an event, under two-person review. */
export type ChangeRequest =
  | { readonly do: 'retract'; readonly reason: string }
  | { readonly do: 'merge'; readonly into: string }
  | { readonly do: 'restore'; readonly version: number }

/** What a request is called in a row, what it asks, and what the button says that carries it out. */
export const REQUEST_WORDS: Readonly<
  Record<ChangeRequest['do'], { readonly label: string; readonly asks: string; readonly button: string }>
> = {
  retract: { label: 'Retraction', asks: 'to retract the event', button: 'Retract the event' },
  merge: { label: 'Merge', asks: 'to merge the event into another', button: 'Merge the events' },
  restore: { label: 'Restoration', asks: 'to restore an earlier version', button: 'Restore that version' },
}

/** Said where it is asked. */
export const ASKED =
  'Two-person review is on: this asks another editor, and nothing changes until they agree. You get a page that tells what becomes of it.'
