import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishEvent, publishMerge, publishRetraction } from '@/lib/data/event-commands'
import { fateOfPath } from '@/lib/http/event-fate'
import type { EventOnTheWire } from '@/lib/interchange/event-wire'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { GET as nowhere } from '../[...path]/route'
import { GET as readMatrix } from '../matrix/route'
import { GET as getEvent } from './[id]/route'
import { DELETE as deleteEvents, GET as listEvents } from './route'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const by = { author: 'Test', note: null }
const list = (query = '') => listEvents(new Request(`http://localhost/api/v1/events?${query}`))
const get = (id: string) =>
  getEvent(new Request(`http://localhost/api/v1/events/${id}`), { params: Promise.resolve({ id }) })

async function publish(): Promise<string> {
  const made = await publishEvent(buildEventFields({ company: 'nexperia', topic: 'surveillance' }), by)
  if (!made.ok) throw new Error(made.reason)
  return made.id
}

describe('the list of events', () => {
  it('gives every event once, page after page, newest first', async () => {
    const ids: string[] = []
    const days: string[] = []
    let total = 0
    for (let next: string | null = ''; next !== null; ) {
      const page = await (await list(`limit=200${next && `&after=${next}`}`)).json()
      ids.push(...page.data.map((event: EventOnTheWire) => event.id))
      days.push(...page.data.map((event: EventOnTheWire) => event.announcedOn.padEnd(10, '-99')))
      total = page.total
      next = page.next
    }
    expect(ids).toHaveLength(total)
    expect(new Set(ids).size).toBe(total)
    expect(days).toEqual([...days].sort().reverse())
  })

  it('names the address of the next page in the header Link, until there is none', async () => {
    const first = await list('actor=GBR&utm_source=x&limit=2')
    const { next } = await first.json()
    const link = /^<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const address = new URL(link, 'http://localhost')
    expect(address.pathname).toBe('/api/v1/events')
    expect(address.searchParams.get('actor')).toBe('GBR')
    const [byLink, byCursor] = [
      await (await list(address.search.slice(1))).json(),
      await (await list(`actor=GBR&limit=2&cursor=${next}`)).json(),
    ]
    expect(byLink.data).toEqual(byCursor.data)
    expect((await list('actor=GBR&limit=500')).headers.get('link')).not.toContain('rel="next"')
  })

  it('refuses a method that it does not have, as problem details', async () => {
    const answer = await deleteEvents(new Request('http://localhost/api/v1/events', { method: 'DELETE' }))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([405, 'application/problem+json'])
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS')
  })

  it('takes the filters of the timeline, and may be read from anywhere', async () => {
    const answer = await list('actor=GBR&company=huawei&topic=5g-networks&stance=ban&to=2020-07-14')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const { data } = await answer.json()
    expect(data.map((event: EventOnTheWire) => event.title)).toContain('UK bans Huawei 5G')
    for (const event of data) expect(event).toMatchObject({ actor: 'GBR', company: 'huawei', stance: 'ban' })
  })

  it.each([
    ['asOf=banana', 'asOf'],
    ['limit=501', 'limit'],
    ['after=banana', 'after'],
    ['actor=XXX', 'actor'],
    ['cursor=banana', 'cursor'],
    ['acotr=GBR', 'acotr'],
  ])('refuses %s and names the field', async (query, field) => {
    const answer = await list(query)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect((await answer.json()).errors[0].field).toBe(field)
  })
})

describe('the matrix', () => {
  const matrix = (query: string) => readMatrix(new Request(`http://localhost/api/v1/matrix?${query}`))

  it('may be read from anywhere, errors too', async () => {
    for (const query of ['asOf=2020-12-31&show=all', 'asOf=banana'])
      expect((await matrix(query)).headers.get('access-control-allow-origin')).toBe('*')
  })

  it('refuses what it does not know and names it', async () => {
    const answer = await matrix('compnay=huawei&utm_source=x')
    expect(answer.status).toBe(400)
    expect((await answer.json()).errors.map((e: { field: string }) => e.field)).toEqual(['compnay'])
  })
})

it('what the API does not have is a problem, not a page', async () => {
  const answer = nowhere(new Request('http://localhost/api/v1/nothing'))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
})

describe('one event', () => {
  it('that nobody recorded is not found', async () => {
    for (const id of ['nosuchevent', '\u0000', 'a'.repeat(10_000)]) expect((await get(id)).status).toBe(404)
  })

  it('that was withdrawn is gone, with the reason, and its page too', async () => {
    const id = await publish()
    expect([(await get(id)).status, (await fateOfPath(`/events/${id}`))?.status]).toEqual([200, 'published'])
    await publishRetraction(id, 1, 'The source was satire', by)
    const answer = await get(id)
    expect(answer.status).toBe(410)
    expect((await answer.json()).detail).toContain('The source was satire')
    expect((await fateOfPath(`/events/${id}`))?.status).toBe('retracted')
    expect(await fateOfPath(`/events/${id}/history`)).toBeNull()
  })

  it('that was merged leads to the one it was merged into', async () => {
    const [id, into] = [await publish(), await publish()]
    await publishMerge(id, 1, into, by)
    const answer = await get(id)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/api/v1/events/${into}`])
  })
})
