import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSpanFaults } from '@/lib/data/check-spans'
import { connect } from '@/lib/data/client'
import { publishMerge, publishRetraction } from '@/lib/data/event-commands'
import { readAllEvents, readAllRecorded } from '@/lib/data/event-export'
import { importEvents } from '@/lib/data/import/import-events'
import { getStanceEvents } from '@/lib/data/stance-events'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { eventCsvHeader, eventCsvRows } from '@/lib/interchange/event-csv'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import { ndjsonLines } from '@/lib/interchange/ndjson'
import { type ColumnWishes, openImport } from '@/lib/interchange/open-import'
import type { ImportAnswer } from '@/lib/schemas/import-answer'
import { tallyDifferences } from '@/lib/testing/tally-differences'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(async () => {
  await test?.drop()
})

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 4_096) yield bytes.subarray(at, at + 4_096)
}

interface Wish {
  readonly url?: string
  readonly dryRun?: boolean
  readonly createMissing?: boolean
  readonly wishes?: ColumnWishes
  readonly expectedRows?: number
}
async function run(file: string | Uint8Array, wish: Wish = {}): Promise<ImportAnswer> {
  const opened = await openImport(pieces(typeof file === 'string' ? Buffer.from(file) : file), wish.wishes)
  if (!opened.ok) throw new Error(opened.message)
  return importEvents(wish.url ?? test.url, opened.rows, {
    dryRun: wish.dryRun ?? false,
    createMissing: wish.createMissing ?? false,
    by: { userId: null, name: 'A test' },
    note: 'Imported from a test',
    proposeTitles: opened.proposeTitles,
    expectedRows: wish.expectedRows ?? 0,
  })
}

async function nothingRecorded(): Promise<TestDatabase> {
  const fresh = await createTestDatabase()
  await fresh.db.$executeRaw`
    INSERT INTO "actor" ("code", "kind", "name") VALUES ('GBR', 'country', 'United Kingdom')`
  return fresh
}

/** All that an import could write. */
async function state(db = test.db): Promise<unknown> {
  return db.$queryRaw`
    SELECT (SELECT count(*)::int FROM "stance_event") AS "events", (SELECT count(*)::int FROM "source") AS "sources",
      (SELECT count(*)::int FROM "revision") AS "revisions", (SELECT count(*)::int FROM "span") AS "spans",
      (SELECT count(*)::int FROM "related_event") AS "related", (SELECT count(*)::int FROM "issue") AS "issues",
      (SELECT count(*)::int FROM "company") AS "companies", (SELECT count(*)::int FROM "topic") AS "topics",
      (SELECT max("changed_at")::text FROM "stance_event") AS "changed"`
}

const filter = { asOf: '2026-11-26' } as Parameters<typeof readAllEvents>[0]
async function allEvents(): Promise<StanceEvent[]> {
  const events: StanceEvent[] = []
  for await (const batch of readAllEvents(filter)) events.push(...batch)
  return events
}
const asCsv = async () =>
  eventCsvHeader() +
  eventCsvRows((await allEvents()).map(eventOnTheWire), (id) => `https://x.example/events/${id}`)
async function asNdjson(): Promise<string> {
  let text = ''
  for await (const batch of readAllRecorded(filter)) text += ndjsonLines(batch.map(eventOnTheWire))
  return text
}
/** What another installation can have as well: not when it was recorded there, and how often it was corrected here. */
const elsewhere = (text: string) =>
  text
    .replace(/"version":\d+,"recordedAt":"[^"]*",/g, '')
    .replace(/(?<=,published,)\d+,[\d-]{10}T[\d:.]+Z,/g, '')

const wire = (n: number, more: object = {}) => ({
  actor: 'GBR',
  company: 'huawei',
  topic: '5g-networks',
  stance: 'ban',
  kind: 'decision',
  announcedOn: '2020-07-14',
  title: `A step of the tests, number ${n}`,
  confidence: 'confirmed',
  sources: [{ url: `https://news.example.org/${n}`, publisher: 'Example', kind: 'secondary' }],
  ...more,
})
const ndjson = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const counts = ({ errors, ...answer }: ImportAnswer) => ({ ...answer, errors: errors.length })

const CSV = `Land;Datum;Company;Topic;Stance;Kind;URL
Vereinigtes Königreich;14.7.2020;Huawei;5G networks;banned;decision;https://news.example.org/csv-1
NL;July 2021;Huawei;5g-networks;-1;decision;https://news.example.org/csv-2
DEU;2021;TikTok;gov-devices;restrict;statement;https://news.example.org/csv-3
`

describe('an import of a table', () => {
  it('reads columns by their headers, names, codes and dates as people write them, and writes nothing on a dry run', async () => {
    const before = await state()
    expect(counts(await run(CSV, { dryRun: true }))).toEqual({
      rows: 3,
      new: 3,
      same: 0,
      changed: 0,
      duplicate: 0,
      errors: 0,
      applied: false,
    })
    expect(await state()).toEqual(before)
  })

  it('applies, and the same file again changes nothing', async () => {
    expect(counts(await run(CSV))).toMatchObject({ new: 3, errors: 0, applied: true })
    const before = await state()
    expect(counts(await run(CSV))).toMatchObject({ new: 0, same: 3, changed: 0, errors: 0, applied: true })
    expect(await state()).toEqual(before)
    const [event] = await test.db.$queryRaw<object[]>`
      SELECT e."title", e."announced_on" AS "on", a."code", s."publisher" FROM "stance_event" e
        JOIN "actor" a ON a."id" = e."actor_id" JOIN "source" s ON s."event_id" = e."id"
      WHERE s."url" = 'https://news.example.org/csv-2'`
    expect(event).toEqual({
      title: 'Netherlands restricts Huawei 5G networks',
      on: '2021-07',
      code: 'NLD',
      publisher: 'news.example.org',
    })
    expect((await findSpanFaults(test.db)).faults).toEqual([])
  })

  it('says what is wrong, where, and writes none of the file then', async () => {
    const before = await state()
    const answer = await run(
      `${CSV.replaceAll('csv-', 'other-')}Grat Britain;2020-13-01;Huawei;5g-networks;maybe;decision;ftp://x\nGBR;2020\n`,
    )
    expect(answer).toMatchObject({ rows: 5, new: 3, applied: false })
    expect(answer.errors.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '5 actor',
      '5 stance',
      '5 announcedOn',
      '5 sources.0.url',
      '6 ',
    ])
    expect(await state()).toEqual(before)
  })

  it('takes a column and a value for all rows as they are told', async () => {
    const table = 'a,b,c,d\nFrance,2020-01-02,Huawei,https://news.example.org/told\n'
    const wishes = {
      columns: [
        ['a', 'actor'],
        ['2', 'announcedOn'],
        ['c', 'company'],
        ['d', 'url'],
      ],
      constants: [
        ['topic', '5g-networks'],
        ['stance', 'allow'],
        ['kind', 'statement'],
      ],
    } as const
    expect(counts(await run(table, { dryRun: true, wishes }))).toMatchObject({ new: 1, errors: 0 })
  })
})

describe('an import of NDJSON', () => {
  it('knows events by id, then by key, then by what they tell', async () => {
    const rows = [
      wire(1, { id: 'test000001' }),
      wire(2, { key: 'test-two' }),
      wire(3),
      wire(3, { title: 'The same step told again' }),
      wire(1, { id: 'test000001' }),
    ]
    expect(counts(await run(ndjson(...rows)))).toMatchObject({ rows: 5, new: 3, duplicate: 2, errors: 0 })
    const next = [
      wire(1, { id: 'test000001', title: 'Corrected' }),
      wire(2, { key: 'test-two' }),
      wire(3, { stance: 'restrict' }),
    ]
    expect(counts(await run(ndjson(...next)))).toMatchObject({
      changed: 1,
      same: 1,
      duplicate: 1,
      applied: true,
    })
    const revisions = await test.db.$queryRaw<object[]>`
      SELECT r."version", r."snapshot" ->> 'title' AS "title", r."author" FROM "revision" r
        JOIN "stance_event" e ON e."id" = r."event_id" WHERE e."public_id" = 'test000001' ORDER BY 1`
    expect(revisions).toEqual([
      { version: 1, title: 'A step of the tests, number 1', author: 'A test' },
      { version: 2, title: 'Corrected', author: 'A test' },
    ])
    expect((await findSpanFaults(test.db)).faults).toEqual([])
  })

  it('links events of the file to each other, forwards too, and refuses what exists nowhere', async () => {
    const related = (event: string) => ({ related: [{ event, relation: 'amends' }] })
    const rows = [wire(11, { id: 'test000011', ...related('test000012') }), wire(12, { id: 'test000012' })]
    expect(counts(await run(ndjson(...rows)))).toMatchObject({ new: 2, applied: true })
    const lost = await run(ndjson(wire(13, { id: 'test000013', ...related('nobody0000') })))
    expect(lost).toMatchObject({ applied: false, errors: [{ line: 1, field: 'related.0.event' }] })
  })

  it('refuses one id for two different events', async () => {
    const answer = await run(ndjson(wire(21, { id: 'test000021' }), wire(22, { id: 'test000021' })))
    expect(answer).toMatchObject({ applied: false, errors: [{ line: 2, field: 'id' }] })
  })

  it('makes companies and topics that are missing only when asked', async () => {
    const row = wire(31, { company: 'Orion Dynamics', topic: 'quantum-chips' })
    const refused = await run(ndjson(row))
    expect(refused.errors.map((e) => e.field)).toEqual(['company', 'topic'])
    const before = await state()
    expect(counts(await run(ndjson(row), { createMissing: true, dryRun: true }))).toMatchObject({ new: 1 })
    expect(await state()).toEqual(before)
    expect(
      counts(
        await run(ndjson(row, wire(32, { company: 'orion-dynamics', topic: 'Quantum chips' })), {
          createMissing: true,
        }),
      ),
    ).toMatchObject({
      new: 2,
      applied: true,
    })
    const [company] = await test.db.$queryRaw<object[]>`
      SELECT "name", "home_country_id" AS "home" FROM "company" WHERE "slug" = 'orion-dynamics'`
    expect(company).toEqual({ name: 'Orion Dynamics', home: null })
    expect(counts(await run(ndjson(row)))).toMatchObject({ same: 1 })
  })

  it.each([
    ['something', () => createTestDatabase({ dataset: true })],
    ['nothing', nothingRecorded],
  ])(
    'leaves indexes, keys and triggers as they were when it laid them aside, where %s was recorded',
    async (_, make) => {
      const large = await make()
      let db = large.db
      const catalogue = () => db.$queryRaw`
      SELECT pg_get_indexdef(indexrelid) AS "it" FROM pg_index WHERE indrelid = ANY(ARRAY['stance_event', 'source', 'revision', 'span', 'related_event']::regclass[])
      UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0
      UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`
      const before = await catalogue()
      await db.$disconnect()
      const rows = Array.from({ length: 3_000 }, (_, n) =>
        wire(n, {
          id: `many${String(n).padStart(6, '0')}`,
          announcedOn: `20${String(n % 20).padStart(2, '0')}-0${1 + (n % 9)}`,
          related: n < 2_999 ? [{ event: `many${String(n + 1).padStart(6, '0')}`, relation: 'amends' }] : [],
        }),
      )
      const answer = await run(ndjson(...rows), {
        url: large.url,
        expectedRows: 1_000_000,
        createMissing: true,
      })
      expect(counts(answer)).toMatchObject({ new: 3_000, errors: 0, applied: true })
      db = connect(large.url, 1)
      expect(await catalogue()).toEqual(before)
      expect((await findSpanFaults(db)).faults).toEqual([])
      await db.$disconnect()
      await large.drop()
    },
  )
})

describe('many cells', () => {
  it.each([
    ['each row checked for itself', 0],
    ['all rows checked together', 10_000],
  ])(
    'have spans equal to the fold, whether events are new to a cell, added to it, changed, or moved away: %s',
    async (_, expectedRows) => {
      const many = await createTestDatabase({ dataset: true })
      try {
        const actors = await many.db.$queryRaw<
          { code: string }[]
        >`SELECT "code" FROM "actor" ORDER BY "code" LIMIT 240`
        const issues = await many.db.$queryRaw<{ company: string; topic: string }[]>`
        SELECT c."slug" AS "company", t."slug" AS "topic" FROM "company" c CROSS JOIN "topic" t ORDER BY 1, 2 LIMIT 12`
        const rowsOf = (round: number, count: number) =>
          Array.from({ length: count }, (_, n) =>
            wire(n, {
              id: `r${round}${String(n).padStart(8, '0')}`,
              actor: actors[n % actors.length]?.code,
              ...issues[Math.floor(n / actors.length) % issues.length],
              stance: ['ban', 'allow', 'review', 'cooperate'][(n + round) % 4],
              kind: ['decision', 'statement'][n % 2],
              announcedOn: `20${String((n * 7 + round * 3) % 24).padStart(2, '0')}-0${1 + (n % 9)}`,
            }),
          )
        const first = await run(ndjson(...rowsOf(1, 2_880)), { url: many.url, expectedRows })
        expect(counts(first)).toMatchObject({ new: 2_880, errors: 0, applied: true })
        const changed = rowsOf(1, 600).map((row, n) => ({
          ...row,
          stance: 'restrict',
          ...(n % 3 === 0 && issues[11]),
        }))
        const told = () => many.db.$queryRaw`SELECT sum("changes")::text AS "changes" FROM "data_change"`
        const before = await told()
        const second = await run(ndjson(...rowsOf(2, 2_880), ...changed), { url: many.url, expectedRows })
        expect(counts(second)).toMatchObject({ new: 2_880, changed: 600, errors: 0, applied: true })
        expect((await findSpanFaults(many.db)).faults).toEqual([])
        expect(await tallyDifferences(many.db)).toEqual([])
        expect(await told()).not.toEqual(before)
      } finally {
        await many.drop()
      }
    },
  )
})

describe('keys of a file', () => {
  const [id, other] = ['keyed00001', 'keyed00002']

  it.each([
    [
      'the same key for two ids',
      [
        { id, key: 'a-key' },
        { id: other, key: 'a-key' },
      ],
      { errors: 1 },
    ],
    ['a key alone after its id', [{ id, key: 'a-key' }, { key: 'a-key' }], { new: 1, duplicate: 1 }],
    ['a key alone, twice', [{ key: 'b-key' }, { key: 'b-key' }], { new: 1, duplicate: 1 }],
  ])('are known from the rows before, nothing having been recorded: %s', async (_, keys, told) => {
    const fresh = await nothingRecorded()
    try {
      const rows = keys.map((one) => ({ ...wire(1), ...one }))
      expect(
        counts(await run(ndjson(...rows), { url: fresh.url, dryRun: true, createMissing: true })),
      ).toMatchObject(told)
    } finally {
      await fresh.drop()
    }
  })
})

describe('what is exported', () => {
  it.each([
    ['CSV', asCsv],
    ['NDJSON', asNdjson],
  ])('is imported again as %s, and the same bytes after that', async (_, write) => {
    await run(await write()) // What was recorded before today's rules of tidiness is tidied once.
    const once = await write()
    const answer = await run(once)
    expect(counts(answer)).toMatchObject({ new: 0, changed: 0, duplicate: 0, errors: 0, applied: true })
    expect(answer.same).toBe(answer.rows)
    expect(await write()).toBe(once)
  })
})

describe('what is exported, in another installation', () => {
  it.each([
    ['CSV', asCsv],
    ['NDJSON', asNdjson],
  ])('is the same events as %s, and the same bytes after a second round', async (_, write) => {
    const first = await write()
    const other = await createTestDatabase({ dataset: true })
    try {
      const answer = await run(first, { url: other.url, createMissing: true })
      expect(answer).toMatchObject({ errors: [], applied: true })
      const there = await exported(other, write)
      expect(elsewhere(there)).toBe(elsewhere(first))
      const again = await run(there, { url: other.url })
      expect(again).toMatchObject({ same: again.rows, applied: true })
      expect(await exported(other, write)).toBe(there)
    } finally {
      await other.drop()
    }
  })

  it('is imported although an event of it was withdrawn, and another merged, since', async () => {
    const [a, b, c] = ['test000091', 'test000092', 'test000093']
    await run(ndjson(wire(91, { id: a }), wire(92, { id: b }), wire(93, { id: c })))
    const before = await asCsv()
    await publishRetraction(a, 1, 'Satire', { author: 'A test', note: null })
    await publishMerge(b, 1, c, { author: 'A test', note: null })
    const answer = await run(before)
    expect(answer).toMatchObject({ new: 0, changed: 0, duplicate: 2, errors: [], applied: true })
    expect((await getStanceEvents([a, b])).map(({ status }) => status).sort()).toEqual([
      'merged',
      'retracted',
    ])
  })
})

/** Readers of this process look into the database of its first test. */
async function exported(database: TestDatabase, write: () => Promise<string>): Promise<string> {
  const kept = globalThis as { demarcheDb?: unknown }
  const own = kept.demarcheDb
  kept.demarcheDb = database.db
  try {
    return await write()
  } finally {
    kept.demarcheDb = own
  }
}

describe('whatever a file holds', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'GBR',
      'United Kingdom',
      '2020-07-14',
      'huawei',
      '5g-networks',
      'ban',
      'decision',
      'https://news.example.org/p',
      '=1+1',
      "'=x",
      '"',
      '""',
      '\0',
      '\u202e',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  const table = fc
    .record({
      header: fc.shuffledSubarray(
        [
          'country',
          'date',
          'company',
          'topic',
          'stance',
          'kind',
          'url',
          'title',
          'id',
          'sources',
          'related',
          'x',
        ],
        { minLength: 1 },
      ),
      rows: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      encoding: fc.constantFrom('utf8', 'utf16le', 'latin1'),
      cut: fc.double({ min: 0.1, max: 1, noNaN: true }),
    })
    .map(({ header, rows, delimiter, encoding, cut }) => {
      const bytes = Buffer.from(
        [header, ...rows].map((row) => row.join(delimiter)).join('\r\n'),
        encoding as BufferEncoding,
      )
      return bytes.subarray(0, Math.ceil(bytes.length * cut))
    })

  it('never throws and never writes a part', async () => {
    const before = await state()
    await fc.assert(
      fc.asyncProperty(fc.oneof(table, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const opened = await openImport(pieces(bytes))
        if (!opened.ok) return
        const answer = await importEvents(test.url, opened.rows, {
          dryRun: false,
          createMissing: false,
          by: { userId: null, name: 'A test' },
          note: '',
          proposeTitles: opened.proposeTitles,
        })
        if (answer.errors.length > 0) expect(answer.applied).toBe(false)
        if (answer.new + answer.changed === 0 || !answer.applied) expect(await state()).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('a file cut off anywhere is refused or whole rows are read', async () => {
    const whole = await asNdjson()
    for (const cut of [0.3, 0.61, 0.97]) {
      const before = await state()
      const part = whole.slice(0, Math.floor(whole.length * cut))
      const answer = await run(part)
      expect(answer.applied).toBe(part.endsWith('\n'))
      expect(await state()).toEqual(before)
    }
  })
})
