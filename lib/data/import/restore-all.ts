import 'server-only'
import type { ClientBase } from 'pg'
import { buildWithRoom, type LaidAside, restoring } from './bulk-load'
import { foldTouchedCells, type Touch } from './fold-cells'
import { foldMeanwhile } from './fold-meanwhile'
import type { ImportProgress } from './import-options'
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
  await buildWithRoom(client)
  const restore = async () => {
    const before = restoring(aside, 'before spans')
    if (written?.isWhole) {
      // Those of the few events that were there before: their cells are folded with the others.
      await client.query('DELETE FROM "span"')
      await foldMeanwhile(client, before, written.spanLines(), () => report('indexes'))
    } else {
      for (const make of before) await client.query(make)
      await foldTouchedCells(client, touch, (done) => report('spans', done))
    }
    report('indexes')
    for (const make of restoring(aside, 'after spans')) await client.query(make)
  }
  await together(restore(), ...(staged ? [staged.complete()] : []))
  await staged?.replace(client)
}
