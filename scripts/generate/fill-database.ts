import pg from 'pg'
import { fieldRow } from '@/lib/data/event-columns'
import { keptJson } from '@/lib/data/event-parts'
import { buildWithRoom, layIndexesAside, restoring } from '@/lib/data/import/bulk-load'
import { type CopyValue, copyLine, copyRows } from '@/lib/data/import/copy-rows'
import { foldTouchedCells, TouchedCells } from '@/lib/data/import/fold-cells'
import { type MadeEvent, makeEvent, type World } from './made-events'

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
    await fill(client, world, say)
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
  const cells = new TouchedCells()
  const aside = await layIndexesAside(client, true)
  say(`${world.events} events`)
  await copyRows(client, 'stance_event', EVENT_COLUMNS, lines(eventRows(world, cells)))
  say('their sources')
  await copyRows(client, 'source', SOURCE_COLUMNS, lines(sourceRows(world)))
  say('their revisions')
  await copyRows(client, 'revision', REVISION_COLUMNS, lines(revisionRows(world)))
  say('their indexes')
  await buildWithRoom(client)
  for (const make of restoring(aside, 'before spans')) await client.query(make)
  say('their spans')
  await foldTouchedCells(client, { touched: cells, changed: new TouchedCells(), firstNew: 0 })
  for (const make of restoring(aside, 'after spans')) await client.query(make)
  await client.query(`SELECT setval('stance_event_id_seq', $1)`, [world.events])
}

function* lines(rows: Iterable<readonly CopyValue[]>): Iterable<string> {
  for (const row of rows) yield copyLine(row)
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

function* eventRows(world: World, cells: TouchedCells): Iterable<CopyValue[]> {
  for (const { order, actorId, issueId, now, first, recordedAt, changedAt } of made(world)) {
    cells.add(actorId, issueId)
    const fields: Record<string, CopyValue> = fieldRow({ ...now, actorId, issueId })
    yield [
      order,
      now.id,
      first ? 2 : 1,
      recordedAt,
      changedAt,
      ...EVENT_COLUMNS.slice(5).map((name) => fields[name] ?? null),
    ]
  }
}

const SOURCE_COLUMNS = ['event_id', 'position', 'url', 'publisher', 'title', 'published_on', 'kind']

function* sourceRows(world: World): Iterable<CopyValue[]> {
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

function* revisionRows(world: World): Iterable<CopyValue[]> {
  for (const { order, actorId, issueId, now, first, recordedAt, changedAt } of made(world)) {
    yield [order, 1, keptJson(first ?? now), AUTHOR, recordedAt, actorId, issueId, 'published']
    if (first) yield [order, 2, keptJson(now), AUTHOR, changedAt, actorId, issueId, 'published']
  }
}
