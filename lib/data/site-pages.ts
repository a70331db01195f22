import 'server-only'
import { listCellNames } from './cell-names'
import { reads } from './current-reading'
import { ANY_DAY } from './days'
import { FROM_EVENT } from './event-rows'
import { idsOf } from './record/event-ids'
import { keptRecord } from './record/kept-record'
import { latestOf } from './record/order-by'
import type { PackedRecord } from './record/packed-record'
import { scanEvents } from './record/scan-record'

/** Something that has a page, and when what it shows last changed. */
export interface SitePage {
  readonly kind: 'actor' | 'company' | 'issue' | 'event'
  /** Actor code, company slug, `company/topic`, event id. */
  readonly key: string
  readonly changedAt: Date
}

/**
 * The pages that have something to show: actors, companies and issues with published events, and the events, the latest
 * changed first within each kind, at most `limit` in all.
 */
export async function listSitePages(limit: number): Promise<SitePage[]> {
  const record = await keptRecord()
  if (record) return inRecord(record, limit)
  return reads().$queryRaw<SitePage[]>`
    WITH "e" AS (
      SELECT a."code" AS "actor", c."slug" AS "company", c."slug" || '/' || t."slug" AS "issue",
        e."public_id" AS "event", e."changed_at"
      FROM ${FROM_EVENT} WHERE e."status" = 'published')
    SELECT "kind", "key", max("changed_at") AS "changedAt" FROM (
      SELECT 1 AS "rank", 'actor' AS "kind", "actor" AS "key", "changed_at" FROM "e"
      UNION ALL SELECT 2, 'company', "company", "changed_at" FROM "e"
      UNION ALL SELECT 3, 'issue', "issue", "changed_at" FROM "e"
      UNION ALL SELECT 4, 'event', "event", "changed_at" FROM "e") p
    GROUP BY "rank", "kind", "key" ORDER BY "rank", 3 DESC, "key" LIMIT ${limit}`
}

async function inRecord(record: PackedRecord, limit: number): Promise<SitePage[]> {
  const names = await listCellNames()
  const places = { actor: new Map<string, number>(), company: new Map(), issue: new Map() }
  const changedIn = (of: Map<string, number>, key: string, changed: number) => {
    if ((of.get(key) ?? 0) < changed) of.set(key, changed)
  }
  const keys: number[] = []
  const moments: number[] = []
  await scanEvents(record, { asOf: ANY_DAY }, ({ actorId, issueId, columns, row }) => {
    const actor = names.actors.get(actorId)
    const issue = names.issues.get(issueId)
    if (!actor || !issue) return
    const changed = columns.recorded[row] as number
    changedIn(places.actor, actor.code, changed)
    changedIn(places.company, issue.company, changed)
    changedIn(places.issue, issue.key, changed)
    keys.push(columns.event[row] as number)
    moments.push(changed)
  })
  const pages = (['actor', 'company', 'issue'] as const).flatMap((kind) =>
    lastChangedFirst([...places[kind]].map(([key, changed]) => ({ kind, key, changed }))),
  )
  const events = await latestOf(moments, 0, Math.max(0, limit - pages.length))
  const idOf = await idsOf(
    events.map((place) => keys[place] as number),
    record.ids,
  )
  pages.push(
    ...lastChangedFirst(
      events.map((place) => ({
        kind: 'event' as const,
        key: idOf(keys[place] as number),
        changed: moments[place] as number,
      })),
    ),
  )
  return pages.slice(0, limit)
}

const lastChangedFirst = (
  pages: readonly { readonly kind: SitePage['kind']; readonly key: string; readonly changed: number }[],
): SitePage[] =>
  [...pages]
    .sort((a, b) => b.changed - a.changed || (a.key < b.key ? -1 : 1))
    .map(({ kind, key, changed }) => ({ kind, key, changedAt: new Date(changed) }))
