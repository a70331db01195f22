import 'server-only'

/** Lets others have their turn: nothing that works through a million rows may keep a process from answering. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Of simple steps that take some ten nanoseconds each: a few milliseconds. */
const STEPS_AT_ONCE = 100_000

/** Does something `n` times, by number, and lets others have their turn in between. */
export async function inTurns(n: number, step: (i: number) => void): Promise<void> {
  for (let from = 0; from < n; from += STEPS_AT_ONCE) {
    if (from > 0) await pause()
    const to = Math.min(n, from + STEPS_AT_ONCE)
    for (let i = from; i < to; i++) step(i)
  }
}
