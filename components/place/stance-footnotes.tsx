import { Footnotes } from '@/components/event/footnotes'
import type { Cell } from '@/lib/domain/matrix'
import type { StanceEvent } from '@/lib/domain/stance-event'

interface Props {
  /** In the order of the table's rows. */
  readonly cells: readonly Cell[]
  readonly events: ReadonlyMap<string, StanceEvent>
  /** How many sources of each event the print points to. */
  readonly most: number
}

/** The sources of a table of stances, for its print: those that `DecidedBy` names, in its order. */
export function StanceFootnotes({ cells, events, most }: Props) {
  const notes = cells
    .flatMap(({ openedBy, event }) => [...new Set([openedBy, event])])
    .flatMap((event) => events.get(event)?.sources.slice(0, most) ?? [])
  return <Footnotes notes={notes.map((source) => ({ source }))} />
}
