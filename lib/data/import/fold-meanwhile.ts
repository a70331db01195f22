import 'server-only'
import { setImmediate as breath } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import type { SpanRow } from '../span-upkeep'
import { copyRows } from './copy-rows'
import { SPAN_COLUMNS, spanLine } from './fold-cells'

/** So many spans wait for the connection to be free: some 60 MB. */
const MOST_HELD = 400_000
/** Between two looks at whether the database is done. */
const CELLS_AT_A_TIME = 100

/**
 * Runs statements that keep the database busy, and folds meanwhile: spans are copied in between two of them.
 * The table of spans has no indexes then. `report` is told how many spans were written.
 */
export async function foldMeanwhile(
  client: ClientBase,
  statements: readonly string[],
  cells: Iterable<readonly SpanRow[]>,
  report: (spans: number) => void,
): Promise<void> {
  const rest = cells[Symbol.iterator]()
  let lines: string[] = []
  let isDone = false
  let written = 0
  const fold = () => {
    for (let i = 0; i < CELLS_AT_A_TIME && !isDone; i++) {
      const next = rest.next()
      isDone = next.done === true
      if (!next.done) for (const span of next.value) lines.push(spanLine(span))
    }
  }
  const copy = async () => {
    if (lines.length === 0) return
    const held = lines
    lines = []
    await copyRows(client, 'span', SPAN_COLUMNS, held)
    written += held.length
    report(written)
  }
  for (const statement of statements) {
    let isBusy = true
    const busy = client.query(statement).finally(() => {
      isBusy = false
    })
    busy.catch(() => {})
    while (isBusy && !isDone && lines.length < MOST_HELD) {
      fold()
      await breath()
    }
    await busy
    await copy()
  }
  while (!isDone) {
    while (!isDone && lines.length < MOST_HELD / 8) fold()
    await copy()
  }
}
