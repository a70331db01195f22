import 'server-only'
import { createHash } from 'node:crypto'
import type { Executor } from '@/lib/data/client'
import {
  namedThings,
  publishedEvents,
  type RecordSnapshot,
  releasedSpans,
  withSnapshot,
} from '@/lib/data/release-snapshot'
import {
  addReleaseChunk,
  beginRelease,
  changesSinceRevision,
  completeRelease,
  latestRelease,
  openRelease,
  versionsOf,
} from '@/lib/data/releases'
import { isStance, stanceScore } from '@/lib/domain/stance'
import { type CsvCell, csvRows } from '@/lib/interchange/csv'
import { eventCsvHeader, eventCsvRows } from '@/lib/interchange/event-csv'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import {
  changelog,
  checksums,
  citationFile,
  dataPackage,
  type ReleaseChanges,
  type ReleaseFacts,
} from '@/lib/interchange/release/documents'
import { RELEASE_TABLES, type ReleaseTableName } from '@/lib/interchange/release/tables'
import { ZipWriter } from '@/lib/interchange/release/zip'

interface Made {
  readonly version: string
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly events: number
  readonly changes: ReleaseChanges
}

export type MadeRelease =
  | ({ readonly ok: true } & Made)
  /** Nothing has changed since the latest release: it is written out once more. */
  | { readonly ok: false; readonly reason: 'same'; readonly version: string; readonly file: string }

interface Wish {
  readonly connectionString: string
  /** Where releases are kept. */
  readonly store: Executor
  readonly origin: string | null
  /** Texts that go along as they are: codebook, licence. */
  readonly texts: readonly { readonly name: string; readonly text: string }[]
  /** Takes the pieces of the ZIP as well: a file in a folder. */
  readonly alsoWrite?: (
    file: string,
  ) => Promise<{ write: (piece: Uint8Array) => Promise<void>; end: () => Promise<void> }>
}

/**
 * Makes a release of the record as it stands: a ZIP of its tables with their description, changelog and checksums. Its
 * version is the day on which the record last changed (`2026.11.26`, a second of that day `2026.11.26.2`), and its bytes
 * follow from the data alone: where the tables are those of the latest release none is made.
 */
export function makeRelease(wish: Wish): Promise<MadeRelease> {
  return withSnapshot(wish.connectionString, async (snapshot) => {
    const { store, origin } = wish
    const latest = await latestRelease(store)
    const contentHash = await hashTables(snapshot, origin)
    if (latest?.contentHash === contentHash) {
      await writeAgain(wish, latest.file)
      return { ok: false, reason: 'same', version: latest.version, file: latest.file }
    }
    const version = await freeVersion(store, snapshot.changedAt)
    const file = `demarche-${version}.zip`
    const facts: ReleaseFacts = { version, changedAt: snapshot.changedAt, origin }
    const changes = await changesSince(snapshot, latest)
    const made = await write(wish, snapshot, facts, file, changes)
    await completeRelease(store, made.id, {
      ...made,
      changedAt: new Date(snapshot.changedAt),
      revision: snapshot.revision,
      contentHash,
      added: changes.since === null ? made.events : changes.added.length,
      modified: changes.modified.length,
      withdrawn: changes.withdrawn.length,
    })
    return { ok: true, version, file, changes, ...made }
  })
}

async function writeAgain({ store, alsoWrite }: Wish, file: string): Promise<void> {
  const kept = await openRelease(file, store)
  const copy = kept && (await alsoWrite?.(file))
  if (!kept || !copy) return
  for await (const piece of kept.pieces()) await copy.write(piece)
  await copy.end()
}

async function write(
  { store, origin, texts, alsoWrite }: Wish,
  snapshot: RecordSnapshot,
  facts: ReleaseFacts,
  file: string,
  changes: ReleaseChanges,
): Promise<{ id: number; bytes: number; sha256: string; events: number }> {
  const id = await beginRelease(store, facts.version, file)
  const copy = await alsoWrite?.(file)
  const hash = createHash('sha256')
  let bytes = 0
  let n = 0
  const zip = new ZipWriter(snapshot.changedAt, async (piece) => {
    hash.update(piece)
    bytes += piece.byteLength
    await addReleaseChunk(store, id, n++, piece)
    await copy?.write(piece)
  })
  const counted = { events: 0 }
  for (const { name } of RELEASE_TABLES)
    await zip.add(`${name}.csv`, tableOf(name, snapshot.tx, origin, counted))
  await zip.add('datapackage.json', [dataPackage(facts, zip.files)])
  await zip.add('CITATION.cff', [citationFile(facts)])
  await zip.add('CHANGELOG.md', [changelog(facts, changes, counted.events)])
  for (const { name, text } of texts) await zip.add(name, [text])
  await zip.add('SHA256SUMS', [checksums(zip.files)])
  await zip.end()
  await copy?.end()
  return { id, bytes, sha256: hash.digest('hex'), events: counted.events }
}

/** One table as CSV. */
async function* tableOf(
  name: ReleaseTableName,
  tx: Executor,
  origin: string | null,
  counted: { events: number },
): AsyncGenerator<string> {
  if (name === 'events') {
    yield eventCsvHeader()
    for await (const events of publishedEvents(tx)) {
      counted.events += events.length
      yield eventCsvRows(events.map(eventOnTheWire), (id) => `${origin ?? ''}/events/${id}`)
    }
    return
  }
  yield csvRows([
    RELEASE_TABLES.find((table) => table.name === name)?.fields.map((field) => field.name) ?? [],
  ])
  for await (const rows of rowsOf(name, tx)) yield csvRows(rows)
}

async function* rowsOf(
  name: Exclude<ReleaseTableName, 'events'>,
  tx: Executor,
): AsyncGenerator<readonly (readonly CsvCell[])[]> {
  switch (name) {
    case 'sources':
      for await (const events of publishedEvents(tx))
        yield events.flatMap((event) =>
          event.sources.map((s, position) => [
            event.id,
            position,
            s.url,
            s.publisher,
            s.title,
            s.publishedOn,
            s.kind,
            s.archivedUrl,
            s.quotation,
          ]),
        )
      return
    case 'stances':
      for await (const spans of releasedSpans(tx))
        yield spans.map((s) => [
          s.actor,
          s.company,
          s.topic,
          s.from,
          s.to,
          s.state,
          s.stance,
          isStance(s.stance) ? stanceScore(s.stance) : null,
          s.since,
          s.event,
          s.drift,
          s.driftEvent,
        ])
      return
    case 'actors':
      yield (await namedThings(tx)).actors.map((a) => [
        a.code,
        a.kind,
        a.iso2,
        a.name,
        a.officialName,
        a.region,
        a.subregion,
        a.members && JSON.stringify(a.members),
      ])
      return
    case 'companies':
      yield (await namedThings(tx)).companies.map((c) => [
        c.slug,
        c.name,
        c.homeCountry,
        c.sector,
        JSON.stringify(c.aliases),
        JSON.stringify(c.products),
      ])
      return
    case 'topics':
      yield (await namedThings(tx)).topics.map((t) => [t.slug, t.name, t.shortName, t.description])
  }
}

async function hashTables({ tx }: RecordSnapshot, origin: string | null): Promise<string> {
  const hash = createHash('sha256')
  for (const { name } of RELEASE_TABLES)
    for await (const part of tableOf(name, tx, origin, { events: 0 })) hash.update(part)
  return hash.digest('hex')
}

async function freeVersion(store: Executor, changedAt: string): Promise<string> {
  const day = changedAt.slice(0, 10).replaceAll('-', '.')
  const taken = await versionsOf(store, day)
  for (let i = 1; ; i++) {
    const version = i === 1 ? day : `${day}.${i}`
    if (!taken.has(version)) return version
  }
}

async function changesSince(
  { tx }: RecordSnapshot,
  latest: { readonly version: string; readonly revision: string } | null,
): Promise<ReleaseChanges> {
  const changed = latest ? await changesSinceRevision(tx, latest.revision) : []
  const of = (what: string) => changed.filter((change) => change.what === what)
  return {
    since: latest?.version ?? null,
    added: of('added'),
    modified: of('modified'),
    withdrawn: of('withdrawn'),
  }
}
