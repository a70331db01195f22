import pg from 'pg'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listCells } from '@/lib/data/cells'
import { connect } from '@/lib/data/client'
import { publishEvent } from '@/lib/data/event-commands'
import { countPublishers } from '@/lib/data/event-counts'
import { keptRecord } from '@/lib/data/record/kept-record'
import { getStanceEvent, listStanceEvents } from '@/lib/data/stance-events'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { type Result, rateOf, timeOf, timesOf } from './result'

const DAYS = ['2012-06-30', '2016-12-31', '2020-07-14', '2023-03-01', '2025-12-31', '2026-10-01']
/** In each round another day: none is answered from what was kept of the last. */
const day = (n: number): string => DAYS[n % DAYS.length] as string
const ROUNDS = 5

/** The baselines' own index, made once: what a DISTINCT ON over events wants. */
const COVERING = `CREATE INDEX IF NOT EXISTS bench_covering ON stance_event (actor_id, issue_id, announced_latest DESC, id DESC)
  INCLUDE (status, stance, kind, targeting, confidence, effective_latest, deadline_latest, ends_latest)`

/** What the queries and commands cost, called directly. */
export async function measureData(url: string): Promise<Result[]> {
  const raw = new pg.Pool({ connectionString: url, max: 8 })
  await raw.query(COVERING)
  await raw.query('VACUUM ANALYZE stance_event')
  const rawSpans = (n: number) =>
    raw.query(
      `SELECT actor_id, issue_id, state, stance, since_on, event_id, drift_event_id FROM span
       WHERE from_on <= $1 AND (to_on IS NULL OR to_on >= $1)`,
      [day(n)],
    )
  const distinct = (n: number) =>
    raw.query(
      `SELECT DISTINCT ON (actor_id, issue_id) actor_id, issue_id, stance, announced_latest, id FROM stance_event
       WHERE status = 'published' AND announced_latest <= $1
       ORDER BY actor_id, issue_id, announced_latest DESC, id DESC`,
      [day(n)],
    )
  // Where the record is kept in memory, reading it whole is nobody's question of a day.
  await keptRecord()
  const inForce = { ...DEFAULT_LENS, basis: 'in-force' } as const
  const { rows: places } = await raw.query(
    `SELECT a.code AS actor, e.public_id AS event FROM stance_event e JOIN actor a ON a.id = e.actor_id
     WHERE e.id % 1009 = 1 ORDER BY e.id LIMIT 100`,
  )
  const place = (n: number) => places[n % places.length] as { actor: string; event: string }
  const byKey = await timeOf(20, (n) =>
    raw.query('SELECT * FROM stance_event WHERE public_id = $1', [place(n).event]),
  )
  const page = (filter: object) =>
    timeOf(ROUNDS, (n) =>
      listStanceEvents({
        asOf: '2026-11-26',
        ...filter,
        ...('actors' in filter && { actors: [place(n).actor] }),
      }),
    )
  const rawPage = await timeOf(ROUNDS, (n) =>
    raw.query(
      `SELECT e.*, (SELECT json_agg(s) FROM source s WHERE s.event_id = e.id) FROM stance_event e JOIN actor a ON a.id = e.actor_id
       WHERE a.code = $1 ORDER BY announced_latest DESC, e.id DESC LIMIT 51`,
      [place(n).actor],
    ),
  )
  const against = 'the rows by raw SQL'
  const ms = 'ms' as const
  const results: Result[] = [
    {
      what: 'matrix of all cells, default lens, any day',
      ...(await timesOf(ROUNDS, (n) => listCells({ asOf: day(n) }, DEFAULT_LENS), rawSpans)),
      against: 'raw SELECT of the spans',
      unit: ms,
      goal: 2,
    },
    {
      what: 'matrix of all cells, in force',
      ...(await timesOf(ROUNDS, (n) => listCells({ asOf: day(n) }, inForce), distinct)),
      against: 'raw DISTINCT ON, covering index',
      unit: ms,
      goal: 5,
    },
    {
      what: 'matrix of all cells, as known earlier',
      ...(await timesOf(
        ROUNDS,
        (n) => listCells({ asOf: day(n), knownAt: '2024-01-01T00:00:00.000Z' }, DEFAULT_LENS),
        distinct,
      )),
      against: 'raw DISTINCT ON, covering index',
      unit: ms,
      goal: 5,
    },
    {
      what: '50 events of an actor',
      ours: await page({ actors: [''] }),
      against,
      base: rawPage,
      unit: ms,
      goal: null,
    },
    { what: '50 newest events', ours: await page({}), against, base: rawPage, unit: ms, goal: null },
    {
      what: '50 events with two words',
      ours: await page({ q: 'antenna tariff' }),
      against,
      base: rawPage,
      unit: ms,
      goal: null,
    },
    {
      what: 'what a country page reads',
      ours: await timeOf(ROUNDS, (n) => {
        const filter = { actors: [place(n).actor], asOf: '2026-11-26' }
        return Promise.all([
          listCellHistories(filter, DEFAULT_LENS),
          listStanceEvents(filter, { limit: 400 }),
          countPublishers(filter),
        ])
      }),
      against,
      base: rawPage,
      unit: ms,
      goal: null,
    },
    {
      what: 'one event',
      ours: await timeOf(20, (n) => getStanceEvent(place(n).event)),
      against: 'its row by raw SQL',
      base: byKey,
      unit: ms,
      goal: null,
    },
    await measureInserts(url, raw, places),
  ]
  await raw.end()
  return results
}

const LANES = 8
const INSERTS = 400

/** Published by the command that pages and the API call, against the same rows by bare INSERTs. */
async function measureInserts(
  url: string,
  raw: pg.Pool,
  places: readonly { actor: string }[],
): Promise<Result> {
  const { rows: issues } = await raw.query(
    `SELECT i.id, c.slug AS company, t.slug AS topic FROM issue i JOIN company c ON c.id = i.company_id
     JOIN topic t ON t.id = i.topic_id ORDER BY i.id LIMIT 300`,
  )
  const db = connect(url, LANES)
  const run = Date.now().toString(36)
  const fields = (n: number): StanceEventFields => ({
    actor: (places[n % places.length] as { actor: string }).actor,
    company: issues[n % issues.length].company,
    topic: issues[n % issues.length].topic,
    stance: 'restrict',
    kind: 'decision',
    targeting: 'named',
    scope: null,
    announcedOn: '2026-11-20',
    effectiveOn: null,
    deadlineOn: null,
    endsOn: null,
    title: `Measured insert ${run} ${n}`,
    summary: null,
    authority: null,
    confidence: 'confirmed',
    related: [],
    sources: [
      {
        url: `https://example.org/measured/${run}/${n}`,
        publisher: 'Example',
        title: null,
        publishedOn: null,
        kind: 'secondary',
        archivedUrl: null,
        quotation: null,
      },
    ],
  })
  const ours = await rateOf(LANES, INSERTS, (n) =>
    publishEvent(fields(n), { author: 'Bench', note: null }, null, db),
  )
  await db.$disconnect()
  const base = await rateOf(LANES, INSERTS, async (n) => {
    const client = await raw.connect()
    try {
      await client.query('BEGIN')
      const { rows } = await client.query(
        `INSERT INTO stance_event (public_id, actor_id, issue_id, stance, kind, track, targeting, announced_on,
           announced_earliest, announced_latest, title, confidence)
         SELECT $1, id, $3, 'restrict', 'decision', 'deed', 'named', '2026-11-20', '2026-11-20', '2026-11-20', $4, 'confirmed'
         FROM actor WHERE code = $2 RETURNING id, actor_id, issue_id`,
        [
          `base${run}${n.toString(36).padStart(4, '0')}`,
          fields(n).actor,
          issues[n % issues.length].id,
          fields(n).title,
        ],
      )
      const [event] = rows
      await client.query(
        `INSERT INTO source (event_id, position, url, publisher, kind) VALUES ($1, 0, $2, 'Example', 'secondary')`,
        [event.id, `https://example.org/base/${run}/${n}`],
      )
      await client.query(
        `INSERT INTO revision (event_id, version, snapshot, author, actor_id, issue_id, status) VALUES ($1, 1, $2, 'Bench', $3, $4, 'published')`,
        [event.id, JSON.stringify(fields(n)), event.actor_id, event.issue_id],
      )
      await client.query('COMMIT')
    } finally {
      client.release()
    }
  })
  // The bare rows have no spans: taken back, so that the spans stay equal to the fold.
  await raw.query(
    `UPDATE stance_event SET status = 'retracted', version = 2, status_reason = 'measured' WHERE public_id LIKE $1`,
    [`base${run}%`],
  )
  return {
    what: `inserts, ${LANES} at once, with revision, spans and checks`,
    ours,
    against: 'bare INSERTs of the same rows',
    base,
    unit: '/s',
    goal: null,
  }
}
