import fc from 'fast-check'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

// Two segments of one cell never overlap, whoever writes them: here it is bare SQL, by one connection and by two.
let test: TestDatabase
let one: pg.Client
let two: pg.Client
let actors: readonly number[]
let issues: readonly number[]
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  one = await connected()
  two = await connected()
  actors = await numbers('SELECT "id" FROM "actor" ORDER BY "id" LIMIT 30')
  issues = await numbers('SELECT "id" FROM "issue" ORDER BY "id" LIMIT 10')
})
beforeEach(() => one.query('DELETE FROM "span"'))
afterEach(async () => {
  await one.query('ROLLBACK')
  await two.query('ROLLBACK')
})
afterAll(async () => {
  await one.end()
  await two.end()
  await test.drop()
})

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  return client
}

async function numbers(question: string): Promise<number[]> {
  const { rows } = await one.query<{ id: number }>(question)
  return rows.map(({ id }) => id)
}

/** The first day and, unless it lasts, the last; as days of January 2020. */
type Days = readonly [from: number, to: number | null]
const day = (n: number) => `'2020-01-${String(n).padStart(2, '0')}'`
const value = ([from, to]: Days, actor = 0, issue = 0) =>
  `(${actors[actor]}, ${issues[issue]}, ${day(from)}, ${to === null ? 'NULL' : day(to)}, 'deed', 'deed', 'ban', 'ban',
    (SELECT min("id") FROM "stance_event"), ${day(from)}, '2020')`
const insert = (...values: readonly string[]) =>
  `INSERT INTO "span" ("actor_id", "issue_id", "from_on", "to_on", "state", "track", "stance", "was", "event_id", "since_on", "since")
   VALUES ${values.join(', ')}`
const REFUSED = { code: '23P01', constraint: 'spans_do_not_overlap', table: 'span' }

describe('one after the other', () => {
  it.each<[string, Days, Days]>([
    ['one that lasts, and one that begins later', [5, null], [9, 10]],
    ['one that begins while the other lasts', [9, 10], [5, null]],
    ['they share the last day of the one', [5, 9], [9, 12]],
    ['they share the first day of the other', [9, 12], [5, 9]],
    ['one lies within the other', [5, 12], [7, 8]],
    ['one is around the other', [7, 8], [5, 12]],
    ['both last', [5, null], [9, null]],
  ])('%s: refused', async (_, before, after) => {
    await one.query(insert(value(before)))
    await expect(one.query(insert(value(after)))).rejects.toMatchObject(REFUSED)
    await one.query('DELETE FROM "span"')
    await expect(one.query(insert(value(before), value(after)))).rejects.toMatchObject(REFUSED)
  })

  it('says which cell and which two', async () => {
    await one.query(insert(value([5, null])))
    await expect(one.query(insert(value([9, 10])))).rejects.toThrow(
      `spans of actor ${actors[0]} on issue ${issues[0]} violate "spans_do_not_overlap": [2020-01-09,2020-01-11) and [2020-01-05,)`,
    )
  })

  it.each<[string, Days, Days]>([
    ['the next day', [5, 8], [9, null]],
    ['the day before', [9, null], [5, 8]],
    ['with days between', [20, 21], [5, 8]],
  ])('%s: taken', async (_, before, after) => {
    await one.query(insert(value(before)))
    await one.query(insert(value(after), value(before, 1), value(after, 1, 1)))
    expect(await numbers('SELECT "id" FROM "span"')).toHaveLength(4)
  })

  it.each([
    ['its end', `"to_on" = ${day(10)}`],
    ['its end, to last', '"to_on" = NULL'],
    ['its place', `"from_on" = ${day(2)}, "since_on" = ${day(2)}, "to_on" = ${day(10)}`],
    ['its actor', '"actor_id" = (SELECT max("actor_id") FROM "span")'],
    ['its issue', '"issue_id" = (SELECT max("issue_id") FROM "span")'],
  ])('refused when one changes: %s', async (_, set) => {
    await one.query(insert(value([5, 8]), value([9, null]), value([6, 7], 1), value([6, 7], 0, 1)))
    await expect(one.query(`UPDATE "span" SET ${set} WHERE "from_on" = ${day(5)}`)).rejects.toMatchObject(
      REFUSED,
    )
  })

  it('taken when those that were there make room first, and in one statement', async () => {
    await one.query(insert(value([5, null])))
    await one.query(`UPDATE "span" SET "to_on" = ${day(8)}`)
    await one.query(insert(value([9, null])))
    await one.query(`DELETE FROM "span" WHERE "from_on" = ${day(9)}`)
    await one.query(insert(value([9, 11]), value([12, null])))
    await one.query(`WITH gone AS (DELETE FROM "span" WHERE "from_on" = ${day(5)}) ${insert(value([3, 8]))}`)
    // Both move at once.
    await one.query('UPDATE "span" SET "from_on" = "from_on" + 1, "to_on" = "to_on" + 1')
    const { rows } = await one.query('SELECT "from_on"::text FROM "span" ORDER BY "from_on"')
    expect(rows.map(({ from_on }) => from_on)).toEqual(['2020-01-04', '2020-01-10', '2020-01-13'])
  })

  it.each(['REPEATABLE READ', 'SERIALIZABLE'])(
    'nothing is written at %s, which would not see the others',
    async (level) => {
      await one.query(`BEGIN ISOLATION LEVEL ${level}`)
      await one.query(`UPDATE "span" SET "to_on" = "from_on" WHERE false`)
      await expect(one.query(insert(value([5, null])))).rejects.toMatchObject({ code: '0A000' })
    },
  )

  it('any statements leave what the rule by itself would leave', async () => {
    const days = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 0, max: 4 })))
    const rows = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { maxLength: 12 }), async (statements) => {
        await one.query('DELETE FROM "span"')
        let kept: (readonly [Days, number])[] = []
        for (const statement of statements) {
          const added = statement.map(([[from, length], actor]) => {
            const to = length === null ? null : from + length
            return [[from, to] as const, actor] as const
          })
          const all = [...kept, ...added]
          const overlap = all.some(([a, of], i) =>
            all.some(
              ([b, other], j) => i < j && of === other && a[0] <= (b[1] ?? 99) && b[0] <= (a[1] ?? 99),
            ),
          )
          const write = one.query(insert(...added.map(([d, actor]) => value(d, actor))))
          if (overlap)
            await expect(write).rejects.toMatchObject({ code: expect.stringMatching(/^23P01$|^23505$/) })
          else {
            await write
            kept = all
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('at once', () => {
  /** The statement has begun, and waits for the other connection. */
  async function waits(client: pg.Client, watcher: pg.Client): Promise<void> {
    const pid = (client as unknown as { processID: number }).processID
    for (;;) {
      const { rowCount } = await watcher.query(
        `SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'`,
        [pid],
      )
      if (rowCount) return
    }
  }
  const outcome = (write: Promise<unknown>): Promise<'written' | string> =>
    write.then(
      () => 'written',
      (error: { code: string }) => error.code,
    )

  it.each([
    ['is refused when the first commits', 'COMMIT', '23P01'],
    ['is written when the first is rolled back', 'ROLLBACK', 'written'],
  ])('the second waits, and %s', async (_, end, became) => {
    await one.query('BEGIN')
    await one.query(insert(value([5, null])))
    await two.query('BEGIN')
    // So that the connection has seen the table as it was.
    await two.query('SELECT count(*) FROM "span"')
    const second = outcome(two.query(insert(value([9, 10]))))
    await waits(two, one)
    await one.query(end)
    expect(await second).toBe(became)
  })

  it('one makes room, the other waits for it', async () => {
    await one.query(insert(value([5, null])))
    await one.query('BEGIN')
    await one.query(`UPDATE "span" SET "to_on" = ${day(8)}`)
    const second = outcome(two.query(insert(value([9, null]))))
    await waits(two, one)
    await one.query('COMMIT')
    expect(await second).toBe('written')
  })

  it('of other cells nobody waits', async () => {
    await one.query('BEGIN')
    await one.query(insert(value([5, null])))
    expect(await outcome(two.query(insert(value([9, 10], 1))))).toBe('written')
  })

  it('whoever comes first, never two that overlap', async () => {
    for (let round = 0; round < 150; round++) {
      const [actor, issue] = [round % actors.length, round % issues.length]
      await one.query('DELETE FROM "span"')
      const writes = [
        () => outcome(one.query(insert(value([5, null], actor, issue)))),
        () => outcome(two.query(insert(value([9, 12], actor, issue), value([13, null], actor, issue)))),
      ]
      if (round % 2) writes.reverse()
      const became = await Promise.all(writes.map((write) => write()))
      expect(became.toSorted()).toEqual(['23P01', 'written'])
    }
  })

  it('of very many cells in one statement the others wait as well', async () => {
    await one.query('BEGIN')
    await one.query(
      insert(...actors.flatMap((_, actor) => issues.map((_, issue) => value([5, null], actor, issue)))),
    )
    const second = outcome(two.query(insert(value([9, 10], 3, 3))))
    await waits(two, one)
    await one.query('COMMIT')
    expect(await second).toBe('23P01')
  })

  it('many cells of one statement are locked in order: two such never wait for each other', async () => {
    const cells = actors.map((_, actor) => actor)
    for (let round = 0; round < 30; round++) {
      await one.query('DELETE FROM "span"')
      const became = await Promise.all([
        outcome(one.query(insert(...cells.map((actor) => value([5, null], actor))))),
        outcome(two.query(insert(...cells.toReversed().map((actor) => value([9, 10], actor))))),
      ])
      expect(became.toSorted()).toEqual(['23P01', 'written'])
    }
  })
})

it('what was written without the triggers is found', async () => {
  await one.query('BEGIN')
  await one.query(insert(value([5, 8]), value([9, null]), value([5, null], 1)))
  await expect(one.query('SELECT "check_spans"()')).resolves.toBeDefined()
  await one.query(`SET LOCAL session_replication_role = 'replica'`)
  await one.query(insert(value([3, 5], 1)))
  await expect(one.query('SELECT "check_spans"()')).rejects.toMatchObject(REFUSED)
})
