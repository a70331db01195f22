/** Waits for all, also where one fails: what goes on reads from room that is used again. Throws what the first of them threw. */
export async function together(...works: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason
}
