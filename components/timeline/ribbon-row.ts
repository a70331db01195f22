import { actorHref, issueHref } from '@/components/links'
import type { CellNames } from '@/components/stance/cell-label'
import type { Segment } from '@/lib/domain/fold'
import { parseIssueKey } from '@/lib/domain/issue'
import type { CellHistory } from '@/lib/domain/matrix'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { spansOf } from '@/lib/domain/span'
import { fewerRows } from './ribbon-layout'

/** One row of a ribbon: the life of one actor on one issue. */
export interface RibbonRow {
  readonly key: string
  /** What the row is called beside its band, and where that leads. */
  readonly title: string
  readonly detail: string | null
  readonly href: string
  /** For the sentences of its bands. */
  readonly names: CellNames
  readonly segments: readonly Segment[]
}

/** What a row is named by: where all rows are of one actor, by the issue, and so on. */
export type RowSubject = 'actor' | 'issue' | 'both'

/** The rows of a ribbon, in the order of the histories. */
export function ribbonRows(histories: readonly CellHistory[], names: Names, by: RowSubject): RibbonRow[] {
  return histories.map(({ actor, issue, segments }) => {
    const { company, topic } = parseIssueKey(issue) ?? { company: issue, topic: '' }
    const cell: CellNames = {
      actor: actorName(names, actor),
      company: companyName(names, company),
      topic: topicName(names, topic),
    }
    const kind = names.actors.get(actor)?.kind
    return {
      key: `${actor} ${issue}`,
      title: by === 'issue' ? cell.company : cell.actor,
      detail: by === 'actor' ? null : by === 'issue' ? cell.topic : `${cell.company} · ${cell.topic}`,
      href: by === 'issue' ? issueHref(issue) : actorHref(actor, kind),
      names: cell,
      segments,
    }
  })
}

/** By the day their evidence begins, the oldest first: the bands then make a staircase. */
export const oldestFirst = (histories: readonly CellHistory[]): CellHistory[] =>
  [...histories].sort((a, b) => {
    const [first, second] = [a.segments[0]?.from ?? '', b.segments[0]?.from ?? '']
    return first === second ? 0 : first < second ? -1 : 1
  })

/** The ids of the events that opened the spans of a ribbon of these lives: of too many, those that it draws. */
export const openersDrawn = (histories: readonly CellHistory[]): string[] =>
  fewerRows(oldestFirst(histories).map(({ segments }) => ({ bands: spansOf(segments) }))).flatMap(
    ({ bands }) => bands.map((span) => span.events[0]),
  )
