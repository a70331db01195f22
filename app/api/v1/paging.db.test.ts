import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishCorrection, publishEvent, publishRetraction } from '@/lib/data/event-commands'
import { getStanceEvent } from '@/lib/data/stance-events'
import { latestDay } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { GET as listActors } from './actors/route'
import type { Handler } from './answer-call'
import { GET as listCompanies } from './companies/route'
import { GET as listEvents } from './events/route'
import { GET as listIssues } from './issues/route'
import { GET as listShifts } from './shifts/route'
import { GET as listTopics } from './topics/route'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const BY = { author: 'Test', note: null }
const PLACE = { actor: 'NZL', company: 'nexperia', topic: 'surveillance' } as const

async function pageOf(handler: Handler, query: string) {
  const answer = await handler(new Request(`http://localhost/api/v1/x?${query}`))
  expect(answer.status).toBe(200)
  return answer.json() as Promise<{ data: Record<string, unknown>[]; next: string | null; total: number }>
}

async function walk(handler: Handler, query: string, between: () => Promise<void> = async () => {}) {
  const seen: Record<string, unknown>[] = []
  let cursor = ''
  for (;;) {
    const page = await pageOf(handler, `${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    seen.push(...page.data)
    if (page.next === null) return { seen, total: page.total }
    cursor = page.next
    await between()
  }
}

it('a bloc leaves itself and its members of the day; the members alone are its countries', async () => {
  const codes = async (query: string) => (await walk(listActors, query)).seen.map(({ code }) => code)
  const all = await codes('bloc=EU&asOf=2026-01-01')
  expect(all).toHaveLength(28)
  expect(all).toContain('EU')
  expect(await codes('bloc=EU&asOf=2026-01-01&type=country')).toEqual(all.filter((code) => code !== 'EU'))
  expect(await codes('bloc=EU&asOf=2019-01-01&type=country')).toContain('GBR')
})

describe('a list that is walked', () => {
  it.each([
    ['actors', listActors, 'code'],
    ['companies', listCompanies, 'slug'],
    ['topics', listTopics, 'slug'],
    ['issues', listIssues, 'key'],
    ['events', listEvents, 'id'],
  ] as const)('of %s gives every entry once, whatever the size of its pages', async (_what, handler, key) => {
    const whole = await walk(handler, 'limit=500')
    const small = await walk(handler, 'limit=37')
    expect(whole.seen.length).toBe(whole.total)
    expect(small).toEqual(whole)
    expect(new Set(whole.seen.map((entry) => entry[key])).size).toBe(whole.total)
  })

  it('of shifts gives every shift once, the newest first', async () => {
    const whole = await walk(listShifts, 'limit=500&basis=in-force')
    expect(await walk(listShifts, 'limit=7&basis=in-force')).toEqual(whole)
    expect(whole.seen.length).toBe(whole.total)
    const days = whole.seen.map(({ on }) => latestDay(String(on)))
    expect(days).toEqual([...days].sort().reverse())
  })

  const change = fc.record({
    what: fc.constantFrom('add', 'correct', 'move', 'withdraw'),
    year: fc.integer({ min: 1990, max: 2025 }),
    which: fc.nat({ max: 20 }),
  })

  it('sees the state that its first page saw, while events are added, moved, corrected and withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (changes, limit) => {
          const made: string[] = []
          for (const year of [1995, 2001, 2010, 2019, 2019, 2024]) made.push(await publish(year))
          const todo = [...changes]
          const filter = new URLSearchParams({ ...PLACE, limit: String(limit) })
          const before = await walk(listEvents, String(filter))
          const during = await walk(listEvents, String(filter), async () => {
            const next = todo.shift()
            if (!next) return
            const id = made[next.which % made.length] ?? ''
            if (next.what === 'add') await publish(next.year)
            else if (next.what === 'withdraw') await withdraw(id)
            else await correct(id, next.what === 'move' ? String(next.year) : null)
          })
          expect(during).toEqual(before)
          const ids = during.seen.map(({ id }) => String(id))
          for (const id of new Set([...made, ...ids])) await withdraw(id)
          for (const { id } of (await walk(listEvents, String(filter))).seen) await withdraw(String(id))
        },
      ),
      { numRuns: 12 },
    )
  })

  it('while somebody corrects all the time gives each event once', async () => {
    const made: string[] = []
    for (const year of [1995, 2001, 2004, 2010, 2012, 2019]) made.push(await publish(year))
    let isOver = false
    const correcting = (async () => {
      for (let n = 0; !isOver; n++) await correct(made[n % made.length] ?? '', String(1990 + ((n * 7) % 30)))
    })()
    for (let round = 0; round < 10; round++) {
      const { seen, total } = await walk(listEvents, String(new URLSearchParams({ ...PLACE, limit: '1' })))
      expect(seen.map(({ id }) => id).sort()).toEqual([...made].sort())
      expect(total).toBe(made.length)
    }
    isOver = true
    await correcting
    for (const id of made) await withdraw(id)
  })

  it('of shifts sees one state too', async () => {
    const made: string[] = []
    for (const [year, stance] of [
      [1995, 'ban'],
      [2001, 'allow'],
      [2010, 'ban'],
      [2015, 'allow'],
    ] as const)
      made.push(await publish(year, stance))
    const filter = String(new URLSearchParams({ ...PLACE, limit: '1' }))
    const before = await walk(listShifts, filter)
    expect(before.total).toBe(3)
    let n = 0
    const during = await walk(listShifts, filter, async () => correct(made[n] ?? '', String(2016 + n++)))
    expect(during).toEqual(before)
    for (const id of made) await withdraw(id)
  })

  it('as known at a moment sees one state of the record, whatever is changed meanwhile', async () => {
    for (const year of [1995, 2001, 2010]) await publish(year)
    const filter = new URLSearchParams({ ...PLACE, limit: '1', knownAt: new Date().toISOString() })
    const before = await walk(listEvents, String(filter))
    const during = await walk(listEvents, String(filter), async () => {
      await publish(2000)
      for (const { id } of before.seen) await withdraw(String(id))
    })
    expect(during).toEqual(before)
    expect(during.total).toBe(3)
  })

  async function publish(year: number, stance: Stance = 'ban'): Promise<string> {
    const result = await publishEvent(buildEventFields({ ...PLACE, stance, announcedOn: String(year) }), BY)
    if (!result.ok) throw new Error(result.reason)
    return result.id
  }
  async function withdraw(id: string): Promise<void> {
    const event = await getStanceEvent(id)
    if (event?.status === 'published') await publishRetraction(id, event.version, 'Test', BY)
  }
  /** Also moves it to another date, where one is given. */
  async function correct(id: string, announcedOn: string | null): Promise<void> {
    const event = await getStanceEvent(id)
    if (!event) return
    const fields = { ...event, scope: `${event.scope ?? ''}x`, announcedOn: announcedOn ?? event.announcedOn }
    await publishCorrection(id, event.version, fields, BY)
  }
})
