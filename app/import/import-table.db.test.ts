import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSpanFaults } from '@/lib/data/check-spans'
import { importEvents } from '@/lib/data/import/import-events'
import { openImport } from '@/lib/interchange/open-import'
import type { TestDatabase } from '@/lib/testing/test-database'
import { asNdjson, counts, openRecord, pieces, run, state } from './import-file.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openRecord()
})
afterAll(async () => {
  await test?.drop()
})

const CSV = `Land;Datum;Company;Topic;Stance;Kind;URL
Vereinigtes Königreich;14.7.2020;Huawei;5G networks;banned;decision;https://news.example.org/csv-1
NL;July 2021;Huawei;5g-networks;-1;decision;https://news.example.org/csv-2
DEU;2021;TikTok;gov-devices;restrict;statement;https://news.example.org/csv-3
`

describe('an import of a table', () => {
  it('reads columns by their headers, names, codes and dates as people write them, and writes nothing on a dry run', async () => {
    const before = await state(test.db)
    expect(counts(await run(CSV, { dryRun: true }))).toEqual({
      rows: 3,
      new: 3,
      same: 0,
      changed: 0,
      duplicate: 0,
      errors: 0,
      applied: false,
    })
    expect(await state(test.db)).toEqual(before)
  })

  it('applies, and the same file again changes nothing', async () => {
    expect(counts(await run(CSV))).toMatchObject({ new: 3, errors: 0, applied: true })
    const before = await state(test.db)
    expect(counts(await run(CSV))).toMatchObject({ new: 0, same: 3, changed: 0, errors: 0, applied: true })
    expect(await state(test.db)).toEqual(before)
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
    const before = await state(test.db)
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
    expect(await state(test.db)).toEqual(before)
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
    const before = await state(test.db)
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
        if (answer.new + answer.changed === 0 || !answer.applied) expect(await state(test.db)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('a file cut off anywhere is refused or whole rows are read', async () => {
    const whole = await asNdjson()
    for (const cut of [0.3, 0.61, 0.97]) {
      const before = await state(test.db)
      const part = whole.slice(0, Math.floor(whole.length * cut))
      const answer = await run(part)
      expect(answer.applied).toBe(part.endsWith('\n'))
      expect(await state(test.db)).toEqual(before)
    }
  })
})
