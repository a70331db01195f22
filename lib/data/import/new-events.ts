import 'server-only'
import type { ClientBase } from 'pg'
import { trackOf } from '@/lib/domain/kind'
import { earliestDay, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import type { RelatedEvent, Source } from '@/lib/domain/stance-event'
import { type Authorship, inOneOrder, type StoredEvent } from '../event-parts'
import type { CellId } from '../span-upkeep'
import { copyBytes, copyValue } from './copy-rows'
import { RowBytes } from './row-bytes'

const EVENT = [
  ...['id', 'public_id', 'key', 'actor_id', 'issue_id', 'stance', 'kind', 'track', 'targeting', 'confidence'],
  ...['announced_on', 'announced_earliest', 'announced_latest'],
  ...['effective_on', 'effective_earliest', 'effective_latest'],
  ...['deadline_on', 'deadline_earliest', 'deadline_latest'],
  ...['ends_on', 'ends_earliest', 'ends_latest'],
  ...['title', 'scope', 'summary', 'authority'],
]
const SOURCE = [
  ...['event_id', 'position', 'url', 'publisher', 'title', 'published_on', 'kind'],
  ...['archived_url', 'quotation'],
]
const REVISION = ['event_id', 'version', 'snapshot', 'author', 'note', 'actor_id', 'issue_id', 'status']

/**
 * New events with their sources and first revisions, as lines of COPY: each is written down once, as it is read, and no
 * object outlives its row. Relations and spans come at the end of the import.
 */
export class NewEvents {
  private readonly events = new RowBytes()
  private readonly sources = new RowBytes()
  private readonly revisions = new RowBytes()
  private readonly by: string
  count = 0

  constructor({ author, note }: Authorship) {
    this.by = `${copyValue(author)}\t${copyValue(note)}`
  }

  /** About how many bytes wait to be copied. */
  get size(): number {
    return this.events.size + this.sources.size + this.revisions.size
  }

  add(dbId: number, event: StoredEvent, { actorId, issueId }: CellId): void {
    this.count++
    this.events.add(eventLine(dbId, event, actorId, issueId))
    for (let position = 0; position < event.sources.length; position++)
      this.sources.add(sourceLine(dbId, position, event.sources[position] as Source))
    this.revisions.add(`${dbId}\t1\t${snapshotValue(event)}\t${this.by}\t${actorId}\t${issueId}\tpublished\n`)
  }

  copyEvents = (client: ClientBase): Promise<void> =>
    copyBytes(client, 'stance_event', EVENT, this.events.bytes())

  /** `areNew`: into tables that were made in this transaction. */
  async copySourcesAndRevisions(client: ClientBase, areNew: boolean): Promise<void> {
    await copyBytes(client, 'source', SOURCE, this.sources.bytes(), areNew)
    await copyBytes(client, 'revision', REVISION, this.revisions.bytes(), areNew)
  }

  empty(): void {
    this.count = 0
    for (const rows of [this.events, this.sources, this.revisions]) rows.empty()
  }
}

// Written out column by column: a list of values an event costs as much again as the event. Words of closed lists and
// dates have nothing in them that COPY or JSON would take for a sign of its own.

const eventLine = (dbId: number, event: StoredEvent, actorId: number, issueId: number): string =>
  `${dbId}\t${event.id}\t${copyValue(event.key)}\t${actorId}\t${issueId}\t${event.stance}\t${event.kind}\t${trackOf(
    event.kind,
  )}\t${event.targeting}\t${event.confidence}${threeDays(event.announcedOn)}${threeDays(event.effectiveOn)}${threeDays(
    event.deadlineOn,
  )}${threeDays(event.endsOn)}\t${copyValue(event.title)}\t${copyValue(event.scope)}\t${copyValue(
    event.summary,
  )}\t${copyValue(event.authority)}\n`

const sourceLine = (dbId: number, position: number, s: Source): string =>
  `${dbId}\t${position}\t${copyValue(s.url)}\t${copyValue(s.publisher)}\t${copyValue(s.title)}\t${
    s.publishedOn ?? '\\N'
  }\t${s.kind}\t${copyValue(s.archivedUrl)}\t${copyValue(s.quotation)}\n`

/** What was written lately: a record of a million events has some ten thousand dates. */
const written = new Map<PartialDate, string>()
const MOST_WRITTEN = 50_000

/** A date as its three columns, each with the tab before it. */
function threeDays(date: PartialDate | null): string {
  if (date === null) return '\t\\N\t\\N\t\\N'
  const known = written.get(date)
  if (known !== undefined) return known
  const text = `\t${date}\t${earliestDay(date)}\t${latestDay(date)}`
  if (written.size >= MOST_WRITTEN) written.clear()
  written.set(date, text)
  return text
}

/**
 * The snapshot of a new event (`snapshotOf`) as it is kept, in a line of COPY, its members in the order in which PostgreSQL keeps
 * them, the short names first: it would sort them otherwise.
 */
export const snapshotValue = (e: StoredEvent): string =>
  `{"id":"${e.id}"${text('key', e.key)},"kind":"${e.kind}","actor":"${e.actor}"${text('scope', e.scope)}${text(
    'title',
    e.title,
  )},"topic":"${e.topic}"${word('endsOn', e.endsOn)},"stance":"${e.stance}","status":"published","company":"${
    e.company
  }","related":${e.related.length === 0 ? '[]' : relatedJson(e.related)},"sources":${sourcesJson(e.sources)}${text(
    'summary',
    e.summary,
  )}${text('authority', e.authority)},"targeting":"${e.targeting}","confidence":"${e.confidence}"${word(
    'deadlineOn',
    e.deadlineOn,
  )},"announcedOn":"${e.announcedOn}"${word('effectiveOn', e.effectiveOn)}}`

function sourcesJson(sources: readonly Source[]): string {
  let json = ''
  for (let i = 0; i < sources.length; i++) json += (i === 0 ? '[' : ',') + sourceJson(sources[i] as Source)
  return `${json}]`
}

const sourceJson = (s: Source): string =>
  `{"url":${quoted(s.url)},"kind":"${s.kind}"${text('title', s.title)}${text('publisher', s.publisher)}${text(
    'quotation',
    s.quotation,
  )}${text('archivedUrl', s.archivedUrl)}${word('publishedOn', s.publishedOn)}}`

const relatedJson = (related: readonly RelatedEvent[]): string =>
  `[${inOneOrder(related)
    .map(({ event, relation }) => `{"event":"${event}","relation":"${relation}"}`)
    .join(',')}]`

/** A member with the comma before it, of which nothing needs to be written otherwise; nothing for `null`. */
const word = (name: string, value: string | null): string => (value === null ? '' : `,"${name}":"${value}"`)

/** The same of what somebody wrote. */
const text = (name: string, value: string | null): string =>
  value === null ? '' : `,"${name}":${quoted(value)}`

/** Signs that JSON writes otherwise, and halves of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none of them as they are
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/

/** A text as JSON, every backslash of which COPY reads as two. */
const quoted = (value: string): string =>
  SPECIAL.test(value) ? JSON.stringify(value).replaceAll('\\', '\\\\') : `"${value}"`
