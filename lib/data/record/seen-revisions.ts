import 'server-only'

/**
 * Which revisions have been read. They are numbered as they are written, and become visible when their transactions end:
 * one with a lower number may come after one with a higher. So the rule is: whatever becomes visible later has a number
 * above the last that was read, or one that was missing below it. Both are asked for each time. It holds whatever runs at
 * once, and on a replica too, as it rests on nothing but the numbers.
 */
export interface Seen {
  /** The highest number that was read. */
  readonly last: number
  /** When the newest revision was recorded, in milliseconds since 1970. */
  readonly newest: number
  readonly gaps: readonly Gap[]
}

/** Numbers that were missing, first and last, and when the revision after them was recorded. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly next: number
}

/** No transaction that writes takes longer. */
const LONGEST_WRITE = 6 * 3_600_000

/**
 * Most gaps stay: a transaction took the numbers and was given up. Revisions bear the moment at which their transaction
 * began. Whoever took a number of a gap did so before the revision after it was written, that is at most the longest write
 * after its moment, and was done at most as much later. A revision that began after that and can be seen shows that the
 * other can be, too, or never will.
 */
export const withoutOldGaps = (seen: Seen): Seen => ({
  ...seen,
  gaps: seen.gaps.filter(({ next }) => next + 2 * LONGEST_WRITE >= seen.newest),
})

/** After these have been read too. */
export function withSeen(
  seen: Seen,
  revisions: readonly { readonly number: number; readonly recorded: number }[],
): Seen {
  const read = revisions
    .filter(({ number }) => number > seen.last || seen.gaps.some((gap) => isWithin(number, gap)))
    .sort((a, b) => a.number - b.number)
  let { last, newest } = seen
  let gaps = [...seen.gaps]
  for (const { number, recorded } of read) {
    newest = Math.max(newest, recorded)
    if (number > last) {
      if (number > last + 1) gaps.push({ from: last + 1, to: number - 1, next: recorded })
      last = number
    } else {
      gaps = gaps.flatMap((gap) =>
        isWithin(number, gap)
          ? [
              { ...gap, to: number - 1, next: recorded },
              { ...gap, from: number + 1 },
            ].filter(({ from, to }) => from <= to)
          : [gap],
      )
    }
  }
  return withoutOldGaps({ last, newest, gaps })
}

const isWithin = (number: number, { from, to }: Gap): boolean => number >= from && number <= to
