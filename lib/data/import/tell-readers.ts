import 'server-only'
import type { ClientBase } from 'pg'

/** What the trigger of revisions does when some are written, where they were written past it: readers learn of a change. */
export async function tellReaders(client: ClientBase): Promise<void> {
  await client.query(`INSERT INTO "revision" ("event_id", "version", "snapshot", "author", "actor_id", "issue_id", "status")
    SELECT "event_id", "version", "snapshot", "author", "actor_id", "issue_id", "status" FROM "revision" WHERE false`)
}
