import 'server-only'
import type { RevisionLine } from '@/components/revision/revision-list'
import { getDirectory } from '@/lib/data/directory'
import { getRelatedTitles } from '@/lib/data/event-titles'
import { listMergedFrom } from '@/lib/data/merge-events'
import { listRevisionPage, type Revision } from '@/lib/data/revisions'
import { diffEvents } from '@/lib/domain/event-diff'
import { revisionKind } from '@/lib/domain/revision-kind'
import { loadAnyEvent } from '../load-any-event'

/** Differences are long: an event with hundreds of versions is read in pages. */
const PAGE = 20

/** A page of an event's history, newest first, each version with its difference to the one before. */
export async function loadHistory(id: string, before: number | null) {
  const event = await loadAnyEvent(id)
  const [revisions, directory, mergedFrom] = await Promise.all([
    listRevisionPage(id, { before, limit: PAGE }),
    getDirectory(),
    listMergedFrom(id),
  ])
  const shown = revisions.slice(0, PAGE)
  const titles = await getRelatedTitles(...revisions.map((r) => r.snapshot))
  const oldest = shown.at(-1)
  return {
    event,
    lines: shown.map((revision, i) => lineOf(revision, revisions.slice(i + 1))),
    next: revisions.length > PAGE && oldest ? oldest.version : null,
    directory,
    titles,
    mergedFrom,
  }
}

function lineOf(revision: Revision, older: readonly Revision[]): RevisionLine {
  const { version, author, note, recordedAt, snapshot } = revision
  const before = older[0]?.snapshot ?? null
  return {
    version,
    author,
    note,
    recordedAt,
    kind: revisionKind(
      snapshot,
      before,
      older.map((r) => r.snapshot),
    ),
    changes: before && diffEvents(before, snapshot),
    snapshot,
  }
}
