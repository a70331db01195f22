import 'server-only'
import { countRevisions, listRevisionPage } from '@/lib/data/revisions'
import { getStanceEvent } from '@/lib/data/stance-events'
import { revisionOnTheWire } from '@/lib/interchange/revision-wire'
import type { Work } from '../../../answer-call'
import { listAnswer, wrongCursor } from '../../../list-answer'
import { noSuchEvent } from '../../refusals'

/** What an event said, version by version, newest first. The cursor is the version of the last. */
export const listRevisions: Work = async (asked) => {
  const { id, query } = asked
  const before = query.cursor ? Number(/^[1-9]\d{0,8}$/.exec(query.cursor.text)?.[0]) : null
  if (Number.isNaN(before)) return wrongCursor(asked)
  const { knownAt } = query.view
  const [event, page, total] = await Promise.all([
    getStanceEvent(id),
    listRevisionPage(id, { before, limit: query.limit, knownAt }),
    countRevisions(id, knownAt),
  ])
  if (!event || total === 0) return noSuchEvent()
  const shown = page.slice(0, query.limit)
  const next = page.length > shown.length ? (shown.at(-1)?.version ?? null) : null
  return listAnswer(
    asked,
    shown.map((revision) => revisionOnTheWire(revision, event)),
    next === null ? null : String(next),
    total,
  )
}
