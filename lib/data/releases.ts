import 'server-only'
import { db, type Executor } from './client'

/** A release of the data as it is listed. */
export interface Release {
  readonly version: string
  /** Of the ZIP. */
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** When the record last changed before it. */
  readonly changedAt: Date
  readonly events: number
  readonly added: number
  readonly modified: number
  readonly withdrawn: number
}

export interface LatestRelease {
  readonly version: string
  /** The last revision in it. */
  readonly revision: string
  /** Of the tables in it. */
  readonly contentHash: string
  readonly file: string
}

/** The newest first. */
export const listReleases = (tx: Executor = db()): Promise<Release[]> =>
  tx.$queryRaw<Release[]>`
    SELECT "version", "file", "bytes"::float8 AS "bytes", "sha256", "changed_at" AS "changedAt", "events", "added",
      "modified", "withdrawn"
    FROM "release" WHERE "complete" ORDER BY "id" DESC`

export async function latestRelease(tx: Executor): Promise<LatestRelease | null> {
  const [row] = await tx.$queryRaw<LatestRelease[]>`
    SELECT "version", "revision"::text AS "revision", "content_hash" AS "contentHash", "file" FROM "release"
    WHERE "complete" ORDER BY "id" DESC LIMIT 1`
  return row ?? null
}

/** Which versions begin so: for the second release of a day. */
export async function versionsOf(tx: Executor, beginning: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ version: string }[]>`
    SELECT "version" FROM "release" WHERE "complete" AND starts_with("version", ${beginning})`
  return new Set(rows.map((row) => row.version))
}

/** A release on its way in; seen by nobody before `completeRelease`. One that was broken off is thrown away. */
export async function beginRelease(tx: Executor, version: string, file: string): Promise<number> {
  await tx.$executeRaw`DELETE FROM "release" WHERE "version" = ${version} AND NOT "complete"`
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "release" ("version", "file") VALUES (${version}, ${file}) RETURNING "id"`
  return row?.id as number
}

export const addReleaseChunk = (tx: Executor, id: number, n: number, data: Uint8Array): Promise<number> =>
  tx.$executeRaw`INSERT INTO "release_chunk" ("release_id", "n", "data") VALUES (${id}, ${n}, ${Buffer.from(data)})`

export const completeRelease = (
  tx: Executor,
  id: number,
  facts: Omit<Release, 'version' | 'file'> & Omit<LatestRelease, 'version' | 'file'>,
): Promise<number> =>
  tx.$executeRaw`
    UPDATE "release" SET "complete" = true, "bytes" = ${facts.bytes}, "sha256" = ${facts.sha256}, "changed_at" = ${facts.changedAt},
      "events" = ${facts.events}, "added" = ${facts.added}, "modified" = ${facts.modified}, "withdrawn" = ${facts.withdrawn},
      "revision" = ${facts.revision}::bigint, "content_hash" = ${facts.contentHash}
    WHERE "id" = ${id}`

/** The ZIP of a release by its name; `null` for one that is none. */
export async function openRelease(
  file: string,
  tx: Executor = db(),
): Promise<{ readonly release: Release; readonly pieces: () => AsyncGenerator<Uint8Array> } | null> {
  const release = (await listReleases(tx)).find((one) => one.file === file)
  if (!release) return null
  return {
    release,
    async *pieces() {
      for (let n = 0; ; n++) {
        const [row] = await tx.$queryRaw<{ data: Uint8Array }[]>`
          SELECT c."data" FROM "release_chunk" c JOIN "release" r ON r."id" = c."release_id"
          WHERE r."version" = ${release.version} AND c."n" = ${n}`
        if (!row) return
        yield row.data
      }
    },
  }
}

export interface ChangedSince {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly what: 'added' | 'modified' | 'withdrawn'
  readonly reason: string | null
}

/** How the published events differ from those at an earlier revision of the record. In the order of recording. */
export const changesSinceRevision = (tx: Executor, revision: string): Promise<ChangedSince[]> =>
  tx.$queryRaw<ChangedSince[]>`
    SELECT e."public_id" AS "id", e."title", e."version",
      CASE WHEN e."status" <> 'published' THEN 'withdrawn' WHEN b."status" = 'published' THEN 'modified' ELSE 'added' END AS "what",
      CASE WHEN e."status" = 'merged' THEN 'merged into ' || (SELECT m."public_id" FROM "stance_event" m WHERE m."id" = e."merged_into_id")
        ELSE e."status_reason" END AS "reason"
    FROM (SELECT DISTINCT "event_id" FROM "revision" WHERE "id" > ${revision}::bigint) c
      JOIN "stance_event" e ON e."id" = c."event_id"
      LEFT JOIN LATERAL (SELECT r."status" FROM "revision" r WHERE r."event_id" = e."id" AND r."id" <= ${revision}::bigint
        ORDER BY r."version" DESC LIMIT 1) b ON true
    WHERE e."status" = 'published' OR b."status" = 'published' ORDER BY e."id"`
