import { expect, it } from 'vitest'
import { foldCell } from '@/lib/domain/fold'
import type { IssueKey } from '@/lib/domain/issue'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import { buildFoldEvent } from '@/lib/testing/build-fold-event'
import { busiestIssues, lastChanged } from './fewer-issues'

const life = (actor: string, issue: IssueKey, days: readonly string[]): CellHistory => ({
  actor,
  issue,
  segments: foldCell(
    days.map((announcedOn, i) =>
      buildFoldEvent({ id: `${issue} ${i}`, order: i, announcedOn, stance: i % 2 ? 'allow' : 'ban' }),
    ),
    DEFAULT_LENS,
  ),
})

/** Issue by issue two actors; the later its number the later and the more happened. */
const sharedOf = (issues: number) =>
  new Map(
    Array.from({ length: issues }, (_, n) => {
      const issue: IssueKey = `c${String(n).padStart(3, '0')}/t`
      const days = Array.from({ length: 1 + (n % 7) }, (_, i) => `20${10 + i}-01-${10 + (n % 19)}`)
      return [issue, ['GBR', 'DEU'].map((actor) => life(actor, issue, days))] as const
    }),
  )

it('few issues are all shown', () => {
  const shared = sharedOf(40)
  expect(lastChanged(shared, '2026-01-01')).toBe(shared)
  expect(busiestIssues(shared)).toBe(shared)
})

it('of many the table has those that changed last, the drawing whole issues on which most happened', () => {
  const shared = sharedOf(150)
  const listed = [...lastChanged(shared, '2026-01-01').keys()]
  expect(listed).toHaveLength(30)
  expect(listed).toEqual([...listed].sort())
  const drawn = [...busiestIssues(shared)]
  expect(drawn).toHaveLength(15)
  for (const [, of] of drawn) {
    expect(of).toHaveLength(2)
    expect(of[0]?.segments).toHaveLength(7)
  }
})
