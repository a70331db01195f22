import 'server-only'
import { setImmediate as breath } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { copyPieces } from './copy-rows'
import { SPAN_COLUMNS } from './span-lines'

/** What waits for the connection to be free, in bytes. */
const MOST_HELD = 16 * 2 ** 20
/** Between two looks at whether the database is done. */
const CELLS_AT_A_TIME = 100

/**
 * Runs statements that keep the database busy, and folds meanwhile (`cells`: the lines of one after the other): spans are copied in between two of them.
 * The table of spans has no indexes then. `report` is called when some have been.
 */
export async function foldMeanwhile(
  client: ClientBase,
  statements: readonly string[],
  cells: Iterable<string>,
  report: () => void,
): Promise<void> {
  const rest = cells[Symbol.iterator]()
  let held: Buffer[] = []
  let bytes = 0
  let isDone = false
  const fold = () => {
    let lines = ''
    for (let i = 0; i < CELLS_AT_A_TIME && !isDone; i++) {
      const next = rest.next()
      isDone = next.done === true
      if (!next.done) lines += next.value
    }
    const piece = Buffer.from(lines)
    held.push(piece)
    bytes += piece.length
  }
  const copy = async () => {
    if (bytes === 0) return
    await copyPieces(client, 'span', SPAN_COLUMNS, held)
    held = []
    bytes = 0
    report()
  }
  for (const statement of statements) {
    let isBusy = true
    const busy = client.query(statement).finally(() => {
      isBusy = false
    })
    busy.catch(() => {})
    while (isBusy && !isDone && bytes < MOST_HELD) {
      fold()
      await breath()
    }
    await busy
    await copy()
  }
  while (!isDone) {
    while (!isDone && bytes < MOST_HELD / 2) fold()
    await copy()
  }
}
