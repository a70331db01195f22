import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { publishCorrection, publishEvent } from './event-commands'
import {
  findPinnedLink,
  getLiveLink,
  getPinnedLink,
  getShortLink,
  keepLiveLink,
  keepShortLink,
  settledMoment,
} from './short-links'
import { listStanceEvents } from './stance-events'

const by = { author: 'Test', note: null }
let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const link = { path: '/matrix', query: 'actor=GBR&asOf=2026-11-22', knownAt: '2026-11-22T09:30:00.000Z' }

describe('a short link', () => {
  it('is made once for a view, and leads to it', async () => {
    const [first, again] = [await keepShortLink(link), await keepShortLink(link)]
    expect(first.slug).toMatch(/^[2-9a-hj-km-np-tv-z]{8}$/)
    expect(again).toEqual(first)
    expect(await getShortLink(first.slug)).toMatchObject(link)
    expect(await getShortLink(first.slug.toUpperCase())).toEqual(first)
    expect((await keepShortLink({ ...link, path: '/timeline' })).slug).not.toBe(first.slug)
  })

  it('is one, however many ask for it at the same moment', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => keepShortLink({ ...link, query: 'company=huawei' })),
    )
    expect(new Set(asked.map(({ slug }) => slug)).size).toBe(1)
  })

  it('to a view as it is now is another than the pinned one of the same address, and pins nothing', async () => {
    const { path, query } = link
    expect(await getLiveLink(path, `${query}&live=1`)).toBeNull()
    const [live, again, pinned] = [
      await keepLiveLink(path, query),
      await keepLiveLink(path, query),
      await keepShortLink(link),
    ]
    expect(again).toEqual(live)
    expect(live).toMatchObject({ path, query, knownAt: null })
    expect(await getLiveLink(path, query)).toEqual(live)
    expect(live.slug).not.toBe(pinned.slug)
    expect(await getShortLink(live.slug)).toEqual(live)
    expect(await getPinnedLink(live.slug)).toBeNull()
    expect(await getPinnedLink(pinned.slug)).toEqual(pinned)
    expect(await findPinnedLink(path, query)).toEqual(pinned)
    await keepLiveLink('/map', query)
    expect(await findPinnedLink('/map', query)).toBeNull()
  })

  it.each(['', 'short', '../admin', 'oooooooo', "'; --2345", 'a'.repeat(500)])('is not %j', async (slug) => {
    expect(await getShortLink(slug)).toBeNull()
  })

  it('cannot be changed or taken away', async () => {
    const { slug } = await keepShortLink(link)
    await expect(
      test.db.$executeRaw`UPDATE "short_link" SET "path" = '/x' WHERE "slug" = ${slug}`,
    ).rejects.toThrow('append-only')
    await expect(test.db.$executeRaw`DELETE FROM "short_link"`).rejects.toThrow('append-only')
  })
})

describe('what was known when a view was pinned', () => {
  const cell = { actors: ['TUV'], companies: ['nexperia'], topics: ['surveillance'] }
  const fields = buildEventFields({ actor: 'TUV', company: 'nexperia', topic: 'surveillance' })
  const seen = async (knownAt: string) =>
    (await listStanceEvents({ ...cell, asOf: '2199-12-31', knownAt })).events.map((event) => event.title)

  it('is the same while nothing is recorded, and another after', async () => {
    const moments = [await settledMoment(), await settledMoment()]
    expect(moments[1]).toBe(moments[0])
    const published = await publishEvent(fields, by)
    expect(published.ok).toBe(true)
    const later = await settledMoment()
    expect(later > (moments[0] ?? '')).toBe(true)
    expect(await seen(later)).toEqual([fields.title])
    expect(await seen(moments[0] ?? '')).toEqual([])
  })

  it('stays what it was when the event is corrected', async () => {
    const [event] = (await listStanceEvents({ ...cell, asOf: '2199-12-31' })).events
    const moment = await settledMoment()
    const result = await publishCorrection(event?.id ?? '', 1, { ...fields, title: 'Corrected' }, by)
    expect(result.ok).toBe(true)
    expect(await seen(moment)).toEqual([fields.title])
    expect(await seen(await settledMoment())).toEqual(['Corrected'])
  })

  it('leaves out a write that is under way, whatever comes of it', async () => {
    const writer = new pg.Client({ connectionString: test.url })
    await writer.connect()
    try {
      await writer.query('BEGIN')
      await writer.query(`INSERT INTO "revision" ("event_id", "version", "snapshot", "author", "actor_id", "issue_id", "status")
        SELECT "event_id", "version" + 1, "snapshot" || '{"title": "Late"}', 'Late', "actor_id", "issue_id", "status"
        FROM "revision" ORDER BY "id" DESC LIMIT 1`)
      const [begun] = (await writer.query('SELECT now() AS "at"')).rows as { at: Date }[]
      // Another write begins later and is done sooner.
      await publishEvent({ ...fields, title: 'Sooner', announcedOn: '2021' }, by)
      const moment = await settledMoment()
      const before = await seen(moment)
      await writer.query('COMMIT')
      expect(moment < (begun?.at.toISOString() ?? '')).toBe(true)
      expect(await seen(moment)).toEqual(before)
      expect(await seen(await settledMoment())).toContain('Sooner')
    } finally {
      await writer.end()
    }
  })
})
