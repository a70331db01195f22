import { Footnotes } from '@/components/event/footnotes'
import type { Cell } from '@/lib/domain/matrix'
import type { StanceEvent } from '@/lib/domain/stance-event'

interface Props {
  /** In the order of the table's rows. */
  readonly cells: readonly Cell[]
  readonly events: ReadonlyMap<string, StanceEvent>
  /** One source a stance, of the event that opened it, where there are many; else two of each event that decides. */
  readonly isShort: boolean
}

/** The sources of a table of stances, for its print: those that `DecidedBy` names, in its order. */
export function StanceFootnotes({ cells, events, isShort }: Props) {
  const notes = cells
    .flatMap(({ openedBy, event }) => (isShort ? [openedBy] : [...new Set([openedBy, event])]))
    .flatMap((event) => events.get(event)?.sources.slice(0, isShort ? 1 : 2) ?? [])
  return <Footnotes notes={notes.map((source) => ({ source }))} />
}
