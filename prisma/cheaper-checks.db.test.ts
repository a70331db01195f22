import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

// Checks that take a short way where they can are as strict as the rule that they shorten, on whatever may be written.
let test: TestDatabase
let client: pg.Client
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  client = new pg.Client({ connectionString: test.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await test.drop()
})

const DAYS = (name: string) => [`${name}_on`, `${name}_earliest`, `${name}_latest`]
const optionalDate = (
  name: string,
) => `(x."${name}_on" IS NULL AND x."${name}_earliest" IS NULL AND x."${name}_latest" IS NULL)
  OR (x."${name}_on"::"partial_date" IS NOT NULL AND x."${name}_earliest" IS NOT NULL AND x."${name}_latest" IS NOT NULL
    AND x."${name}_earliest" = "earliest_day"(x."${name}_on") AND x."${name}_latest" = "latest_day"(x."${name}_on"))`

/** Each with its columns and the rule as it would be written if it cost nothing. */
const RULES: readonly (readonly [name: string, table: string, columns: readonly string[], rule: string])[] = [
  [
    'announced_on_is_a_date',
    'stance_event',
    DAYS('announced'),
    `x."announced_on"::"partial_date" IS NOT NULL AND x."announced_earliest" = "earliest_day"(x."announced_on")
      AND x."announced_latest" = "latest_day"(x."announced_on")`,
  ],
  ...['effective', 'deadline', 'ends'].map(
    (name) => [`${name}_on_is_a_date`, 'stance_event', DAYS(name), optionalDate(name)] as const,
  ),
  ['span_since_is_a_date', 'span', ['since', 'since_on'], 'x."since"::"partial_date" IS NOT NULL'],
  ['url_is_web', 'source', ['url'], `x."url" ~* '^https?://[^\\s/]+'`],
  ['archived_url_is_web', 'source', ['archived_url'], `x."archived_url" ~* '^https?://[^\\s/]+'`],
]

const DATES = [
  ...[
    '2020',
    '2020-07',
    '2020-07-14',
    '2020-02-29',
    '2020-02-30',
    '2021-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
  ],
  ...[
    '0000-01-01',
    '0044-03-15',
    '1899-12-31',
    '1900-01-01',
    '2199-12-31',
    '2200-01-01',
    '9999-12-31',
    '10000-01-01',
  ],
  ...[
    '2020-7-14',
    '2020-07-4',
    ' 2020-07-14',
    '2020-07-14 ',
    '2020-07-14\n',
    '\n2020-07-14',
    '2020-07- 1',
    '2020- 7-01',
  ],
  ...[
    '2020-+7-01',
    '2020-1 -01',
    '+020-01-01',
    '2_20-01-01',
    '0x7F-01-01',
    '2020/07/14',
    '07/14/2020',
    '14.07.2020',
  ],
  ...[
    '07-14-2020',
    '20200714',
    '2020-07-14 BC',
    'infinity',
    '-infinity',
    'today',
    'epoch',
    'July 2020',
    '',
    ' ',
    '-',
  ],
  ...[
    '٢٠٢٠-٠٧-١٤',
    '2020-٠7-14',
    '２０２０-07-14',
    '2020‐07‐14',
    '2020-07-14\u200b',
    `2020-07-14${'0'.repeat(5_000)}`,
  ],
]
const ADDRESSES = [
  ...[
    'https://example.org',
    'https://e',
    'https://9.example.org/x',
    'http://example.org',
    'HTTPS://example.org',
    'hTtPs://x',
  ],
  ...[
    'https://',
    'https:///x',
    'https:// example.org',
    'https://\texample.org',
    'https://\nexample.org',
    'https:/example.org',
  ],
  ...[
    'https://é.example.org',
    'https://_x',
    'https://%20',
    'https://[::1]/',
    'https://-',
    'https://\u00a0x',
    'https://\u3000x',
  ],
  ...[
    ' https://example.org',
    '\nhttps://example.org',
    'javascript:alert(1)//https://example.org',
    'ftp://example.org',
    '',
  ],
  ...[
    'https:',
    'httpss://example.org',
    'https://"x"',
    'https://\u202ex',
    `https://example.org/${'x'.repeat(5_000)}`,
  ],
]
const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 14 }),
  fc.stringMatching(/^[0-9 +_x-]{0,11}$/),
  fc.stringMatching(/^(19|20|21|22)\d\d-[0-9 +-]{2}-[0-9 +-]{2}$/),
)
const clean = (text: string) => text.replaceAll('\0', '').toWellFormed()
const sampled = (arbitrary: fc.Arbitrary<string>, count: number) =>
  fc.sample(arbitrary, { numRuns: count, seed: 20_261_126 }).map(clean)
const someDates = () => [
  ...DATES,
  ...sampled(wild, 300),
  ...sampled(
    fc
      .date({ min: new Date('1890-01-01'), max: new Date('2210-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
    500,
  ),
]
const someAddresses = () => [
  ...ADDRESSES,
  ...sampled(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((rest) => `https://${rest}`),
    1_000,
  ),
  ...sampled(
    fc.string({ unit: 'binary', maxLength: 12 }).map((rest) => `https://${rest}`),
    1_000,
  ),
  ...sampled(fc.webUrl(), 200),
]

/** Rows to be judged: each text with the days that it may mean, and with others. */
function rowsOf(columns: readonly string[]): (string | null)[][] {
  if (columns.length === 1) return [[null], ...someAddresses().map((url) => [url])]
  const meant = (text: string) => [`earliest:${text}`, `latest:${text}`]
  const ofText = (text: string): (string | null)[][] => {
    const [first, last] = meant(text) as [string, string]
    return columns.length === 2
      ? [
          [text, first],
          [text, last],
          [text, '2020-07-14'],
          [text, 'infinity'],
        ]
      : [
          [text, first, last],
          [text, first, first],
          [text, last, last],
          [text, '2020-07-14', '2020-07-14'],
          [text, first, null],
          [text, null, null],
          [text, null, last],
        ]
  }
  const none =
    columns.length === 3
      ? [
          [null, null, null],
          [null, '2020-07-14', '2020-07-14'],
          [null, null, '2020-07-14'],
          [null, '2020-07-14', null],
        ]
      : []
  return [...none, ...someDates().flatMap(ofText)]
}

/** Whether each row would be taken: a check that is unknown takes it, one that fails to be answered does not. */
async function verdicts(
  columns: readonly string[],
  rows: (string | null)[][],
  rule: string,
  style: string,
): Promise<boolean[]> {
  await client.query(`SET DateStyle = '${style}'`)
  await client.query(`CREATE OR REPLACE FUNCTION pg_temp.day_of(t TEXT) RETURNS DATE LANGUAGE plpgsql AS $$
    BEGIN
      IF t LIKE 'earliest:%' THEN RETURN "earliest_day"(substr(t, 10)); END IF;
      IF t LIKE 'latest:%' THEN RETURN "latest_day"(substr(t, 8)); END IF;
      RETURN CASE WHEN t ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN make_date(left(t, 4)::int, substr(t, 6, 2)::int, right(t, 2)::int) ELSE t::date END;
    EXCEPTION WHEN OTHERS THEN RETURN '2020-01-01'::date + 1;
    END $$`)
  const isDay = (name: string) => !/^(since|\w+_on|url|\w+_url)$/.test(name) || name === 'since_on'
  const parts = columns.map((name, i) => {
    const text = `r.v ->> ${i}`
    return `${isDay(name) ? `pg_temp.day_of(${text})` : text} AS "${name}"`
  })
  await client.query(`CREATE OR REPLACE FUNCTION pg_temp.is_taken(v JSONB) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
    BEGIN
      RETURN (SELECT coalesce((${rule}), true) FROM (SELECT ${parts.join(', ')} FROM (SELECT v) r) x);
    EXCEPTION WHEN data_exception OR check_violation THEN RETURN false;
    END $$`)
  const { rows: answers } = await client.query<{ is: boolean }>(
    'SELECT pg_temp.is_taken(r."v") AS "is" FROM jsonb_array_elements($1) WITH ORDINALITY AS r("v", "n") ORDER BY r."n"',
    [JSON.stringify(rows)],
  )
  return answers.map(({ is }) => is)
}

describe.each(RULES)('%s', (name, table, columns, rule) => {
  it.each(['ISO, MDY', 'SQL, DMY', 'German', 'Postgres, MDY'])(
    'takes what the long rule takes, where dates are written in the style %s',
    async (style) => {
      const { rows: found } = await client.query<{ rule: string }>(
        `SELECT pg_get_expr(conbin, conrelid) AS "rule" FROM pg_constraint WHERE conname = $1 AND conrelid = $2::regclass`,
        [name, table],
      )
      const kept = found[0]?.rule ?? ''
      // The short way is there.
      expect(kept).toContain('~~')
      const rows = rowsOf(columns)
      const long = await verdicts(columns, rows, rule, style)
      const short = await verdicts(columns, rows, kept, style)
      expect(rows.filter((_, i) => long[i] !== short[i])).toEqual([])
      expect(long.filter((is) => is).length).toBeGreaterThan(100)
      expect(long.filter((is) => !is).length).toBeGreaterThan(20)
    },
  )
})

it('a day asks no pattern, and a month does', async () => {
  await client.query(`BEGIN; SET DateStyle = 'ISO, MDY'`)
  await client.query(`ALTER DOMAIN "partial_date" ADD CONSTRAINT "nothing" CHECK (VALUE IS NULL) NOT VALID`)
  const event = (on: string, first: string, last: string) =>
    client.query(
      `UPDATE "stance_event" SET "version" = "version" + 1, "announced_on" = '${on}', "announced_earliest" = '${first}',
         "announced_latest" = '${last}', "effective_on" = NULL, "effective_earliest" = NULL, "effective_latest" = NULL,
         "deadline_on" = NULL, "deadline_earliest" = NULL, "deadline_latest" = NULL, "ends_on" = NULL, "ends_earliest" = NULL, "ends_latest" = NULL
       WHERE "id" = (SELECT min("id") FROM "stance_event")`,
    )
  await expect(event('2020-07-14', '2020-07-14', '2020-07-14')).resolves.toMatchObject({ rowCount: 1 })
  await expect(event('2020-07', '2020-07-01', '2020-07-31')).rejects.toThrow('nothing')
  await client.query('ROLLBACK')
})
