import type { CellHistory } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { shiftsOf } from '@/lib/domain/span'

/**
 * What the ribbon of one actor shows, as its title: on how many of its issues the stance has changed up to a day, and
 * how many of these changes crossed from one side of the scale to the other. `noun` is what a row stands for.
 */
export function changesFinding(
  histories: readonly CellHistory[],
  asOf: Day,
  noun: 'issue' | 'stance' = 'issue',
): string {
  const lives = histories
    .map(({ segments }) => shiftsOf(segments).filter(({ on }) => on <= asOf))
    .filter((shifts) => shifts.length > 0)
  const changed = lives.filter((shifts) => shifts.some((s) => s.from && s.from.stance !== s.to.stance)).length
  const crossed = lives.filter((shifts) => shifts.some((s) => s.isReversal)).length
  const all = lives.length
  if (all === 0) return 'No stance yet on this day'
  const sides = crossed === 0 ? 'none from one side to the other' : `${crossed} from one side to the other`
  if (noun === 'stance')
    return all === 1
      ? `This stance ${changed === 0 ? 'never changed' : `changed${crossed > 0 ? ', from one side to the other' : ''}`}`
      : changed === 0
        ? `None of these ${all} stances has changed`
        : `${changed} of these ${all} stances changed, ${sides}`
  if (changed === 0)
    return all === 1
      ? 'On its one issue the stance never changed'
      : `On none of ${all} issues has the stance changed`
  const onSides =
    crossed === 0 ? 'never from one side to the other' : `on ${crossed} from one side to the other`
  return all === 1
    ? `On its one issue the stance changed${crossed > 0 ? ', from one side to the other' : ''}`
    : `On ${changed} of ${all} issues the stance changed, ${onSides}`
}
