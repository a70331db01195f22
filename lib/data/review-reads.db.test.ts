import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findSpanFaults } from './check-spans'
import { findDuplicates } from './duplicates'
import { publishCorrection, publishEvent, publishMerge, publishRetraction } from './event-commands'
import { getEventFate } from './event-status'
import { listMergedFrom, mergeWithSources } from './merge-events'
import { effectOfPublishing, effectOfRemoving } from './proposed-effect'
import { propose, rejectSubmission } from './review'
import { countDuplicates, countPendingAlike, countSubmissions, neighboursOf } from './review-queue'
import { getRevision, listRevisionPage } from './revisions'
import { getStanceEvent } from './stance-events'
import { getSubmissionByToken, listSubmissions, listSubmissionsOf, type Submission } from './submissions'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  // These queries take the process's own client.
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const by = { author: 'Ed', note: null }
let count = 0
beforeEach(() => {
  count++
})
/** Fields in a cell that the dataset leaves empty, one cell a test. */
const fields = (more = {}) =>
  buildEventFields({
    actor: ['AND', 'MCO', 'SMR', 'LIE', 'VUT', 'TON', 'KIR', 'PLW', 'NRU', 'TUV'][count % 10],
    company: 'nexperia',
    topic: 'surveillance',
    sources: [buildSource({ url: `https://example.org/${count}` })],
    ...more,
  })
async function published(more = {}): Promise<string> {
  const result = await publishEvent(fields(more), by)
  if (!result.ok) throw new Error(result.reason)
  return result.id
}
async function proposed(more = {}, correctionOf: { event: string; version: number } | null = null) {
  const author = { id: 'ann', name: 'Ann' }
  const result = await propose(
    { fields: fields(more), author, note: null, origin: 'form', correctionOf },
    null,
  )
  const submission = result.ok ? await getSubmissionByToken(result.token) : null
  if (!submission) throw new Error('not proposed')
  return submission
}

describe('what publishing would change', () => {
  it('is told of a new event', async () => {
    await published({ stance: 'restrict', announcedOn: '2020-01-01' })
    const [effect] = await effectOfPublishing(fields(), null)
    expect(effect?.changes).toMatchObject([
      { fromText: '2020-07-14', to: null, before: { stance: 'restrict' }, after: { stance: 'ban' } },
    ])
  })

  it('of a correction takes the event’s own place: of two of one day the later recorded still wins', async () => {
    const first = await published({ stance: 'restrict' })
    await published({ stance: 'ban' })
    const event = await getStanceEvent(first)
    const [effect] = await effectOfPublishing(fields({ stance: 'allow' }), event)
    expect(effect?.changes).toEqual([])
  })

  it('of a correction that moves the event tells both cells', async () => {
    const event = await getStanceEvent(await published())
    const effects = await effectOfPublishing(fields({ topic: 'energy' }), event)
    expect(effects.map((e) => [e.topic, e.changes.map((c) => [c.before?.stance, c.after?.stance])])).toEqual([
      ['surveillance', [['ban', undefined]]],
      ['energy', [[undefined, 'ban']]],
    ])
  })

  it('of a removal is what the cell says without the event', async () => {
    await published({ stance: 'restrict', announcedOn: '2019' })
    const event = await getStanceEvent(await published())
    if (!event) throw new Error('not published')
    expect((await effectOfRemoving(event)).changes).toMatchObject([
      { before: { stance: 'ban' }, after: { stance: 'restrict' } },
    ])
  })
})

describe('the queue', () => {
  it('counts for a page at once what the duplicates of each are', async () => {
    const event = await published()
    await published({
      announcedOn: '2020-07-20',
      sources: [buildSource({ url: 'https://example.org/other' })],
    })
    const likely = await proposed({ announcedOn: '2020-07-16' })
    const elsewhere = await proposed({ announcedOn: '2010' })
    const correction = await proposed({}, { event, version: 1 })
    const alone = await proposed({
      topic: 'energy',
      sources: [buildSource({ url: 'https://example.org/n' })],
    })
    const all = [likely, elsewhere, correction, alone]
    const counts = await countDuplicates(all)
    const one = async ({ fields, event }: Submission) =>
      (await findDuplicates({ ...fields, urls: fields.sources.map((s) => s.url) }, event)).length
    expect(all.map((s) => counts.get(s.id) ?? 0)).toEqual(await Promise.all(all.map(one)))
    expect(all.map((s) => counts.get(s.id) ?? 0)).toEqual([2, 1, 1, 0])
  })

  it('counts what else waits about the same, within a fortnight of as exact a date as is known', async () => {
    const cell = { topic: 'drones' }
    const day = await proposed({ ...cell, announcedOn: '2020-07-14' })
    const later = await proposed({ ...cell, announcedOn: '2020-07-28' })
    const month = await proposed({ ...cell, announcedOn: '2020-06' })
    const elsewhere = await proposed({ topic: 'cloud', announcedOn: '2020-07-14' })
    const turnedDown = await proposed({ ...cell, announcedOn: '2020-07-14' })
    await rejectSubmission(turnedDown.id, 1, { id: 'ed', name: 'Ed', twoPersons: false }, 'No')
    const counts = await countPendingAlike([day, later, month, elsewhere])
    expect([day, later, month, elsewhere].map((s) => counts.get(s.id) ?? 0)).toEqual([2, 1, 1, 0])
  })

  it('is read in pages, the oldest first or the newest first', async () => {
    const made = [await proposed(), await proposed(), await proposed()].map((s) => s.id)
    const before = (made[0] ?? 0) - 1
    const page = await listSubmissions('pending', { limit: 2, after: before })
    expect([page.submissions.map((s) => s.id), page.next]).toEqual([made.slice(0, 2), made[1]])
    const back = await listSubmissions('pending', { limit: 2, newestFirst: true })
    expect([back.submissions.map((s) => s.id), back.next]).toEqual([[made[2], made[1]], made[1]])
    expect(await neighboursOf(made[1] ?? 0, 'pending')).toEqual({ previous: made[0], next: made[2] })
  })

  it('counts every state, and lists what one person proposed, newest first', async () => {
    const before = await countSubmissions()
    const [a, b] = [await proposed(), await proposed()]
    await rejectSubmission(a.id, 1, { id: 'ed', name: 'Ed', twoPersons: false }, 'No')
    const after = await countSubmissions()
    expect(after.rejected).toBe((before.rejected ?? 0) + 1)
    expect(after.pending).toBe((before.pending ?? 0) + 1)
    expect((await listSubmissionsOf('ann')).slice(0, 2).map((s) => s.id)).toEqual([b.id, a.id])
    expect(await listSubmissionsOf('nobody')).toEqual([])
  })
})

describe('merging two events', () => {
  it('adds the sources that the one which stays lacks, in the same transaction', async () => {
    const goes = await published({
      sources: [buildSource({ url: 'https://a.org/' }), buildSource({ url: 'https://b.org/' })],
    })
    const stays = await published({ sources: [buildSource({ url: 'https://a.org/' })] })
    expect(await mergeWithSources(goes, 1, stays, by)).toMatchObject({ ok: true })
    const event = await getStanceEvent(stays)
    expect(event?.sources.map((s) => s.url)).toEqual(['https://a.org/', 'https://b.org/'])
    expect((await getRevision(stays, 2))?.note).toContain(goes)
    expect(await getEventFate(goes)).toEqual({ status: 'merged', mergedInto: stays })
    expect(await listMergedFrom(stays)).toMatchObject([{ id: goes }])
  })

  it('into one that does not stand writes nothing', async () => {
    const [goes, gone] = [await published(), await published()]
    await publishRetraction(gone, 1, 'Wrong', by)
    expect(await mergeWithSources(goes, 1, gone, by)).toEqual({ ok: false, reason: 'target' })
    expect(await mergeWithSources(goes, 1, goes, by)).toEqual({ ok: false, reason: 'target' })
    const elsewhere = await published({ actor: 'DEU' })
    expect(await mergeWithSources(goes, 1, elsewhere, by)).toEqual({ ok: false, reason: 'target' })
    expect(await mergeWithSources(goes, 7, await published(), by)).toMatchObject({ reason: 'conflict' })
    expect((await getStanceEvent(goes))?.version).toBe(1)
  })

  it('of each other at the same moment merges one', async () => {
    const [a, b] = [await published(), await published()]
    const results = await Promise.all([mergeWithSources(a, 1, b, by), mergeWithSources(b, 1, a, by)])
    expect(results.map((r) => r.ok).sort()).toEqual([false, true])
  })

  it('leads through a merge of a merge to the one that stands', async () => {
    const [a, b, c] = [await published(), await published(), await published()]
    await publishMerge(a, 1, b, by)
    await publishMerge(b, 1, c, by)
    expect(await getEventFate(a)).toEqual({ status: 'merged', mergedInto: c })
    expect(await getEventFate(c)).toEqual({ status: 'published', mergedInto: null })
    expect(await getEventFate('nosuchevent')).toBeNull()
  })
})

it('a history is read in pages, each with the version from which its last one differs', async () => {
  const id = await published()
  for (let version = 1; version < 5; version++)
    await publishCorrection(id, version, fields({ title: `Title ${version + 1}` }), by)
  const versions = async (before: number | null) =>
    (await listRevisionPage(id, { before, limit: 2 })).map((r) => r.version)
  expect([await versions(null), await versions(4), await versions(2)]).toEqual([[5, 4, 3], [3, 2, 1], [1]])
  expect((await getRevision(id, 3))?.snapshot.title).toBe('Title 3')
  expect(await getRevision(id, 6)).toBeNull()
})

it('after all of this the kept spans equal the fold', async () => {
  expect((await findSpanFaults(test.db)).faults).toEqual([])
})
