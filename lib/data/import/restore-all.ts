import 'server-only'
import type { ClientBase } from 'pg'
import { buildWithRoom, type LaidAside, layIndexesAside, restoring } from './bulk-load'
import { foldTouchedCells, type Touch } from './fold-cells'
import { foldMeanwhile } from './fold-meanwhile'
import type { ImportProgress } from './import-options'
import { RENEW_EVENTS } from './renew-statistics'
import type { StagedTables } from './staged-tables'
import { together } from './together'
import type { WrittenEvents } from './written-events'

/**
 * Makes the spans of what was written, and all that was laid aside again: indexes, keys, triggers, each checked as it is made.
 * `written` has all events there are, or does not know them all (`isWhole`): then the cells of `touch` are folded from
 * the tables.
 */
export async function restoreAll(
  client: ClientBase,
  aside: LaidAside,
  written: WrittenEvents | null,
  staged: StagedTables | null,
  touch: Touch,
  report: (stage: ImportProgress['stage'], done?: number) => void,
): Promise<void> {
  report('indexes')
  await buildWithRoom(client, staged ? 'beside others' : 'alone')
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement)
  }
  const before = restoring(aside, 'before spans')
  const fold = () => foldTouchedCells(client, touch, (done) => report('spans', done))
  const spans = written?.isWhole ? written.spanLines() : null
  if (staged) {
    await together(
      // The other connection has more to do.
      run([...before, RENEW_EVENTS]),
      staged.complete(spans),
    )
    await staged.replace(client)
    if (spans) return
    // The other connection has looked at the table until now.
    const ofSpans = await layIndexesAside(client, true, ['span'])
    await fold()
    await run(restoring(ofSpans, 'after spans'))
    return
  }
  if (spans) {
    // Those of the few events that were there before: their cells are folded with the others.
    await client.query('DELETE FROM "span"')
    await foldMeanwhile(client, before, spans, () => report('indexes'))
  } else {
    await run(before)
    await fold()
  }
  report('indexes')
  await run(restoring(aside, 'after spans'))
}
