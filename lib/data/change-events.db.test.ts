import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { correctEvent, mergeEvent, restoreRevision, retractEvent } from './change-events'
import { findSpanFaults } from './check-spans'
import type { Snapshot } from './event-parts'
import { newPublicId } from './public-id'
import { recordEvents } from './record-events'

const by = { author: 'Test', note: null }
let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

/** Records an event in a cell that the dataset leaves empty, and answers its id. */
async function record(fields = {}): Promise<string> {
  const id = newPublicId()
  await test.db.$transaction((tx) =>
    recordEvents(
      tx,
      [{ ...buildEventFields({ company: 'nexperia', topic: 'surveillance', ...fields }), id, key: null }],
      by,
    ),
  )
  return id
}
const spans = (id: string) =>
  test.db.$queryRaw<{ stance: string; from: string; actor: string }[]>`
    SELECT s."stance"::text, s."from_on"::text AS "from", a."code" AS "actor"
    FROM "span" s JOIN "stance_event" e ON e."id" = s."event_id" JOIN "actor" a ON a."id" = s."actor_id"
    WHERE e."public_id" = ${id} ORDER BY s."from_on"`
const snapshots = async (id: string) =>
  (await test.db.revision.findMany({ where: { event: { publicId: id } }, orderBy: { version: 'asc' } })).map(
    (r) => ({ version: r.version, author: r.author, ...(r.snapshot as unknown as Snapshot) }),
  )

describe('a correction', () => {
  it('is a new version with its revision, its sources and its spans', async () => {
    const id = await record()
    const next = buildEventFields({
      company: 'nexperia',
      topic: 'surveillance',
      actor: 'FRA',
      stance: 'restrict',
      announcedOn: '2021-02',
      sources: [buildSource({ url: 'https://example.org/a' }), buildSource({ url: 'https://example.org/b' })],
    })
    expect(
      await test.db.$transaction((tx) => correctEvent(tx, id, 1, next, { author: 'Ann', note: 'why' })),
    ).toEqual({
      ok: true,
      version: 2,
      changed: true,
    })
    expect(await spans(id)).toEqual([{ stance: 'restrict', from: '2021-02-28', actor: 'FRA' }])
    expect((await snapshots(id)).map((s) => [s.version, s.author, s.actor, s.sources.length])).toEqual([
      [1, 'Test', 'GBR', 1],
      [2, 'Ann', 'FRA', 2],
    ])
  })

  it('that changes nothing makes no revision', async () => {
    const id = await record()
    const same = buildEventFields({ company: 'nexperia', topic: 'surveillance' })
    expect(await test.db.$transaction((tx) => correctEvent(tx, id, 1, same, by))).toEqual({
      ok: true,
      version: 1,
      changed: false,
    })
    expect(await snapshots(id)).toHaveLength(1)
  })

  it('of a version that stands no more is refused, and nothing is overwritten', async () => {
    const id = await record()
    const change = (title: string) =>
      test.db.$transaction((tx) =>
        correctEvent(tx, id, 1, buildEventFields({ company: 'nexperia', topic: 'surveillance', title }), by),
      )
    const results = await Promise.all([change('First'), change('Second')])
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(results.filter((r) => !r.ok)).toEqual([{ ok: false, reason: 'conflict', version: 2 }])
    expect(await snapshots(id)).toHaveLength(2)
  })

  it('is all or nothing: an unknown company leaves event, sources and revisions as they were', async () => {
    const id = await record()
    const wrong = buildEventFields({ company: 'no-such-company' })
    await expect(test.db.$transaction((tx) => correctEvent(tx, id, 1, wrong, by))).rejects.toThrow(
      /unknown company/,
    )
    expect((await test.db.stanceEvent.findUniqueOrThrow({ where: { publicId: id } })).version).toBe(1)
    expect(await snapshots(id)).toHaveLength(1)
    expect(await spans(id)).toHaveLength(1)
  })
})

describe('an event that is withdrawn', () => {
  it('counts no more, keeps its history, and can be restored', async () => {
    const id = await record()
    await test.db.$transaction((tx) => retractEvent(tx, id, 1, 'The source was withdrawn', by))
    expect(await spans(id)).toEqual([])
    expect(await test.db.stanceEvent.findUniqueOrThrow({ where: { publicId: id } })).toMatchObject({
      status: 'retracted',
      statusReason: 'The source was withdrawn',
      version: 2,
    })
    const fields = buildEventFields()
    expect(await test.db.$transaction((tx) => correctEvent(tx, id, 2, fields, by))).toEqual({
      ok: false,
      reason: 'state',
      status: 'retracted',
    })
    await test.db.$transaction((tx) => restoreRevision(tx, id, 2, 1, by))
    expect(await spans(id)).toHaveLength(1)
    expect((await snapshots(id)).map((s) => s.status)).toEqual(['published', 'retracted', 'published'])
  })
})

describe('a merge', () => {
  it('leads to an event that stands, and to no other', async () => {
    const [a, b, c] = [await record(), await record({ title: 'The same' }), await record()]
    await test.db.$transaction((tx) => retractEvent(tx, c, 1, 'wrong', by))
    const merge = (id: string, into: string) => test.db.$transaction((tx) => mergeEvent(tx, id, 1, into, by))
    for (const into of [b, c, 'nosuchevent1'])
      expect(await merge(b, into)).toEqual({ ok: false, reason: 'target' })
    expect(await merge(b, a)).toMatchObject({ ok: true, version: 2 })
    expect(
      await test.db.stanceEvent.findUniqueOrThrow({ where: { publicId: b }, include: { mergedInto: true } }),
    ).toMatchObject({ status: 'merged', mergedInto: { publicId: a } })
    expect(await merge(a, b)).toEqual({ ok: false, reason: 'target' })
  })
})

it('a restored revision is a new version with the old fields', async () => {
  const id = await record({ title: 'First' })
  const second = buildEventFields({
    company: 'nexperia',
    topic: 'surveillance',
    title: 'Second',
    stance: 'allow',
  })
  await test.db.$transaction((tx) => correctEvent(tx, id, 1, second, by))
  expect(await test.db.$transaction((tx) => restoreRevision(tx, id, 2, 9, by))).toEqual({
    ok: false,
    reason: 'target',
  })
  await test.db.$transaction((tx) => restoreRevision(tx, id, 2, 1, by))
  expect((await snapshots(id)).map((s) => [s.version, s.title, s.stance])).toEqual([
    [1, 'First', 'ban'],
    [2, 'Second', 'allow'],
    [3, 'First', 'ban'],
  ])
})

it('a connection that dies between two statements leaves nothing half done', async () => {
  const id = await record()
  await expect(
    test.db.$transaction(async (tx) => {
      await correctEvent(
        tx,
        id,
        1,
        buildEventFields({ company: 'nexperia', topic: 'surveillance', title: 'Lost' }),
        by,
      )
      await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`
    }),
  ).rejects.toThrow()
  expect((await test.db.stanceEvent.findUniqueOrThrow({ where: { publicId: id } })).title).toBe(
    'UK bans Huawei 5G',
  )
  expect(await snapshots(id)).toHaveLength(1)
})

it('after all of this the kept spans equal the fold', async () => {
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})
