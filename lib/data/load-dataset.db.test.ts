import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { readDataset } from '@/prisma/dataset'
import { findSpanFaults } from './check-spans'
import { loadDataset } from './load-dataset'
import { publicIdOfKey } from './public-id'

const dataset = readDataset()
let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

/** Everything a load could touch, in one comparable value. */
async function contents({ db }: TestDatabase) {
  const [events, sources, revisions, spans, names, memberships] = await Promise.all([
    db.stanceEvent.findMany({ orderBy: { id: 'asc' } }),
    db.source.findMany({ orderBy: [{ eventId: 'asc' }, { position: 'asc' }] }),
    db.revision.count(),
    db.span.findMany({ orderBy: { id: 'asc' } }),
    db.actorName.count(),
    db.membership.count(),
  ])
  return { events, sources, revisions, spans, names, memberships }
}

it('brings every event in with its sources, its relations and one revision', async () => {
  const { db } = test
  expect(await db.stanceEvent.count()).toBe(dataset.events.length)
  expect(await db.source.count()).toBe(dataset.events.flatMap((e) => e.sources).length)
  expect(await db.relatedEvent.count()).toBe(dataset.events.flatMap((e) => e.related).length)
  expect(await db.revision.count()).toBe(dataset.events.length)
  expect(await db.actor.count()).toBe(dataset.countries.length + dataset.blocs.length)
})

it('keeps spans that equal the fold of the events, in every cell', async () => {
  const { cells, faults } = await findSpanFaults(test.db)
  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(500)
})

it('changes nothing when it is loaded a second time', async () => {
  const before = await contents(test)
  expect(await loadDataset(test.db, dataset)).toEqual({ actors: 0, companies: 0, topics: 0, events: 0 })
  expect(await contents(test)).toEqual(before)
})

it('never overwrites what people have edited', async () => {
  const { db } = test
  const [event] = dataset.events
  const [company] = dataset.companies
  const [topic] = dataset.topics
  if (!event || !company || !topic) throw new Error('the dataset is empty')
  await db.stanceEvent.update({ where: { key: event.key }, data: { title: 'Edited by hand', version: 2 } })
  await db.actor.update({ where: { code: 'GBR' }, data: { name: 'Britain' } })
  await db.company.update({ where: { slug: company.slug }, data: { name: 'Renamed' } })
  await db.topic.update({ where: { slug: topic.slug }, data: { description: 'Reworded' } })

  await loadDataset(db, dataset)

  expect((await db.stanceEvent.findUniqueOrThrow({ where: { key: event.key } })).title).toBe('Edited by hand')
  expect((await db.actor.findUniqueOrThrow({ where: { code: 'GBR' } })).name).toBe('Britain')
  expect((await db.company.findUniqueOrThrow({ where: { slug: company.slug } })).name).toBe('Renamed')
  expect((await db.topic.findUniqueOrThrow({ where: { slug: topic.slug } })).description).toBe('Reworded')
})

it('adds the events that a newer dataset has more, and gives the same address everywhere', async () => {
  const fresh = await createTestDatabase()
  const older = { ...dataset, events: dataset.events.slice(0, 700) }
  expect((await loadDataset(fresh.db, older)).events).toBe(700)
  expect((await loadDataset(fresh.db, dataset)).events).toBe(dataset.events.length - 700)
  expect((await findSpanFaults(fresh.db)).faults).toEqual([])
  const last = dataset.events.at(-1)
  expect(await fresh.db.stanceEvent.count({ where: { publicId: publicIdOfKey(last?.key ?? '') } })).toBe(1)
  await fresh.drop()
})

it('keeps nothing of a dataset that fails half-way', async () => {
  const fresh = await createTestDatabase()
  const [first, ...rest] = dataset.events.slice(0, 20)
  if (!first) throw new Error('the dataset is empty')
  const broken = { ...dataset, events: [...rest, { ...first, announcedOn: '2020-02-30' }] }
  await expect(loadDataset(fresh.db, broken)).rejects.toThrow()
  expect(await fresh.db.actor.count()).toBe(0)
  expect(await fresh.db.stanceEvent.count()).toBe(0)
  await fresh.drop()
})
