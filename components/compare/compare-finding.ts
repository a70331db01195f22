import type { IssueKey } from '@/lib/domain/issue'
import type { CellHistory } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { relationOn } from '@/lib/domain/parting'

/** "They agree today on 4 of 9 shared issues and differ on 5": counted where two of them hold a stance on the day. */
export function compareFinding(shared: ReadonlyMap<IssueKey, readonly CellHistory[]>, asOf: Day): string {
  const relations = [...shared.values()].flatMap((histories) => relationOn(histories, asOf) ?? [])
  if (relations.length === 0) return 'There is no issue on which two of them hold a stance on this day'
  const agreed = relations.filter(({ agree }) => agree).length
  const issues = `${relations.length} shared ${relations.length === 1 ? 'issue' : 'issues'}`
  return `They hold the same stance on ${agreed} of ${issues} and differ on ${relations.length - agreed}`
}
