import { busiestOf, fewerOf, isTooMany } from '@/components/place/fewer'
import type { IssueKey } from '@/lib/domain/issue'
import type { CellHistory } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { relationOn } from '@/lib/domain/parting'

type Shared = ReadonlyMap<IssueKey, readonly CellHistory[]>

/** Of too many shared issues those of which it changed last whether the actors agree, in the order of their keys. */
export function lastChanged(shared: Shared, asOf: Day): Shared {
  const issues = [...shared]
  if (!isTooMany(issues)) return shared
  const since = new Map(issues.map(([issue, of]) => [issue, relationOn(of, asOf)?.since ?? '']))
  const newest = issues
    .map(([issue]) => issue)
    .sort((a, b) => ((since.get(a) ?? '') < (since.get(b) ?? '') ? 1 : -1))
  const shown = new Set(fewerOf(newest))
  return new Map(issues.filter(([issue]) => shown.has(issue)))
}

/** Of too many lives those of the issues on which most happened, of each issue all, as many rows as can be read. */
export function busiestIssues(shared: Shared): Shared {
  const all = [...shared.values()].flat()
  if (!isTooMany(all)) return shared
  const most = busiestOf(all).length
  const steps = (of: readonly CellHistory[]) => of.reduce((sum, { segments }) => sum + segments.length, 0)
  const shown = new Set<IssueKey>()
  let rows = 0
  for (const [issue, of] of [...shared].sort((a, b) => steps(b[1]) - steps(a[1]))) {
    if (rows + of.length > most) break
    rows += of.length
    shown.add(issue)
  }
  return new Map([...shared].filter(([issue]) => shown.has(issue)))
}
