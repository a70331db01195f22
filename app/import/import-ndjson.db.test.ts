import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSpanFaults } from '@/lib/data/check-spans'
import { connect } from '@/lib/data/client'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { counts, ndjson, nothingRecorded, openRecord, run, state, wire } from './import-file.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openRecord()
})
afterAll(async () => {
  await test?.drop()
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
    const before = await state(test.db)
    expect(counts(await run(ndjson(row), { createMissing: true, dryRun: true }))).toMatchObject({ new: 1 })
    expect(await state(test.db)).toEqual(before)
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
