import { mkdtempSync, rmSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '@/lib/data/client'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { ensureBuilt } from './lib/build.mjs'

const data = mkdtempSync(join(tmpdir(), 'demarche-validators-'))
let database: Awaited<ReturnType<typeof startDatabase>>
let served: Served
let event = ''

beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startDatabase()
  served = await startServed(database.url, { data, env: { RATE_LIMITS: 'off' } })
  const db = connect(database.url, 1)
  event = (await db.stanceEvent.findFirstOrThrow({ where: { actor: { code: 'GBR' } } })).publicId
  await db.$disconnect()
}, 900_000)
afterAll(async () => {
  await served?.stop()
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

const COUNTRY = '/countries/gbr'
const ISSUE = '/issues/huawei/5g-networks'
const CELL = 'company=huawei&topic=5g-networks'

/** One of each kind of address that anybody may read. */
const ADDRESSES = [
  // pages
  ...['/', '/matrix', `/timeline?${CELL}`, '/timeline?q=ban', `/map?${CELL}`, '/compare?actor=DEU&actor=GBR'],
  ...['/countries', COUNTRY, '/blocs/eu', '/companies', '/companies/huawei', ISSUE, '/shifts', '/method'],
  ...['/coverage', '/changes', '/search', '/search?q=huawei', '/why?actor=GBR&issue=huawei/5g-networks'],
  ...['/data', '/data/releases', '/api/docs', '/alerts', '/events/ID', '/events/ID/history'],
  ...['/embed/matrix', '/embed/timeline', `/embed/map?${CELL}`],
  // the same in other forms
  ...['csv', 'json', 'atom', 'feed.json', 'png', 'svg'].map((ending) => `/timeline.${ending}?${CELL}`),
  ...['csv', 'json', 'png', 'svg'].flatMap((ending) => [`/matrix.${ending}`, `/map.${ending}?${CELL}`]),
  ...['csv', 'json', 'atom', 'feed.json', 'png'].map((ending) => `/shifts.${ending}`),
  ...['csv', 'json', 'atom', 'png'].map((ending) => `${COUNTRY}.${ending}`),
  ...['/companies/huawei.json', `${ISSUE}.csv`, '/countries.json', '/companies.csv', '/coverage.csv'],
  '/compare.json?actor=DEU&actor=GBR',
  // for programs
  ...['events', 'events/ID', 'events/ID/revisions', 'matrix', 'actors', 'companies', 'topics', 'issues'].map(
    (path) => `/api/v1/${path}`,
  ),
  ...['/api/v1/shifts', '/api/v1/openapi.json', '/sitemap.xml', '/robots.txt'],
  // files
  ...['/icon.svg', '/apple-icon.png', '/embed.js', '/theme.js'],
]

/** As a browser that has something asks: `fetch` would say that it wants nothing kept. */
function ask(
  path: string,
  tag = '',
): Promise<{ status: number; headers: IncomingHttpHeaders; bytes: number }> {
  return new Promise((resolve, reject) => {
    const url = served.url + path.replace('ID', event)
    get(url, { headers: tag ? { 'if-none-match': tag } : {} }, async (answer) => {
      let bytes = 0
      for await (const part of answer) bytes += part.length
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes })
    }).on('error', reject)
  })
}

async function isNotSentAgain(path: string) {
  const first = await ask(path)
  expect([path, first.status, first.bytes > 0]).toEqual([path, 200, true])
  const tag = first.headers.etag ?? ''
  expect(tag, path).toMatch(/^(?:W\/)?"[^"]+"$/)
  const again = await ask(path, `"another", ${tag}`)
  expect([path, again.status, again.bytes]).toEqual([path, 304, 0])
  const changed = await ask(path, '"another"')
  expect([path, changed.status, changed.bytes > 0]).toEqual([path, 200, true])
}

it.each(ADDRESSES)('%s has a tag, and is not sent to who has it', isNotSentAgain)

it('scripts, styles and fonts of the build have one too', async () => {
  const page = await (await fetch(served.url)).text()
  const files = [...new Set(page.match(/\/_next\/static\/[^"\\]+\.(?:js|css|woff2)/g))]
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) await isNotSentAgain(file)
})

it('what is for one person is kept by no browser', async () => {
  for (const path of ['/sign-in', '/events/new']) {
    const answer = await fetch(served.url + path)
    await answer.text()
    expect(answer.headers.get('cache-control')).toContain('no-store')
  }
})
