import 'server-only'
import type { RelatedEvent } from '@/lib/domain/stance-event'
import type { Executor } from '../client'
import { insertRelated } from '../event-parts'

interface Relations {
  readonly line: number
  readonly from: string
  readonly related: readonly RelatedEvent[]
}

const AT_A_TIME = 5_000

/** The relations that point to no event of the file and none that is recorded. */
export async function unknownRelated(
  tx: Executor,
  rows: readonly Relations[],
  isInFile: (id: string) => boolean,
): Promise<{ line: number; index: number; event: string }[]> {
  const missing: { line: number; index: number; event: string }[] = []
  for (let at = 0; at < rows.length; at += AT_A_TIME) {
    const asked = rows
      .slice(at, at + AT_A_TIME)
      .flatMap(({ line, from, related }) =>
        related.map(({ event }, index) => ({ line, index, event, self: event === from })),
      )
    const outside = asked.filter(({ event, self }) => self || !isInFile(event))
    if (outside.length === 0) continue
    const known = await tx.$queryRaw<{ id: string }[]>`
      SELECT "public_id" AS "id" FROM "stance_event" WHERE "public_id" = ANY(${outside.map((o) => o.event)}::text[])`
    const ids = new Set(known.map(({ id }) => id))
    for (const { self, ...one } of outside) if (self || !ids.has(one.event)) missing.push(one)
  }
  return missing
}

/** Writes the relations of new and changed events. */
export async function linkRelated(tx: Executor, rows: readonly Relations[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_A_TIME)
    await insertRelated(
      tx,
      rows.slice(at, at + AT_A_TIME).map(({ from, related }) => ({ id: from, related })),
    )
}
