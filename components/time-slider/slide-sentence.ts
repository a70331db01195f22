import { segmentOn } from '@/lib/domain/fold'
import { parseIssueKey } from '@/lib/domain/issue'
import type { CellHistory } from '@/lib/domain/matrix'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { addDays, type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { sideInWords } from '@/lib/domain/shift-sentence'
import { changedOn } from './cell-on-day'

/** "14 July 2020", and how much changed on it where something did. */
export function dayInWords(day: Day, changes: number): string {
  const date = formatPartialDate(day)
  return changes === 0 ? date : `${date}: ${changes} ${changes === 1 ? 'change' : 'changes'}`
}

/** The first thing that changed on a day, in words: "United Kingdom: restrict → ban on Huawei · 5G networks, and 2 more". */
export function changeInWords(histories: readonly CellHistory[], names: Names, day: Day): string | null {
  const changed = changedOn(histories, day)
  const first = changed[0]
  if (!first) return null
  const { company, topic } = parseIssueKey(first.issue) ?? { company: first.issue, topic: '' }
  const before = segmentOn(first.segments, addDays(day, -1))
  const after = segmentOn(first.segments, day)
  const more = changed.length > 1 ? `, and ${changed.length - 1} more` : ''
  return `${actorName(names, first.actor)}: ${sideInWords(before)} → ${sideInWords(after)} on ${nameOfIssue(names, company, topic)}${more}`
}
