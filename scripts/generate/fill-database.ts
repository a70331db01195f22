import pg from 'pg'
import { fieldRow } from '@/lib/data/event-columns'
import { spanRow } from '@/lib/data/span-upkeep'
import { type FoldEvent, foldCell } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { copyRows, type Value } from './copy-rows'
import { type MadeEvent, makeEvent, type World } from './made-events'
import { withoutIndexes } from './without-indexes'

export interface Size {
  readonly events: number
  readonly actors: number
  readonly issues: number
}

/** The size that the numbers in the README are about. */
export const FULL_SIZE: Size = { events: 1_000_000, actors: 200, issues: 300 }
const SEED = 20_261_126
const AUTHOR = 'Generator'

/**
 * Fills a database that has the reference data and no events with made ones: sources, revisions and spans included, the
 * same on every machine. All in one transaction.
 */
export async function fillDatabase(
  url: string,
  size: Size,
  say: (line: string) => void = () => {},
): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'demarche generate' })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM stance_event LIMIT 1')
    if (rowCount) throw new Error('this database has events: made ones go into one that has none')
    await client.query('BEGIN')
    const world = await findWorld(client, size)
    await withoutIndexes(
      client,
      ['stance_event', 'source', 'revision', 'span'],
      () => fill(client, world, say),
      say,
    )
    await client.query('COMMIT')
    say('statistics')
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

async function findWorld(client: pg.Client, size: Size): Promise<World> {
  const { rows: actors } = await client.query<World['actors'][number]>(
    `SELECT id, code, name FROM actor WHERE kind = 'country' ORDER BY code LIMIT $1`,
    [size.actors],
  )
  await client.query(
    `INSERT INTO issue (company_id, topic_id)
     SELECT c.id, t.id FROM (SELECT id, row_number() OVER (ORDER BY slug) AS n FROM company) c
       CROSS JOIN (SELECT id, row_number() OVER (ORDER BY slug) AS n FROM topic) t
     ORDER BY greatest(c.n, t.n), c.n, t.n LIMIT $1 ON CONFLICT DO NOTHING`,
    [size.issues],
  )
  const { rows: issues } = await client.query<World['issues'][number]>(
    `SELECT i.id, c.slug AS company, t.slug AS topic, c.name AS "companyName", t.name AS "topicName"
     FROM issue i JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id
     ORDER BY c.slug, t.slug LIMIT $1`,
    [size.issues],
  )
  if (actors.length < size.actors || issues.length < size.issues)
    throw new Error(
      `there are ${actors.length} actors and ${issues.length} issues, and ${size.actors} and ${size.issues} are wanted`,
    )
  return { seed: SEED, events: size.events, actors, issues }
}

async function fill(client: pg.Client, world: World, say: (line: string) => void): Promise<void> {
  const cells = new Map<number, { actorId: number; issueId: number; events: FoldEvent[] }>()
  say(`${world.events} events`)
  await copyRows(client, 'stance_event', EVENT_COLUMNS, eventRows(world, cells))
  say('their sources')
  await copyRows(client, 'source', SOURCE_COLUMNS, sourceRows(world))
  say('their revisions')
  await copyRows(client, 'revision', REVISION_COLUMNS, revisionRows(world))
  say('their spans')
  await copyRows(client, 'span', SPAN_COLUMNS, spanRows(cells.values()))
  await client.query(`SELECT setval('stance_event_id_seq', $1)`, [world.events])
}

function* made(world: World): Iterable<MadeEvent> {
  for (let n = 0; n < world.events; n++) yield makeEvent(world, n)
}

const EVENT_COLUMNS = [
  ...['id', 'public_id', 'version', 'recorded_at', 'changed_at'],
  ...['actor_id', 'issue_id', 'stance', 'kind', 'track', 'targeting', 'scope'],
  ...[
    'announced_on',
    'announced_earliest',
    'announced_latest',
    'effective_on',
    'effective_earliest',
    'effective_latest',
  ],
  ...['deadline_on', 'deadline_earliest', 'deadline_latest', 'ends_on', 'ends_earliest', 'ends_latest'],
  ...['title', 'summary', 'authority', 'confidence'],
]

function* eventRows(
  world: World,
  cells: Map<number, { actorId: number; issueId: number; events: FoldEvent[] }>,
): Iterable<Value[]> {
  for (const { order, actorId, issueId, now, first, recordedAt, changedAt } of made(world)) {
    const key = actorId * 100_000 + issueId
    const cell = cells.get(key) ?? { actorId, issueId, events: [] }
    cells.set(key, cell)
    const { id, stance, kind, targeting, confidence, announcedOn, effectiveOn, deadlineOn, endsOn } = now
    cell.events.push({
      id,
      order,
      stance,
      kind,
      targeting,
      confidence,
      announcedOn,
      effectiveOn,
      deadlineOn,
      endsOn,
    })
    const fields: Record<string, Value> = fieldRow({ ...now, actorId, issueId })
    yield [
      order,
      id,
      first ? 2 : 1,
      recordedAt,
      changedAt,
      ...EVENT_COLUMNS.slice(5).map((name) => fields[name] ?? null),
    ]
  }
}

const SOURCE_COLUMNS = ['event_id', 'position', 'url', 'publisher', 'title', 'published_on', 'kind']

function* sourceRows(world: World): Iterable<Value[]> {
  for (const { order, now } of made(world))
    for (const [position, s] of now.sources.entries())
      yield [order, position, s.url, s.publisher, s.title, s.publishedOn, s.kind]
}

const REVISION_COLUMNS = [
  'event_id',
  'version',
  'snapshot',
  'author',
  'recorded_at',
  'actor_id',
  'issue_id',
  'status',
]

function* revisionRows(world: World): Iterable<Value[]> {
  for (const { order, actorId, issueId, now, first, recordedAt, changedAt } of made(world)) {
    yield [order, 1, JSON.stringify(first ?? now), AUTHOR, recordedAt, actorId, issueId, 'published']
    if (first) yield [order, 2, JSON.stringify(now), AUTHOR, changedAt, actorId, issueId, 'published']
  }
}

const SPAN_COLUMNS = [
  ...[
    'actor_id',
    'issue_id',
    'from_on',
    'to_on',
    'state',
    'track',
    'stance',
    'was',
    'event_id',
    'drift_stance',
  ],
  ...['drift_event_id', 'since_on', 'since', 'before_stance', 'before_state', 'before_was'],
] as const

function* spanRows(
  cells: Iterable<{ actorId: number; issueId: number; events: FoldEvent[] }>,
): Iterable<Value[]> {
  for (const cell of cells) {
    const keys = new Map(cell.events.map(({ id, order }) => [id, order]))
    for (const segment of foldCell(cell.events, DEFAULT_LENS)) {
      const row = spanRow(cell, segment, keys)
      yield SPAN_COLUMNS.map((name) => row[name])
    }
  }
}
