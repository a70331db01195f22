import { afterAll, beforeAll, expect, it } from 'vitest'
import { ALL_LENSES, DEFAULT_LENS, type Lens } from '@/lib/domain/lens'
import { buildMatrix } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listCellChanges } from '../cell-changes'
import { listCellHistories, listHistoriesByLens } from '../cell-histories'
import { listCells, listCellsByLens } from '../cells'
import { correctEvent, retractEvent } from '../change-events'
import { newPublicId } from '../public-id'
import { recordEvents } from '../record-events'
import { isFirstReading, keptRecord } from './kept-record'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

it('is read before the process says that it is ready', async () => {
  expect(isFirstReading()).toBe(true)
  await expect.poll(isFirstReading).toBe(false)
  expect(await keptRecord()).not.toBeNull()
  expect(isFirstReading()).toBe(false)
})

const by = { author: 'Test', note: null }
const IN_FORCE: Lens = { ...DEFAULT_LENS, basis: 'in-force' }
const asOf = '2026-11-26'

/** That memory answers as the database does, whatever was asked. */
async function expectEqual(filter: { knownAt?: string | null } = {}, lenses: readonly Lens[] = ALL_LENSES) {
  for (const lens of lenses)
    for (const day of ['2019-06-30', asOf]) {
      const histories = await listCellHistories({ ...filter, asOf: day }, lens)
      expect(await listCells({ ...filter, asOf: day }, lens)).toEqual(
        buildMatrix(histories, day).map(({ openedBy: _, ...cell }) => cell),
      )
      expect(await listCellChanges({ ...filter, asOf: day }, lens, '2021-03-04')).toEqual(
        diffMatrix(histories, '2021-03-04', day),
      )
    }
}

const now = async (): Promise<string> => {
  const [row] = await test.db.$queryRaw<
    { now: Date }[]
  >`SELECT clock_timestamp() AS "now" FROM pg_sleep(0.02)`
  await test.db.$queryRaw`SELECT 1 FROM pg_sleep(0.02)`
  return row?.now.toISOString() ?? ''
}

const fields = (more: Partial<StanceEventFields> = {}) =>
  buildEventFields({
    actor: 'TUV',
    company: 'nexperia',
    topic: 'surveillance',
    announcedOn: '2021-03',
    ...more,
  })

const record = (id: string, more: Partial<StanceEventFields> = {}) =>
  test.db.$transaction((tx) => recordEvents(tx, [{ ...fields(more), id, key: null }], by))

const isSeen = async (id: string): Promise<boolean> =>
  (await listCells({ asOf }, IN_FORCE)).some(({ event }) => event === id)

it('one issue reads alike under every lens', async () => {
  const issue = { companies: ['huawei'], topics: ['5g-networks'], asOf }
  expect(await listCellsByLens(issue, ALL_LENSES)).toEqual(
    (await listHistoriesByLens(issue, ALL_LENSES)).map((histories) =>
      buildMatrix(histories, asOf).map(({ openedBy: _, ...cell }) => cell),
    ),
  )
})

it('the shipped dataset reads alike from memory and from the database', () => expectEqual())

it('every write is there for who asks next: recorded, corrected, moved to another cell, withdrawn', async () => {
  const id = newPublicId()
  const moments = [await now()]
  await record(id)
  expect(await isSeen(id)).toBe(true)
  moments.push(await now())
  await test.db.$transaction((tx) => correctEvent(tx, id, 1, fields({ stance: 'cooperate' }), by))
  expect((await listCells({ asOf }, IN_FORCE)).find(({ event }) => event === id)?.stance).toBe('cooperate')
  moments.push(await now())
  await test.db.$transaction((tx) => correctEvent(tx, id, 2, fields({ actor: 'NRU', topic: 'cloud' }), by))
  expect((await listCells({ asOf }, IN_FORCE)).find(({ event }) => event === id)?.actor).toBe('NRU')
  moments.push(await now())
  await test.db.$transaction((tx) => retractEvent(tx, id, 3, 'wrong', by))
  expect(await isSeen(id)).toBe(false)
  moments.push(await now())
  await expectEqual({}, [IN_FORCE])
  for (const knownAt of moments) await expectEqual({ knownAt }, [DEFAULT_LENS, IN_FORCE])
})

it('a transaction that ends after one that began later is not overlooked', async () => {
  const [early, late, lost] = [newPublicId(), newPublicId(), newPublicId()]
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  let wrote = () => {}
  const written = new Promise<void>((resolve) => {
    wrote = resolve
  })
  const slow = test.db.$transaction(
    async (tx) => {
      await recordEvents(tx, [{ ...fields({ actor: 'PLW' }), id: early, key: null }], by)
      wrote()
      await finished
    },
    { timeout: 60_000 },
  )
  await written
  // One that is given up takes a number that nobody will ever have.
  await test.db
    .$transaction(async (tx) => {
      await recordEvents(tx, [{ ...fields({ actor: 'FSM' }), id: lost, key: null }], by)
      throw new Error('given up')
    })
    .catch(() => {})
  await record(late, { actor: 'KIR' })
  expect([await isSeen(early), await isSeen(lost), await isSeen(late)]).toEqual([false, false, true])
  finish()
  await slow
  const numbers = await test.db.$queryRaw<{ id: string }[]>`
    SELECT e."public_id" AS "id" FROM "revision" r JOIN "stance_event" e ON e."id" = r."event_id"
    WHERE e."public_id" IN (${early}, ${late}) ORDER BY r."id"`
  expect(numbers.map(({ id }) => id)).toEqual([early, late])
  expect([await isSeen(early), await isSeen(lost), await isSeen(late)]).toEqual([true, false, true])
  await expectEqual({}, [IN_FORCE])
})

it('many writers at once lose nothing', async () => {
  const ids = Array.from({ length: 20 }, newPublicId)
  await Promise.all(
    ids.map(async (id, i) => {
      await record(id, { actor: 'VUT', company: i % 2 ? 'huawei' : 'zte', announcedOn: `2022-01-${10 + i}` })
      const reading = await listCells(
        { asOf: `2022-01-${10 + i}`, knownAt: '2999-01-01T00:00:00.000Z' },
        DEFAULT_LENS,
      )
      expect(reading.some(({ actor }) => actor === 'VUT')).toBe(true)
    }),
  )
  await expectEqual({ knownAt: '2999-01-01T00:00:00.000Z' }, [DEFAULT_LENS])
})

it('a database that has another history is read anew', async () => {
  const before = await listCells({ asOf }, IN_FORCE)
  await test.db.$executeRaw`ALTER TABLE "revision" DISABLE TRIGGER ALL`
  await test.db.$executeRaw`
    UPDATE "revision" SET "id" = "id" + 1000 WHERE "id" = (SELECT max("id") FROM "revision")`
  await test.db.$executeRaw`ALTER TABLE "revision" ENABLE TRIGGER ALL`
  await test.db.$executeRaw`INSERT INTO "data_change" ("changes") VALUES (1)`
  expect(await listCells({ asOf }, IN_FORCE)).toEqual(before)
})
