import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ALL_LENSES, DEFAULT_LENS } from '@/lib/domain/lens'
import { type AskedQuery, askedWhile, GROWING, type Plan, scansOf } from '@/lib/testing/asked-queries'
import { buildEventFields } from '@/lib/testing/build-event'
import { keepRecordInMemory } from '@/lib/testing/record-in-memory'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { readDataset } from '@/prisma/dataset'
import { fillDatabase } from '@/scripts/generate/fill-database'
import { listActorEvidence } from './actor-evidence'
import { listCohesion } from './bloc-cohesion'
import { listCellChanges } from './cell-changes'
import { listCellEvents } from './cell-events'
import { listCellHistories, listHistoriesByLens, readCellsOn } from './cell-histories'
import { listCells, listCellsByLens } from './cells'
import { listChangeDays } from './change-days'
import { listLastChanged, readChangeMoments } from './changed-events'
import { listChangesSince } from './changes-since'
import { listCoverage } from './coverage'
import { askDataVersion } from './data-version'
import { getDirectory } from './directory'
import { findDuplicates } from './duplicates'
import { countEvents, countEventsByYear, countPublishers, listBusiestCells, readYears } from './event-counts'
import { countEventsOf, readAllEvents, readAllRecorded } from './event-export'
import { getEventFate, getEventFateAt } from './event-status'
import { countTallied, countTalliedByYear, isAllAnnounced } from './event-tallies'
import { getRelatedTitles } from './event-titles'
import { listKeysWithWords, listWithWords } from './event-words'
import { findEvents } from './find-events'
import { countIssues } from './issue-counts'
import { listIssues } from './issue-list'
import { listLikeWords } from './like-words'
import { listLives } from './lives'
import { listMergedFrom } from './merge-events'
import { listNamesInUse } from './names-in-use'
import { publisherOfHost } from './publishers'
import { keptRecord, SINCE } from './record/kept-record'
import { readChangesSince, readRecordState } from './record-state'
import { listRecordedCells } from './recorded-cells'
import { countDuplicates } from './review-queue'
import { countRevisions, getRevision, listRevisionPage, listRevisions } from './revisions'
import { searchAll } from './search'
import { getEventsKnownAt } from './shift-causes'
import { readShiftList } from './shift-list'
import { listShiftPage, listShifts } from './shifts'
import { settledMoment } from './short-links'
import { listSitePages } from './site-pages'
import {
  countPassing,
  getStanceEvent,
  getStanceEvents,
  listFollowUps,
  listStanceEvents,
  listStanceEventsIn,
  parseEventCursor,
  readEventRows,
} from './stance-events'

/** Enough that reading a whole table would be the slower way, and quickly made. */
const SIZE = { events: 40_000, actors: 200, issues: 200 }
/**
 * A database that `npm run bench` or `npm run generate` filled, to ask the same of a million events: there the rows that are
 * read are counted as well. It is only read.
 */
const GIVEN = process.env.DEMARCHE_PLANS_DATABASE
/** The most rows that a question about a part of a million may pass by, where it reads its rows from an index. */
const MOST_ROWS = 130_000

let test: TestDatabase | null = null
let admin: pg.Client
let id = ''
let actor = ''
let company = ''
let topic = ''
/** Of its title, where its number stands too. */
let word = ''
/** The transaction after that which recorded the first revision. */
let afterFirst = ''

/** The questions among what is sent while something is done. */
const questionsOf = async (work: () => Promise<unknown>) =>
  (await askedWhile(work)).filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text))

beforeAll(async () => {
  const url = GIVEN ?? (await makeDatabase())
  process.env.DATABASE_URL = url
  // Whoever has no memory for the record asks the database for all of it.
  keepRecordInMemory(0)
  admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const { rows } = await admin.query(
    `SELECT e.public_id AS id, a.code, c.slug AS company, t.slug AS topic, lower(split_part(e.title, ' ', 2)) AS word
     FROM stance_event e JOIN actor a ON a.id = e.actor_id JOIN issue i ON i.id = e.issue_id
       JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id WHERE e.title LIKE '%no. 12345)'`,
  )
  id = rows[0].id
  actor = rows[0].code
  company = rows[0].company
  topic = rows[0].topic
  word = rows[0].word
  const { rows: first } = await admin.query(
    'SELECT (xmin::text::bigint + 1)::text AS next FROM revision ORDER BY id LIMIT 1',
  )
  afterFirst = first[0].next
}, 600_000)
afterAll(async () => {
  await admin?.end()
  await test?.drop()
})

async function makeDatabase(): Promise<string> {
  test = await createTestDatabase()
  const { loadDataset } = await import('./load-dataset')
  const { countries, blocs, companies, topics } = readDataset()
  await loadDataset(test.db, { countries, blocs, companies, topics, events: [] })
  await fillDatabase(test.url, SIZE)
  return test.url
}

const asOf = '2026-11-26'
const event = () => buildEventFields({ actor, company, topic })

/** What readers ask of a part of the record: none of it may read a table from end to end. */
const BY_INDEX: Readonly<Record<string, () => Promise<unknown>>> = {
  listStanceEvents: () => listStanceEvents({ asOf }),
  'listStanceEvents of an actor': () => listStanceEvents({ asOf, actors: [actor] }),
  'listStanceEvents of an issue': () => listStanceEvents({ asOf, companies: [company], topics: [topic] }),
  'listStanceEvents by stance and kind': () =>
    listStanceEvents({ asOf, stances: ['ban'], kinds: ['contract'] }),
  'listStanceEvents with words': () => listStanceEvents({ asOf, q: 'antenna tariff' }),
  'listStanceEvents between two days': () => listStanceEvents({ asOf, from: '2010-01-01', to: '2010-02-01' }),
  'listStanceEvents of a bloc': () =>
    listStanceEvents({ asOf, blocs: ['FVEY'], targeting: 'named', words: 'no' }),
  'listStanceEvents of several actors': () => listStanceEvents({ asOf, actors: [actor, 'DEU', 'FRA'] }),
  'listStanceEvents of a company': () => listStanceEvents({ asOf, companies: [company] }),
  'listStanceEvents counted up to a number': () =>
    listStanceEvents({ asOf, kinds: ['contract'] }, { countUpTo: 10_000 }),
  'listStanceEvents of a bloc counted up to a number': () =>
    listStanceEvents({ asOf, blocs: ['EU'] }, { countUpTo: 10_000 }),
  'listStanceEvents with a frequent word, counted up to a number': () =>
    listStanceEvents({ asOf, q: 'antenna' }, { countUpTo: 1_000 }),
  'listStanceEvents with a word that is in none, counted up to a number': () =>
    listStanceEvents({ asOf, q: 'zzzzzz' }, { countUpTo: 1_000 }),
  'listStanceEvents with a rare word, counted up to a number': () =>
    listStanceEvents({ asOf, q: '12345' }, { countUpTo: 1_000 }),
  'listStanceEvents with the beginnings of words, counted up to a number': () =>
    listStanceEvents({ asOf, q: 'ca ne' }, { countUpTo: 1_000 }),
  'listStanceEvents with a word that says nothing, counted up to a number': () =>
    listStanceEvents({ asOf, q: 'the' }, { countUpTo: 1_000 }),
  'listStanceEvents of an actor with a frequent word': () =>
    listStanceEvents({ asOf, actors: [actor], q: 'network' }, { countUpTo: 1_000 }),
  'listStanceEvents of a day in the past, counted up to a number': () =>
    listStanceEvents({ asOf: '2015-01-01' }, { countUpTo: 10_000 }),
  'listStanceEvents of a region': () => listStanceEvents({ asOf, regions: ['Europe'], stances: ['ban'] }),
  readEventRows: () => readEventRows({ asOf, topics: [topic] }, 50, null),
  'listStanceEvents, a later page': () =>
    listStanceEvents({ asOf }, { after: parseEventCursor('2015-01-01.77') }),
  // As after the last of what the generator made: something has changed since.
  listStanceEventsIn: () =>
    listStanceEventsIn(
      { at: Date.parse('2026-11-01T00:00:00Z'), snapshot: `${afterFirst}:${afterFirst}:` },
      { asOf },
      { after: { announcedLatest: '2015-01-01', order: 77 } },
    ),
  getStanceEvent: () => getStanceEvent(id),
  getStanceEvents: () => getStanceEvents([id]),
  listFollowUps: () => listFollowUps(id),
  listCells: () => listCells({ asOf, actors: [actor] }, DEFAULT_LENS),
  'listCells, all of them': () => listCells({ asOf: '2015-06-30' }, DEFAULT_LENS),
  listCellsByLens: () =>
    listCellsByLens({ asOf, companies: ['huawei'], topics: ['5g-networks'] }, ALL_LENSES),
  listRecordedCells: () => listRecordedCells({ asOf, actors: [actor] }, DEFAULT_LENS, asOf),
  listCellChanges: () => listCellChanges({ asOf, actors: [actor] }, DEFAULT_LENS, '2015-06-30'),
  listChangeDays: () =>
    listChangeDays({ asOf, actors: [actor], issues: [`${company}/${topic}`] }, DEFAULT_LENS),
  readCellsOn: () => readCellsOn({ asOf, actors: [actor] }, { ...DEFAULT_LENS, basis: 'in-force' }),
  listCellHistories: () => listCellHistories({ asOf, actors: [actor] }, DEFAULT_LENS),
  'listCellHistories of an issue': () =>
    listCellHistories(
      { asOf, companies: [company], topics: [topic] },
      { ...DEFAULT_LENS, basis: 'in-force' },
    ),
  listLives: () => listLives({ asOf, actors: [actor] }, DEFAULT_LENS),
  listCohesion: async () => listCohesion({ asOf }, DEFAULT_LENS, 'FVEY', (await getDirectory()).memberships),
  listCellEvents: () => listCellEvents(actor, company, topic),
  listLastChanged: () => listLastChanged({ asOf }, 50),
  'listLastChanged with a rare word': () => listLastChanged({ asOf, q: '12345' }, 50),
  'listLastChanged with a frequent word': () => listLastChanged({ asOf, q: 'antenna' }, 50),
  readChangeMoments: () => readChangeMoments([id], { asOf }),
  listChangesSince: () => listChangesSince('2026-10-30T00:00:00.000Z', { asOf }, 50),
  askDataVersion: () => askDataVersion(),
  readDataVersion: () => askDataVersion(),
  findDuplicates: () => findDuplicates({ ...event(), urls: ['https://example.org/a'] }),
  'findDuplicates in any topic': () => findDuplicates({ ...event(), anyTopic: true }),
  countDuplicates: () => countDuplicates([{ id: 1, fields: event(), event: null }]),
  countPublishers: () => countPublishers({ asOf, actors: [actor] }),
  'countPublishers of everybody': () => countPublishers({ asOf }),
  'countPublishers with a rare word': () => countPublishers({ asOf, q: '12345' }),
  countEvents: () => countEvents(),
  countPassing: () => countPassing({ asOf, actors: [actor] }),
  countTallied: () => countTallied({ asOf, companies: [company] }),
  countTalliedByYear: () => countTalliedByYear({ asOf }),
  isAllAnnounced: () => isAllAnnounced(asOf),
  listActorEvidence: () => listActorEvidence({ asOf }),
  countIssues: () => listIssues(null),
  readYears: () => readYears(),
  countEventsByYear: () => countEventsByYear({ asOf, actors: [actor] }),
  countEventsOf: () => countEventsOf({ asOf, actors: [actor] }),
  listBusiestCells: () => listBusiestCells({ asOf, actors: [actor] }, 10),
  'listBusiestCells of very many': () => listBusiestCells({ asOf }, 10, true),
  'listBusiestCells of the newest with words': () => listBusiestCells({ asOf, q: 'antenna' }, 10, true),
  'listBusiestCells of the newest': () => listBusiestCells({ asOf, words: 'no' }, 10, true),
  readAllEvents: () => readAllEvents({ asOf }).next(),
  readAllRecorded: () => readAllRecorded({ asOf, actors: [actor] }).next(),
  'readAllRecorded with a rare word': () => readAllRecorded({ asOf, q: '12345' }).next(),
  'readAllRecorded with a frequent word': () => readAllRecorded({ asOf, q: 'antenna' }).next(),
  getEventFate: () => getEventFate(id),
  getEventFateAt: () => getEventFateAt(id, '2026-10-30T00:00:00.000Z'),
  getRelatedTitles: () => getRelatedTitles({ related: [{ event: id, relation: 'amends' }] }),
  findEvents: () => findEvents(`antenna ${company}`),
  'findEvents by a frequent word': () => findEvents('network'),
  'findEvents by a frequent word that is in no title': () => findEvents('antenna'),
  'findEvents by a word that is in none': () => findEvents('zzzzzz'),
  'findEvents by its address': () => findEvents(`/events/${id}`),
  listMergedFrom: () => listMergedFrom(id),
  listNamesInUse: () => listNamesInUse(),
  publisherOfHost: () => publisherOfHost('example.net'),
  listRevisions: () => listRevisions(id),
  listRevisionPage: () => listRevisionPage(id, { before: null, limit: 10 }),
  countRevisions: () => countRevisions(id),
  listHistoriesByLens: () => listHistoriesByLens({ asOf, companies: [company], topics: [topic] }, ALL_LENSES),
  getRevision: () => getRevision(id, 1),
  searchAll: () => searchAll(`${word} 12345`, { limit: 20 }),
  searchEvents: () => searchAll(`${company} 12345`, { limit: 20 }),
  listLikeWords: () => listLikeWords(['antena', 'tarfif', 'semicondcutor']),
  'searchAll for a slip of a frequent word': () => searchAll('antena', { limit: 20 }),
  'searchAll for a slip of a rare word': () => searchAll(`antena ${word} 12345`, { limit: 20 }),
  'searchAll for a frequent word': () => searchAll('antenna', { limit: 20 }),
  'listCellHistories as known at a moment': () =>
    listCellHistories(
      { asOf, actors: [actor], companies: [company], topics: [topic], knownAt: '2026-10-30T00:00:00.000Z' },
      DEFAULT_LENS,
    ),
  'listCellEvents as known at a moment': () =>
    listCellEvents(actor, company, topic, '2026-10-30T00:00:00.000Z'),
  'listCellHistories of what was touched': () =>
    listCellHistories({ asOf, actors: [actor], touchedSince: '2026-10-30T00:00:00.000Z' }, DEFAULT_LENS),
  getEventsKnownAt: () => getEventsKnownAt([id], null),
  listShiftPage: () => listShiftPage({ asOf, actors: [actor] }, { limit: 20 }),
  'listShiftPage of everybody': () => listShiftPage({ asOf }, { limit: 20 }),
  'listShiftPage of a company': () => listShiftPage({ asOf, companies: [company] }, { limit: 20 }),
  readShiftList: () => readShiftList({ asOf, actors: [actor] }, DEFAULT_LENS, null),
  listKeysWithWords: () => listKeysWithWords('antenna tariff', null),
  listWithWords: () =>
    listWithWords('antenna', [{ title: 'Antennas', scope: null, authority: null, summary: null }]),
  listShifts: () => listShifts({ asOf, limit: 10 }),
  settledMoment: () => settledMoment(),
  readRecordState: () => readRecordState(),
  readChangesSince: () => readChangesSince({ at: Date.now(), snapshot: '3:3:' }),
}

/** What passes by all cells of a day, or gives the exact total of a list of the API: by an index alone, but the more the more there is. */
const readsWhole = (name: string): boolean => /all of them$/.test(name) || EXACT.has(name)
const EXACT = new Set(['listStanceEvents', 'listStanceEvents by stance and kind', 'listStanceEventsIn'])

/** What is about all of the record, and grows with it; kept until the data change where a page shows it. */
const ABOUT_ALL: Readonly<Record<string, string>> = {
  listCoverage: 'counts the events of every actor and topic',
  listLinks: 'lists every address of every source, every ten minutes at most',
  listSitePages: 'is the map of the whole site',
  findSpanFaults: 'folds every cell anew',
}
/** What reads no table that grows with the record. */
const SMALL =
  /^(read(Rows|RowsOfPrimary|Tuples|Texts)|list(ApiKeys|Audit|CellNames|Products|ActorNames|CompanyNames|TopicNames|GazetteerNames|Issues|People|EmptyWords|Sessions|Submission\w*|Deliveries|Attempts|Webhooks|Releases)|readImportFile|get(Subscription\w*|ImportFile|CompanyNames|Directory|Readiness|OrMakeSecret|ShortLink|PinnedLink|LiveLink|Submission\w*)|find(KeyHolder|Replica|Delivery|PinnedLink|CompanyByName|ActorByName|Labels|Names|WholeNames|Slips)|is\w+|count(Submissions|Deliveries|PendingAlike)|issueConditions)$/

it('every function that reads is measured here, or said to be about everything', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const readers = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(
        /^export (?:async )?(?:function\*?|const) ((?:list|get|read|find|count|search|is)[A-Z]\w*)/gm,
      ),
    ])
    .map(([, name = '']) => name)
  const known = new Set([...Object.keys(BY_INDEX), ...Object.keys(ABOUT_ALL)])
  expect(readers.filter((name) => !known.has(name) && !SMALL.test(name))).toEqual([])
})

it.each(Object.entries(BY_INDEX))('%s finds its rows by an index', async (name, ask) => {
  const queries = await questionsOf(ask)
  expect(queries.length).toBeGreaterThan(0)
  // However much is recorded, the number of questions stays.
  expect(queries.length).toBeLessThanOrEqual(12)
  for (const { text, values } of queries) {
    const { rows } = await admin.query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values: [...values] })
    const scans = scansOf(rows[0]['QUERY PLAN'][0].Plan).filter((table) => GROWING.includes(table))
    expect(scans, text).toEqual([])
    if (GIVEN && !readsWhole(name)) expect(await rowsReadBy(text, values), text).toBeLessThan(MOST_ROWS)
  }
})

const knownAt = '2026-10-30T00:00:00.000Z'
const then = { asOf, knownAt }

/** What is about all of the record, where it is in memory: of the tables no more is read than is shown. */
const IN_MEMORY: Readonly<Record<string, () => Promise<unknown>>> = {
  listCoverage: () => listCoverage({ asOf }),
  'listCoverage as known at a moment': () => listCoverage(then),
  listSitePages: () => listSitePages(49_000),
  readShiftList: async () => (await readShiftList({ asOf }, DEFAULT_LENS, null)).part(0, 500),
  'readShiftList, what a feed tells': async () =>
    (await readShiftList({ asOf }, DEFAULT_LENS, null)).lastTold(0, 100),
  'readShiftList as known at a moment': async () =>
    (await readShiftList(then, { ...DEFAULT_LENS, basis: 'in-force' }, 'only')).part(0, 500),
  listStanceEvents: () => listStanceEvents(then),
  'listStanceEvents, a later page': () =>
    listStanceEvents(then, { after: parseEventCursor('2015-01-01.77') }),
  listLastChanged: () => listLastChanged(then, 100),
  countEvents: () => countEvents(knownAt),
  countEventsByYear: () => countEventsByYear(then),
  countEventsOf: () => countEventsOf(then),
  countPublishers: () => countPublishers(then),
  countIssues: () => countIssues({ asOf }),
  listBusiestCells: () => listBusiestCells(then, 41),
  listActorEvidence: () => listActorEvidence(then),
  'listActorEvidence of a day in the past': () => listActorEvidence({ asOf: '2015-01-01' }),
  listIssues: () => listIssues(knownAt),
  listLives: () => listLives({ asOf, actors: [actor] }, DEFAULT_LENS),
  listCohesion: async () => listCohesion({ asOf }, DEFAULT_LENS, 'EU', (await getDirectory()).memberships),
  'readAllEvents as known at a moment': () => readAllEvents(then).next(),
  'readAllRecorded as known at a moment': () => readAllRecorded(then).next(),
}
/** Some pages read the events that they show, whole, with their revisions. */
const MOST_SHOWN = 6_000

it.each(Object.entries(IN_MEMORY))(
  '%s reads of the tables what it shows, from memory the rest',
  async (_, ask) => {
    keepRecordInMemory(512)
    let queries: AskedQuery[]
    try {
      expect(await keptRecord()).not.toBeNull()
      queries = await questionsOf(ask)
    } finally {
      keepRecordInMemory(0)
    }
    expect(queries.length).toBeLessThanOrEqual(12)
    let read = 0
    for (const { text, values } of queries) read += await rowsReadBy(text, values)
    expect(read).toBeLessThan(MOST_SHOWN)
  },
)

it('what the record in memory does not have yet is found by an index', async () => {
  const { rows: revisions } = await admin.query('SELECT max(id)::int - 200 AS last FROM revision')
  const { rows } = await admin.query({
    text: `EXPLAIN (FORMAT JSON) ${SINCE}`,
    values: [revisions[0].last, [17, 400], [18, 400], 20_000],
  })
  expect(scansOf(rows[0]['QUERY PLAN'][0].Plan)).toEqual([])
})

it('what a cell holds is found by an index alone before an event is added to it', async () => {
  const { rows } = await admin.query(`SELECT prosrc FROM pg_proc WHERE proname = 'cell_events'`)
  const question = /RETURN \(([\s\S]*)\);/.exec(rows[0].prosrc)?.[1] ?? ''
  const text = question.replace('"of_actor"', '17').replace('"of_issue"', '17')
  const { rows: plans } = await admin.query(`EXPLAIN (FORMAT JSON) ${text}`)
  expect(JSON.stringify(plans)).toMatch(/"Node Type":"Index Only Scan".*"Index Name":"stance_event_fold"/)
  if (GIVEN) expect(await rowsReadBy(text, [])).toBeLessThan(200)
})

async function rowsReadBy(text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await admin.query({
    text: `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
    values: [...values],
  })
  return rowsOf(rows[0]['QUERY PLAN'][0].Plan)
}

/** The rows of growing tables that a plan passed by. */
const rowsOf = (plan: Plan): number =>
  (GROWING.includes(plan['Relation Name'] ?? '')
    ? ((plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0)) * (plan['Actual Loops'] ?? 1)
    : 0) + (plan.Plans ?? []).reduce((sum, part) => sum + rowsOf(part), 0)
