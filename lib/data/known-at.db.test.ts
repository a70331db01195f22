import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listActorEvidence } from './actor-evidence'
import { listCellHistories } from './cell-histories'
import { correctEvent, retractEvent } from './change-events'
import { countEvents } from './event-counts'
import { listIssues } from './issue-list'
import { newPublicId } from './public-id'
import { recordEvents } from './record-events'
import { searchAll } from './search'
import { listStanceEvents } from './stance-events'

const by = { author: 'Test', note: null }
const cell = { actors: ['GBR'], companies: ['nexperia'], topics: ['surveillance'], asOf: '2026-01-01' }
let test: TestDatabase
const id = newPublicId()
/** The moments between the writes: before any, after the first, after the correction, after the retraction. */
const moments: string[] = []

beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  const tick = async () => {
    const [row] = await test.db.$queryRaw<
      { now: Date }[]
    >`SELECT clock_timestamp() AS "now" FROM pg_sleep(0.02)`
    moments.push(row?.now.toISOString() ?? '')
    await test.db.$queryRaw`SELECT 1 FROM pg_sleep(0.02)`
  }
  const fields = buildEventFields({ company: 'nexperia', topic: 'surveillance', announcedOn: '2021-03' })
  await tick()
  await test.db.$transaction((tx) => recordEvents(tx, [{ ...fields, id, key: null }], by))
  await tick()
  await test.db.$transaction((tx) =>
    correctEvent(tx, id, 1, { ...fields, title: 'Corrected', stance: 'restrict' }, by),
  )
  await tick()
  await test.db.$transaction((tx) => retractEvent(tx, id, 2, 'wrong', by))
  await tick()
})
afterAll(() => test.drop())

describe('as known at a moment', () => {
  it('an event reads as it was recorded then', async () => {
    const seen = []
    for (const knownAt of [...moments, null]) {
      const { events, total } = await listStanceEvents({ ...cell, knownAt })
      seen.push([total, events[0]?.title ?? null, events[0]?.version ?? null, events[0]?.sources.length ?? 0])
    }
    expect(seen).toEqual([
      [0, null, null, 0],
      [1, 'UK bans Huawei 5G', 1, 1],
      [1, 'Corrected', 2, 1],
      [0, null, null, 0],
      [0, null, null, 0],
    ])
  })

  it('a cell reads as it was folded then, under any lens', async () => {
    for (const lens of [DEFAULT_LENS, { ...DEFAULT_LENS, basis: 'in-force' as const }]) {
      const stances = []
      for (const knownAt of moments)
        stances.push(
          buildMatrix(await listCellHistories({ ...cell, knownAt }, lens), cell.asOf)[0]?.stance ?? null,
        )
      expect(stances).toEqual([null, 'ban', 'restrict', null])
    }
  })

  it('a search finds what was recorded then, by the words of then', async () => {
    const hits = async (typed: string) => {
      const found = []
      for (const knownAt of moments)
        found.push(
          (await searchAll(typed, { limit: 50, knownAt })).found.events.filter((e) => e.id === id).length,
        )
      return found
    }
    expect(await hits('nexperia surveillance')).toEqual([0, 1, 1, 0])
    expect(await hits('"Corrected"')).toEqual([0, 0, 1, 0])
  })

  it('searches and directories of all that is known now are those of now', async () => {
    const knownAt = '2199-01-01T00:00:00.000Z'
    expect(await listActorEvidence({ asOf: '2199-12-31', knownAt })).toEqual(
      await listActorEvidence({ asOf: '2199-12-31' }),
    )
    expect(await listActorEvidence({ asOf: '2199-12-31', knownAt: moments[0] })).not.toEqual([])
    for (const typed of ['Huawei Germany', 'Reuters', 'network core', 'restictions']) {
      const [then, now] = [
        await searchAll(typed, { limit: 30, knownAt }),
        await searchAll(typed, { limit: 30 }),
      ]
      expect({ ...then.found, events: then.found.events.map((e) => e.id) }, typed).toEqual({
        ...now.found,
        events: now.found.events.map((e) => e.id),
      })
    }
    expect(await listActorEvidence({ asOf: '2199-12-31', knownAt: '2001-01-01T00:00:00.000Z' })).toEqual([])
  })

  it('the issues in the order of how many had acted on them then: what leads a map', async () => {
    const actorsOf = async (knownAt: string | null) =>
      (await listIssues(knownAt)).find((i) => i.company === 'nexperia' && i.topic === 'surveillance')?.actors
    const seen = []
    for (const knownAt of [...moments, null]) seen.push(await actorsOf(knownAt))
    expect(seen).toEqual([undefined, 1, 1, undefined, undefined])
    expect(await listIssues(moments[3] ?? '')).toEqual(await listIssues(null))
  })

  it('the counts beside the filters are of what a filter could find then', async () => {
    const seen = []
    for (const knownAt of [...moments, null])
      seen.push((await countEvents(knownAt)).companies.get('nexperia') ?? 0)
    const [none] = seen
    expect(seen).toEqual([none, (none ?? 0) + 1, (none ?? 0) + 1, none, none])
    expect(await countEvents(moments[3] ?? '')).toEqual(await countEvents(null))
  })

  it('everything known now is what stands now', async () => {
    const all = { asOf: '2026-01-01' }
    const knownAt = '2199-01-01T00:00:00.000Z'
    expect(await listCellHistories({ ...all, knownAt }, DEFAULT_LENS)).toEqual(
      await listCellHistories(all, DEFAULT_LENS),
    )
    const [then, now] = [
      await listStanceEvents({ ...all, knownAt }, { limit: 500 }),
      await listStanceEvents(all, { limit: 500 }),
    ]
    expect(then.total).toBe(now.total)
    expect(then.events).toEqual(now.events)
  })
})
