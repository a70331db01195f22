import 'server-only'
import { dateNumber } from '@/lib/domain/date-number'
import { NONE } from '@/lib/domain/fold-sweep'
import type { IssueKey } from '@/lib/domain/issue'
import type { Lens } from '@/lib/domain/lens'
import type { Cell } from '@/lib/domain/matrix'
import { type CellChange, diffMatrix } from '@/lib/domain/matrix-diff'
import type { Day } from '@/lib/domain/partial-date'
import { type CellFilter, listCellHistories } from './cell-histories'
import { recordForLives } from './cells'
import { inOrderOfNames, type KeyedCell } from './name-cells'
import { idsOf } from './record/event-ids'
import { cellAt, type FoldedCell, foldRecord } from './record/fold-record'

/** A cell that reads otherwise on two days, by the keys of its events. */
interface KeyedChange {
  readonly actorId: number
  readonly issueId: number
  readonly before: OpenedCell | null
  readonly after: OpenedCell | null
  readonly causes: readonly number[]
}

interface OpenedCell {
  readonly cell: KeyedCell
  readonly openedBy: number
}

/**
 * The cells that read otherwise on the day of the filter than on another, by actor code, then issue key: what `diffMatrix`
 * makes of their histories. In memory (record/) none of these is made.
 */
export async function listCellChanges(filter: CellFilter, lens: Lens, from: Day): Promise<CellChange[]> {
  const record = await recordForLives(filter, lens)
  if (!record) return diffMatrix(await listCellHistories(filter, lens), from, filter.asOf)
  const days = [dateNumber(from), dateNumber(filter.asOf)] as const
  const changes: KeyedChange[] = []
  await foldRecord(
    record,
    filter,
    lens,
    (folded) => {
      const change = changeOf(folded, days)
      if (change) changes.push(change)
    },
    Math.max(...days),
  )
  const idOf = await idsOf(keysIn(changes), record.ids)
  return (await inOrderOfNames(changes)).map(({ actor, issue, of }) => ({
    actor,
    issue,
    before: of.before && named(of.before, actor, issue, idOf),
    after: of.after && named(of.after, actor, issue, idOf),
    causes: of.causes.map(idOf),
  }))
}

function changeOf(folded: FoldedCell, [from, to]: readonly [number, number]): KeyedChange | null {
  const { sweep, columns, actorId, issueId } = folded
  const [before, after] = [sweep.on(from), sweep.on(to)]
  const readingOf = (segment: number) => (segment === NONE ? NONE : sweep.reading(columns, segment))
  if (readingOf(before) === readingOf(after)) return null
  const [first, last] = from <= to ? [from, to] : [to, from]
  const causes = new Set<number>()
  for (let i = 0; i < sweep.count; i++) {
    const begins = sweep.from[i] as number
    if (begins <= first || begins > last || !sweep.isStep(columns, i)) continue
    causes.add(columns.event[sweep.event[i] as number] as number)
  }
  return {
    actorId,
    issueId,
    before: opened(folded, before),
    after: opened(folded, after),
    causes: [...causes],
  }
}

function opened(folded: FoldedCell, segment: number): OpenedCell | null {
  if (segment === NONE) return null
  const { sweep, columns } = folded
  const opening = sweep.on(sweep.sinceDay[segment] as number)
  return {
    cell: cellAt(folded, segment),
    openedBy: columns.event[sweep.event[opening === NONE ? segment : opening] as number] as number,
  }
}

function* keysIn(changes: readonly KeyedChange[]): Iterable<number> {
  for (const { before, after, causes } of changes) {
    yield* causes
    for (const opened of [before, after]) {
      if (!opened) continue
      yield opened.cell.event
      yield opened.openedBy
      if (opened.cell.drift) yield opened.cell.drift.event
    }
  }
}

// Field by field: of a hundred thousand, copies of all but some would be half of the work.
const named = (
  { cell, openedBy }: OpenedCell,
  actor: string,
  issue: IssueKey,
  idOf: (key: number) => string,
): Cell => ({
  actor,
  issue,
  stance: cell.stance,
  state: cell.state,
  track: cell.track,
  was: cell.was,
  since: cell.since,
  sinceDay: cell.sinceDay,
  event: idOf(cell.event),
  openedBy: idOf(openedBy),
  drift: cell.drift && { stance: cell.drift.stance, event: idOf(cell.drift.event) },
})
