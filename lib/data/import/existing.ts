import 'server-only'
import type { EventStatus } from '@/lib/domain/vocabulary'
import { plainSnapshot } from '../change-events'
import type { Executor } from '../client'
import { type Snapshot, snapshotOf } from '../event-parts'
import type { CellId } from '../span-upkeep'

/** An event that the database has already, with what it says now. */
export interface ExistingEvent extends CellId {
  readonly dbId: number
  readonly id: string
  readonly key: string | null
  readonly version: number
  readonly status: EventStatus
  readonly snapshot: Snapshot
}

export interface Existing {
  readonly byId: ReadonlyMap<string, ExistingEvent>
  readonly byKey: ReadonlyMap<string, ExistingEvent>
}

/** What is recorded of that which rows name. */
export interface Recorded extends Existing {
  readonly steps: RecordedSteps
}

/** What makes a row without id or key the same as another: one address, actor, issue and date. */
export interface Step {
  readonly url: string
  readonly actor: string
  readonly issue: string
  readonly announcedOn: string
}

/** Events by their steps. */
export class RecordedSteps {
  private readonly byUrl = new Map<string, { readonly step: Step; readonly event: ExistingEvent }[]>()

  /** Of events of one step the first that is added is found. */
  add(step: Step, event: ExistingEvent): void {
    const ofUrl = this.byUrl.get(step.url)
    if (ofUrl) ofUrl.push({ step, event })
    else this.byUrl.set(step.url, [{ step, event }])
  }

  find({ url, actor, issue, announcedOn }: Step): ExistingEvent | undefined {
    return this.byUrl
      .get(url)
      ?.find(({ step: s }) => s.actor === actor && s.issue === issue && s.announcedOn === announcedOn)?.event
  }
}

const NOTHING: Recorded = { byId: new Map(), byKey: new Map(), steps: new RecordedSteps() }

/** Up to here all that is recorded is read before a large file, so that no row of it has to be looked for. */
const FEW = 5_000

/** All that is recorded, where that is nothing, or few events and a large file comes; `null` otherwise. */
export async function readIfFew(tx: Executor, isLargeFile: boolean): Promise<Recorded | null> {
  const most = isLargeFile ? FEW : 0
  const some = await tx.$queryRaw<{ id: string }[]>`
    SELECT e."public_id" AS "id" FROM "stance_event" e LIMIT ${most + 1}`
  if (some.length === 0) return NOTHING
  if (some.length > most) return null
  const existing = await findExisting(
    tx,
    some.map(({ id }) => id),
    [],
  )
  const published = [...existing.byId.values()].filter(({ status }) => status === 'published')
  const steps = new RecordedSteps()
  for (const event of published.sort((a, b) => a.dbId - b.dbId))
    for (const step of stepsOfEvent(event)) steps.add(step, event)
  return { ...existing, steps }
}

/** The events that have one of these ids or keys. */
export async function findExisting(
  tx: Executor,
  ids: readonly string[],
  keys: readonly string[],
): Promise<Existing> {
  if (ids.length === 0 && keys.length === 0) return { byId: new Map(), byKey: new Map() }
  const rows = await tx.$queryRaw<ExistingEvent[]>`
    SELECT e."id" AS "dbId", e."public_id" AS "id", e."key", e."version", e."status"::text AS "status",
      e."actor_id" AS "actorId", e."issue_id" AS "issueId", "whole_snapshot"(r."snapshot") AS "snapshot"
    FROM (SELECT "id" FROM "stance_event" WHERE "public_id" = ANY(${ids}::text[])
        UNION SELECT "id" FROM "stance_event" WHERE "key" = ANY(${keys}::text[])) f
      JOIN "stance_event" e ON e."id" = f."id"
      JOIN "revision" r ON r."event_id" = e."id" AND r."version" = e."version"`
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    byKey: new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const]))),
  }
}

/** What an event says now, as JSON whose fields stand in the order in which an import writes them: jsonb has its own. */
export function currentJson({ snapshot }: ExistingEvent): string {
  const { related, sources, ...plain } = plainSnapshot(snapshot)
  return JSON.stringify(
    snapshotOf(
      {
        ...plain,
        related: related.map(({ event, relation }) => ({ event, relation })),
        sources: sources.map(({ url, publisher, title, publishedOn, kind, archivedUrl, quotation }) => ({
          url,
          publisher,
          title,
          publishedOn,
          kind,
          archivedUrl,
          quotation,
        })),
      },
      plain,
    ),
  )
}

/** The steps that an event tells as it is recorded. */
export const stepsOfEvent = ({
  snapshot: { actor, company, topic, announcedOn, sources },
}: ExistingEvent): Step[] =>
  sources.map(({ url }) => ({ url, actor, issue: `${company}/${topic}`, announcedOn }))

/**
 * The published events that tell one of these steps. The oldest is found first. They are looked for by their cells: one address may
 * be that of a report on which all of a record rests.
 */
export async function findSteps(tx: Executor, wanted: readonly Step[]): Promise<RecordedSteps> {
  const steps = new RecordedSteps()
  if (wanted.length === 0) return steps
  const of = (part: (step: Step) => string | undefined) => wanted.map((step) => part(step) ?? '')
  const rows = await tx.$queryRaw<(ExistingEvent & { url: string })[]>`
    SELECT f."url", e."id" AS "dbId", e."public_id" AS "id", e."key", e."version", e."status"::text AS "status",
      e."actor_id" AS "actorId", e."issue_id" AS "issueId", "whole_snapshot"(r."snapshot") AS "snapshot"
    FROM (SELECT DISTINCT e."id", w."url"
        FROM unnest(${of((step) => step.url)}::text[], ${of((step) => step.actor)}::text[],
            ${of((step) => step.issue.split('/')[0])}::text[], ${of((step) => step.issue.split('/')[1])}::text[],
            ${of((step) => step.announcedOn)}::text[]) AS w("url", "actor", "company", "topic", "announced_on")
          JOIN "actor" a ON a."code" = w."actor" JOIN "company" c ON c."slug" = w."company"
          JOIN "topic" t ON t."slug" = w."topic" JOIN "issue" i ON i."company_id" = c."id" AND i."topic_id" = t."id"
          CROSS JOIN LATERAL (SELECT e."id" FROM "stance_event" e
            WHERE e."actor_id" = a."id" AND e."issue_id" = i."id" AND e."status" = 'published'
              AND e."announced_on" = w."announced_on" OFFSET 0) e
          CROSS JOIN LATERAL (SELECT FROM "source" s WHERE s."url" = w."url" AND s."event_id" = e."id" OFFSET 0) s) f
      JOIN "stance_event" e ON e."id" = f."id"
      JOIN "revision" r ON r."event_id" = e."id" AND r."version" = e."version"
    ORDER BY e."id"`
  for (const row of rows) {
    const { actor, company, topic, announcedOn } = row.snapshot
    steps.add({ url: row.url, actor, issue: `${company}/${topic}`, announcedOn }, row)
  }
  return steps
}
