import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/data/api-keys'
import { publishEvent, publishMerge, publishRetraction } from '@/lib/data/event-commands'
import type { Role } from '@/lib/domain/permission'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { POST as postRestore } from './[id]/restore/route'
import { POST as postRetract } from './[id]/retract/route'
import { GET as getEvent, PATCH as patchEvent } from './[id]/route'
import { POST as postEvent } from './route'

let test: TestDatabase
const keys: Record<Role, string> = { contributor: '', editor: '', administrator: '' }
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  // Limits are counted in a test of their own: here one address and one key do what many would.
  process.env.RATE_LIMITS = 'off'
  for (const role of ['contributor', 'editor', 'administrator'] as const)
    keys[role] = (
      await createApiKey(
        test.db,
        { name: `${role} key`, role, ownerId: null, expiresAt: null },
        { userId: null, name: 'test' },
      )
    ).key
})
afterAll(() => test.drop())

const EVENT = { ...buildEventFields({ company: 'nexperia', topic: 'surveillance' }) }
type Headers = Record<string, string>
type Who = Role | null | { readonly key: string }

function request(path: string, method: string, who: Who, body?: BodyInit, headers: Headers = {}): Request {
  const key = who === null ? null : typeof who === 'string' ? keys[who] : who.key
  return new Request(`http://localhost/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    ...(body !== undefined && { body, duplex: 'half' }),
  } as RequestInit)
}

const at = (id: string) => ({ params: Promise.resolve({ id }) })
const post = (body: unknown, who: Who = 'editor', headers: Headers = {}, query = '') =>
  postEvent(request(`/events${query}`, 'POST', who, JSON.stringify(body), headers))
const patch = (id: string, body: unknown, headers: Headers = {}, who: Who = 'editor') =>
  patchEvent(request(`/events/${id}`, 'PATCH', who, JSON.stringify(body), headers), at(id))
const retract = (id: string, body: unknown, headers: Headers = {}, who: Who = 'editor') =>
  postRetract(request(`/events/${id}/retract`, 'POST', who, JSON.stringify(body), headers), at(id))
const restore = (id: string, body: unknown, headers: Headers = {}, who: Who = 'editor') =>
  postRestore(request(`/events/${id}/restore`, 'POST', who, JSON.stringify(body), headers), at(id))
const get = (id: string, headers: Headers = {}, query = '') =>
  getEvent(request(`/events/${id}${query}`, 'GET', null, undefined, headers), at(id))
const fieldsOf = async (answer: Response): Promise<string[]> =>
  ((await answer.json()).errors ?? []).map((error: { field: string }) => error.field)

async function publish(): Promise<string> {
  const made = await publishEvent(buildEventFields({ company: 'nexperia', topic: 'surveillance' }), {
    author: 'Test',
    note: null,
  })
  if (!made.ok) throw new Error(made.reason)
  return made.id
}

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

describe('an Idempotency-Key', () => {
  const key = () => ({ 'idempotency-key': crypto.randomUUID() })

  it('makes one event of two requests, and answers both the same, whatever became of it since', async () => {
    const headers = key()
    const first = await post(EVENT, 'editor', headers)
    const event = await first.json()
    expect((await patch(event.id, { scope: 'later' }, { 'if-match': '"1"' })).status).toBe(200)
    const again = await post(EVENT, 'editor', headers)
    expect(again.status).toBe(201)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await again.json()).toEqual(event)
  })

  it('makes one event of many requests at the same time', async () => {
    const headers = key()
    const before = await test.db.stanceEvent.count()
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(EVENT, 'editor', headers)))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    expect(await test.db.stanceEvent.count()).toBe(before + 1)
  })

  it('for something else is refused', async () => {
    const headers = key()
    await post(EVENT, 'editor', headers)
    const answer = await post({ ...EVENT, title: 'Another' }, 'editor', headers)
    expect(answer.status).toBe(422)
    expect(await fieldsOf(answer)).toEqual(['Idempotency-Key'])
  })

  it('belongs to the key that sent it', async () => {
    const headers = key()
    const [one, two] = [await post(EVENT, 'editor', headers), await post(EVENT, 'administrator', headers)]
    expect(one.headers.get('location')).not.toBe(two.headers.get('location'))
  })

  it('makes one proposal of two', async () => {
    const headers = key()
    const [one, two] = [await post(EVENT, 'contributor', headers), await post(EVENT, 'contributor', headers)]
    expect(await one.json()).toEqual(await two.json())
  })

  it('withdraws once, and answers the same', async () => {
    const [id, headers] = [await publish(), key()]
    const [one, two] = [
      await retract(id, { reason: 'Satire' }, headers),
      await retract(id, { reason: 'Satire' }, headers),
    ]
    expect([one.status, two.status]).toEqual([200, 200])
    expect(await one.json()).toEqual(await two.json())
  })

  it('after a request that was refused is free for another try', async () => {
    const [id, headers] = [await publish(), key()]
    expect((await restore(id, { version: 7 }, headers)).status).toBe(422)
    expect((await restore(id, { version: 1 }, headers)).status).toBe(200)
  })

  it.each(['', 'with space', 'x'.repeat(256), 'ümlaut'])('%j is none', async (text) => {
    const answer = await post(EVENT, 'editor', { 'idempotency-key': text })
    expect(answer.status).toBe(400)
  })
})

describe('correcting an event', () => {
  it('lays what is sent over what stands, and keeps the note in the history', async () => {
    const id = await publish()
    const answer = await patch(id, { deadlineOn: '2027', note: 'Final rules' }, { 'if-match': '"1"' })
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"'])
    expect(await answer.json()).toMatchObject({ version: 2, deadlineOn: '2027', title: 'UK bans Huawei 5G' })
    const [, second] = await test.db.revision.findMany({
      where: { event: { publicId: id } },
      orderBy: { version: 'asc' },
    })
    expect(second).toMatchObject({ version: 2, note: 'Final rules', author: 'editor key' })
  })

  it('of nothing makes no version', async () => {
    const id = await publish()
    const answer = await patch(id, { title: 'UK bans Huawei 5G' }, { 'if-match': '"1"' })
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"1"'])
  })

  it('needs the version that it was written against', async () => {
    const answer = await patch(await publish(), { scope: 'core' })
    expect(answer.status).toBe(428)
    expect(await fieldsOf(answer)).toEqual(['If-Match'])
  })

  it.each(['"7"', 'W/"7"', '"banana"', 'banana', ''])(
    'against another version (%s) is refused, with what stands',
    async (tag) => {
      const id = await publish()
      const answer = await patch(id, { scope: 'core' }, { 'if-match': tag })
      expect([answer.status, answer.headers.get('etag')]).toEqual([412, '"1"'])
      expect(await answer.json()).toMatchObject({ version: 1, current: { id, scope: null } })
    },
  )

  it.each(['"1"', 'W/"1"', '*', '"0", "1"'])('against the version that stands (%s) is made', async (tag) => {
    expect((await patch(await publish(), { scope: 'core' }, { 'if-match': tag })).status).toBe(200)
  })

  it('of two at the same time one wins and the other is told', async () => {
    const id = await publish()
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((scope) => patch(id, { scope }, { 'if-match': '"1"' })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412])
  })

  it.each([
    [{ stance: null }, ['stance']],
    [{ endsOn: '2019' }, ['endsOn']],
    [{ status: 'retracted' }, ['status']],
    [{ id: 'another1' }, ['id']],
    [{ titel: 'x' }, ['titel']],
    [{ company: 'nobody' }, ['company']],
  ])('with %j is refused and named', async (change, fields) => {
    const answer = await patch(await publish(), change, { 'if-match': '*' })
    expect(answer.status).toBe(422)
    expect(await fieldsOf(answer)).toEqual(fields)
  })

  it('that was withdrawn is gone; that was merged is in conflict', async () => {
    const by = { author: 'Test', note: null }
    const [gone, merged, into] = [await publish(), await publish(), await publish()]
    await publishRetraction(gone, 1, 'Satire', by)
    await publishMerge(merged, 1, into, by)
    expect((await patch(gone, { scope: 'x' }, { 'if-match': '*' })).status).toBe(410)
    const answer = await patch(merged, { scope: 'x' }, { 'if-match': '*' })
    expect([answer.status, (await answer.json()).mergedInto]).toEqual([409, into])
  })
})

describe('withdrawing and restoring', () => {
  it('an event is gone with the reason, and stands again when it is restored', async () => {
    const id = await publish()
    const gone = await retract(id, { reason: 'The source was satire' })
    expect([gone.status, (await gone.json()).status]).toEqual([200, 'retracted'])
    const read = await get(id)
    expect([read.status, (await read.json()).detail]).toEqual([
      410,
      'This event was withdrawn: The source was satire',
    ])
    expect((await retract(id, { reason: 'Again' })).status).toBe(410)
    const back = await restore(id, { version: 1, note: 'It was not' })
    expect([back.status, back.headers.get('etag')]).toEqual([200, '"3"'])
    expect((await get(id)).status).toBe(200)
    // As it was known in between, it is still gone.
    const between = await test.db.revision.findFirstOrThrow({
      where: { event: { publicId: id }, version: 2 },
    })
    const query = `?knownAt=${between.recordedAt.toISOString()}`
    expect((await get(id, {}, query)).status).toBe(410)
  })

  it('against another version is refused', async () => {
    const id = await publish()
    expect((await retract(id, { reason: 'Satire' }, { 'if-match': '"2"' })).status).toBe(412)
    expect((await restore(id, { version: 1 }, { 'if-match': '"2"' })).status).toBe(412)
  })

  it('many at the same time withdraw it once', async () => {
    const id = await publish()
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((reason) => retract(id, { reason })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410, 410, 410])
  })

  it.each([{}, { reason: '' }, { reason: 5 }, { reason: 'x', why: 'y' }, null, [], 'reason'])(
    'with %j is refused',
    async (body) => {
      expect((await retract(await publish(), body)).status).toBe(422)
    },
  )
})

describe('who may what', () => {
  const CALLS = {
    'POST /events': async (who: Who) => post(EVENT, who),
    'PATCH /events/{id}': async (who: Who) =>
      patch(await publish(), { scope: 'x' }, { 'if-match': '*' }, who),
    'POST /events/{id}/retract': async (who: Who) => retract(await publish(), { reason: 'Satire' }, {}, who),
    'POST /events/{id}/restore': async (who: Who) => restore(await publish(), { version: 1 }, {}, who),
  }
  it.each([
    ['POST /events', null, 401],
    ['POST /events', { key: 'dmr_wrong' }, 401],
    ['POST /events', 'contributor', 202],
    ['POST /events', 'editor', 201],
    ['POST /events', 'administrator', 201],
    ['PATCH /events/{id}', null, 401],
    ['PATCH /events/{id}', { key: 'dmr_wrong' }, 401],
    ['PATCH /events/{id}', 'contributor', 202],
    ['PATCH /events/{id}', 'editor', 200],
    ['PATCH /events/{id}', 'administrator', 200],
    ['POST /events/{id}/retract', null, 401],
    ['POST /events/{id}/retract', 'contributor', 403],
    ['POST /events/{id}/retract', 'editor', 200],
    ['POST /events/{id}/retract', 'administrator', 200],
    ['POST /events/{id}/restore', null, 401],
    ['POST /events/{id}/restore', 'contributor', 403],
    ['POST /events/{id}/restore', 'editor', 200],
    ['POST /events/{id}/restore', 'administrator', 200],
  ] as const)('%s by %j is answered %i', async (call, who, status) => {
    expect((await CALLS[call](who)).status).toBe(status)
  })

  it('a cookie lets nobody write', async () => {
    const answer = await post(EVENT, null, { cookie: 'demarche.session=anything' })
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Demarche"'])
  })

  it('an event that nobody recorded is not found, by whoever may change it', async () => {
    for (const call of [patch, retract, restore]) {
      expect((await call('nosuchevent', {}, { 'if-match': '*' })).status).not.toBe(200)
    }
    expect((await patch('nosuchevent', {}, { 'if-match': '*' })).status).toBe(404)
    expect((await retract('nosuchevent', { reason: 'x' })).status).toBe(404)
    expect((await restore('nosuchevent', { version: 1 })).status).toBe(404)
    expect((await patch('\u0000', {}, { 'if-match': '*' })).status).toBe(404)
  })
})

describe('a body that cannot be read', () => {
  const send = (body: BodyInit, headers: Headers = {}) =>
    postEvent(request('/events', 'POST', 'editor', body, headers))
  const stream = (bytes: number) =>
    new ReadableStream({
      pull(controller) {
        if (bytes <= 0) return controller.close()
        controller.enqueue(new TextEncoder().encode(' '.repeat(Math.min(bytes, 65_536))))
        bytes -= 65_536
      },
    })

  it.each([
    ['no JSON', () => send('{'), 400],
    ['empty', () => send(''), 400],
    ['not UTF-8', () => send(new Uint8Array([0x22, 0xc3, 0x28, 0x22])), 400],
    ['nested without end', () => send('['.repeat(500_000)), 400],
    ['nested deeper than anything', () => send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400],
    ['nested in a field', () => send(`{"title":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`), 400],
    ['a list', () => send('[]'), 422],
    ['null', () => send('null'), 422],
    ['a form', () => send('title=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['of no type', () => send('{}', { 'content-type': '' }), 415],
    ['in another charset', () => send('{}', { 'content-type': 'application/json; charset=latin1' }), 415],
    ['compressed', () => send('{}', { 'content-encoding': 'gzip' }), 415],
    ['larger than 1 MB, unannounced', () => send(stream(1_100_000)), 413],
    ['larger than 1 MB', () => send(JSON.stringify({ title: 'x'.repeat(1_100_000) })), 413],
  ])('%s', async (_what, answerOf, status) => {
    const answer = await answerOf()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  it('of any form is never a failure of ours', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record(
        Object.fromEntries(
          [...Object.keys(EVENT), '__proto__', 'note'].map((name) => [name, fc.jsonValue()]),
        ),
        { requiredKeys: [] },
      ),
      fc
        .tuple(
          fc.constantFrom(...Object.keys(EVENT)),
          fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        )
        .map(([name, changed]) => ({ ...EVENT, [name]: changed })),
    )
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        expect((await post(body)).status).toBeLessThan(500)
        const id = 'nosuchevent'
        expect((await retract(id, body)).status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})
