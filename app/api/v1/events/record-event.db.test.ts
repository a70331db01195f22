import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '@/lib/testing/test-database'
import { EVENT, fieldsOf, get, openApi, post, publish } from './call-events.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openApi()
})
afterAll(() => test.drop())

describe('recording an event', () => {
  it('an editor publishes it: 201, with its address, its version and itself', async () => {
    const answer = await post({ ...EVENT, note: 'From the gazette' })
    expect(answer.status).toBe(201)
    const event = await answer.json()
    expect(answer.headers.get('location')).toBe(`/api/v1/events/${event.id}`)
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(event).toMatchObject({ ...EVENT, sources: [{ url: EVENT.sources[0]?.url }], status: 'published' })
    expect(await (await get(event.id)).json()).toEqual(event)
    const revision = await test.db.revision.findFirstOrThrow({ where: { event: { publicId: event.id } } })
    expect(revision).toMatchObject({ author: 'editor key', note: 'From the gazette' })
  })

  it('a contributor proposes it: 202, with the address of the page that follows it', async () => {
    const before = await test.db.stanceEvent.count()
    const answer = await post(EVENT, 'contributor')
    expect(answer.status).toBe(202)
    const { tracking, state } = await answer.json()
    expect(state).toBe('pending')
    expect(answer.headers.get('location')).toBe(tracking)
    const token = /\/submissions\/([0-9a-z]+)$/.exec(tracking)?.[1] ?? ''
    expect(await test.db.submission.findUniqueOrThrow({ where: { token } })).toMatchObject({
      origin: 'api',
      authorName: 'contributor key',
    })
    expect(await test.db.stanceEvent.count()).toBe(before)
  })

  it.each([
    [{ stance: 'hate' }, ['stance']],
    [{ sources: [] }, ['sources']],
    [
      { sources: [{ url: 'javascript:alert(1)', publisher: '', kind: 'official' }] },
      ['sources.0.url', 'sources.0.publisher'],
    ],
    [{ actor: 'XXX' }, ['actor']],
    [{ related: [{ event: 'nosuchevent', relation: 'amends' }] }, ['related']],
    [{ announcedOn: '2020-02-30' }, ['announcedOn']],
    [{ deadlineOn: '2019' }, ['deadlineOn']],
    [{ efectiveOn: '2020' }, ['efectiveOn']],
    [{ sources: [{ ...EVENT.sources[0], lang: 'en' }] }, ['sources.0.lang']],
    [{ title: 'UK bans\u0000 Huawei' }, ['title']],
    [{ title: '\ud800' }, ['title']],
    [{ note: 5 }, ['note']],
    [{ status: 'retracted' }, ['status']],
  ])('refuses %j and names the fields', async (change, fields) => {
    const answer = await post({ ...EVENT, ...change })
    expect(answer.status).toBe(422)
    expect(await fieldsOf(answer)).toEqual(fields)
  })

  it('takes back what was read, with a change', async () => {
    const read = await (await get(await publish())).json()
    const answer = await post({ ...read, title: 'UK bans Nexperia from surveillance' })
    expect(answer.status).toBe(201)
    expect((await answer.json()).id).not.toBe(read.id)
  })

  it('refuses a likely duplicate where that is asked for, and names it', async () => {
    const id = await publish()
    const answer = await post(EVENT, 'editor', {}, '?duplicates=refuse')
    expect(answer.status).toBe(409)
    expect((await answer.json()).duplicates).toContain(id)
  })
})
