import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '@/lib/data/client'
import { connect } from '@/lib/data/client'
import { publishCorrection, publishEvent } from '@/lib/data/event-commands'
import { inlineScripts, isFrameworks } from '@/lib/front/script-policy'
import { buildEventFields } from '@/lib/testing/build-event'
import { sendForm } from '@/lib/testing/send-form'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { ensureBuilt } from './lib/build.mjs'

const TOKEN = 'a token for the test'
const data = mkdtempSync(join(tmpdir(), 'demarche-kept-'))
let database: Awaited<ReturnType<typeof startDatabase>>
let one: Served
let other: Served
/** A third writer, who shares nothing with the two but the database. */
let db: Database

beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startDatabase()
  const env = { METRICS_TOKEN: TOKEN, TRUST_PROXY: '1', COSTLY_VIEWS_PER_MINUTE: '100' }
  ;[one, other] = await Promise.all([
    startServed(database.url, { data, env }),
    startServed(database.url, { data, env }),
  ])
  db = connect(database.url, 4)
}, 900_000)
afterAll(async () => {
  await db?.$disconnect()
  await Promise.all([one?.stop(), other?.stop()])
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

const by = { author: 'Test', note: null }
const ISSUE = '/issues/huawei/5g-networks'

async function keptCounts(served: Served): Promise<{ hits: number; misses: number }> {
  const answer = await fetch(`${served.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
  const text = await answer.text()
  const count = (kept: boolean) =>
    Number(new RegExp(`_total\\{kept="${kept}"\\} (\\d+)`).exec(text)?.[1] ?? 0)
  return { hits: count(true), misses: count(false) }
}

/** As it comes over the wire: `fetch` unpacks. */
function bytesOf(url: string, coding: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': coding } }, async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      resolve({ headers: answer.headers, body: Buffer.concat(parts) })
    }).on('error', reject)
  })
}

it('answers from what is kept while nothing changes, and says so to who has it already', async () => {
  const before = await keptCounts(one)
  const [first] = [await fetch(one.url + ISSUE), await fetch(one.url + ISSUE), await fetch(one.url + ISSUE)]
  const after = await keptCounts(one)
  expect(after.hits - before.hits).toBeGreaterThanOrEqual(2)
  const tag = first?.headers.get('etag') ?? ''
  const again = await fetch(one.url + ISSUE, { headers: { 'if-none-match': tag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

it.each([ISSUE, 'a script of the build'])(
  '%s travels as each reader takes it, and is the same',
  async (what) => {
    const page = await (await fetch(one.url + ISSUE)).text()
    const address = what === ISSUE ? ISSUE : (/\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? '')
    const asked = async (coding: string) => {
      const { headers, body } = await bytesOf(one.url + address, coding)
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
      return { coding: headers['content-encoding'], tag: headers.etag, body }
    }
    const plain = await asked('identity')
    expect(plain.coding).toBeUndefined()
    expect(plain.body.length).toBeGreaterThan(1_000)
    // The second time it is kept as it was packed.
    for (const _ of ['first', 'second']) {
      const [gzip, brotli] = [await asked('gzip'), await asked('gzip, br')]
      expect([gzip.coding, brotli.coding]).toEqual(['gzip', 'br'])
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
      expect(new Set([plain.tag, gzip.tag, brotli.tag]).size).toBe(1)
    }
  },
)

it.each(['x-middleware-prefetch', 'x-demarche-bare', 'x-demarche-recorded', 'x-matched-path', 'next-url'])(
  'what somebody claims in %s is not shown to the next reader',
  async (name) => {
    // An address that nobody asked for before: the claim comes first.
    const address = `${one.url}/timeline?from=1${name.length}00`
    await (await fetch(address, { headers: { [name]: 'new' } })).text()
    const page = await (await fetch(address)).text()
    expect(page).toContain('</html>')
    expect(page).toContain('<nav')
  },
)

it('the next reader on every instance sees what was just written', async () => {
  const list = '/api/v1/events?company=huawei&topic=5g-networks&limit=5'
  for (let round = 0; round < 12; round++) {
    // Kept on both, before it is written.
    await Promise.all(
      [one, other]
        .flatMap(({ url }) => [fetch(url + ISSUE), fetch(url + list)])
        .map(async (it) => (await it).text()),
    )
    const title = `Round ${round} of ${Math.floor(round / 2)}`
    const fields = buildEventFields({ actor: 'TUV', announcedOn: '2026-11-01', title })
    const made = await publishEvent(fields, by, null, db)
    if (!made.ok) throw new Error('not published')
    const read = await Promise.all([one, other].flatMap(({ url }) => [fetch(url + list), fetch(url + ISSUE)]))
    for (const answer of read) expect(await answer.text(), answer.url).toContain(title)
  }
})

it('a correction reaches the page of its event on every instance', async () => {
  const made = await publishEvent(buildEventFields({ actor: 'TUV', title: 'As first told' }), by, null, db)
  if (!made.ok) throw new Error('not published')
  for (const { url } of [one, other])
    expect(await (await fetch(`${url}/events/${made.id}`)).text()).toContain('As first told')
  process.env.DATABASE_URL = database.url
  await publishCorrection(made.id, 1, buildEventFields({ actor: 'TUV', title: 'As corrected' }), by)
  for (const { url } of [other, one]) {
    const page = await (await fetch(`${url}/events/${made.id}`)).text()
    expect(page).toContain('As corrected')
  }
})

it("every inline script of a page is the framework's, and the policy allows exactly those", async () => {
  for (const path of [
    '/',
    '/matrix',
    '/countries/gbr',
    '/events/new',
    '/sign-in',
    '/no-such-page',
    '/no-such-page.html',
    '/countries/zzz.csv',
    '/api/docs',
    '/method',
    '/embed/matrix',
  ]) {
    const answer = await fetch(one.url + path)
    const scripts = inlineScripts(await answer.text())
    expect(
      scripts.filter((text) => !isFrameworks(text)),
      path,
    ).toEqual([])
    const policy = answer.headers.get('content-security-policy') ?? ''
    if (answer.headers.get('content-type')?.startsWith('text/html'))
      expect(policy, path).toContain("script-src 'self'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    for (const text of scripts)
      expect(policy, path).toContain(createHash('sha256').update(text).digest('base64'))
    expect(policy).toContain(path.startsWith('/embed') ? 'frame-ancestors *' : "frame-ancestors 'self'")
  }
})

it('slows down who asks for many costly views, and nobody else, on every instance', async () => {
  const ask = async (n: number, from: string) => {
    const { url } = n % 2 ? one : other
    const answer = await fetch(`${url}/api/search?q=hua${n}`, { headers: { 'x-forwarded-for': from } })
    await answer.text()
    return [answer.status, answer.headers.get('retry-after') !== null].join()
  }
  const answers: string[] = []
  for (let n = 0; n < 136; n += 8)
    answers.push(...(await Promise.all(Array.from({ length: 8 }, (_, i) => ask(n + i, '192.0.2.77')))))
  expect(new Set(answers)).toEqual(new Set(['200,false', '429,true']))
  expect(answers.filter((it) => it.startsWith('200')).length).toBeGreaterThanOrEqual(95)
  expect(await ask(0, '192.0.2.78')).toBe('200,false')
  // What is kept is not counted, nor what costs little.
  const path = '/timeline?actor=GBR'
  expect((await fetch(one.url + path, { headers: { 'x-forwarded-for': '192.0.2.77' } })).status).toBe(200)
})

it('slows down who proposes much, and nobody else, however the proposals are spread over the instances', async () => {
  const propose = async (n: number, from: string) => {
    const values = {
      actor: 'TUV',
      company: 'zte',
      topic: 'drones',
      stance: 'ban',
      kind: 'decision',
      targeting: 'named',
      confidence: 'confirmed',
      announcedOn: `${1950 + n}-03-04`,
      title: `Tuvalu bans ZTE drones in ${1950 + n}`,
      'sources.0.url': `https://example.org/${n}`,
      'sources.0.publisher': 'Example',
      'sources.0.kind': 'secondary',
      intent: 'propose',
    }
    const { url } = n % 2 ? one : other
    const answer = await sendForm(url, '/events/new', values, { 'x-forwarded-for': from })
    if ((await answer.text()).includes('Many proposals came from where you are')) return 'later'
    return answer.headers.get('location')?.includes('/submissions/') ? 'taken' : `${answer.status}`
  }
  const answers: string[] = []
  for (let n = 0; n < 12; n++) answers.push(await propose(n, '192.0.2.79'))
  expect(answers).toEqual([...Array(10).fill('taken'), 'later', 'later'])
  expect(await propose(12, '192.0.2.80')).toBe('taken')
})

it('every answer has the id of its request, and metrics are for who has the token', async () => {
  const own = await fetch(`${one.url}/healthz`)
  expect(own.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
  const given = await fetch(one.url, { headers: { 'x-request-id': 'from-the-proxy-1' } })
  expect(given.headers.get('x-request-id')).toBe('from-the-proxy-1')
  expect((await fetch(`${one.url}/metrics`)).status).toBe(401)
  expect((await fetch(`${one.url}/metrics`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
})

it('says "try again" while the database is away, and stays alive', async () => {
  await db.$disconnect()
  await database.stop()
  for (const path of ['/matrix', ISSUE, '/api/v1/events', '/events/new', '/timeline.csv']) {
    const answer = await fetch(one.url + path)
    expect([answer.status, answer.headers.get('retry-after')], path).toEqual([503, '5'])
    expect(answer.headers.get('content-type'), path).toContain(
      path.startsWith('/api/') ? 'problem+json' : 'text/',
    )
  }
  expect((await fetch(`${one.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${one.url}/healthz`)).status).toBe(200)
})
