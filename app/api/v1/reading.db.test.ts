import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCompany } from '@/lib/data/add-company'
import { db } from '@/lib/data/client'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { currentGazetteer } from '../../current-gazetteer'
import { OPTIONS as askExtract, POST as extract } from './extract/route'
import { OPTIONS as askParse, POST as parse } from './parse/route'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

type Handler = typeof parse
const post = (handler: Handler, body: BodyInit) =>
  handler(new Request('http://localhost/api/v1/x', { method: 'POST', body }))
const answerOf = async (handler: Handler, body: object) => (await post(handler, JSON.stringify(body))).json()

describe('a headline', () => {
  it('becomes a candidate in the form of the design, and says what it lacks', async () => {
    const answer = await answerOf(parse, { text: 'UK bans Huawei 5G' })
    expect(answer.candidates).toHaveLength(1)
    expect(answer.candidates[0]).toMatchObject({
      actor: 'GBR',
      company: 'huawei',
      topic: '5g-networks',
      stance: 'ban',
      announcedOn: null,
      missing: ['announcedOn'],
      attributedTo: null,
      evidence: { start: 0, end: 17, text: 'UK bans Huawei 5G' },
    })
    expect(answer.candidates[0].confidence).toBeGreaterThan(0.5)
  })

  it('without a stance becomes none, with the reason', async () => {
    const answer = await answerOf(parse, { text: 'Huawei unveils a new phone in Shenzhen' })
    expect(answer.candidates).toEqual([])
    expect(answer.reason).toMatch(/\w/)
  })

  it('may be read from any site', async () => {
    for (const ask of [askParse, askExtract]) {
      const preflight = await ask(new Request('http://localhost/api/v1/x', { method: 'OPTIONS' }))
      expect(preflight.status).toBe(204)
      expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
      expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
    }
    const answer = await post(parse, '{"text":"UK bans Huawei 5G"}')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })
})

describe('an article', () => {
  const text = `Who bars Huawei

Countries like Australia, New Zealand, Japan and the United Kingdom have all banned Huawei from their 5G networks.`

  it('that lists countries becomes one candidate each, with the sentence', async () => {
    const { candidates } = await answerOf(extract, { text, publishedOn: '2020-07-20' })
    expect(candidates.map((c: { actor: string }) => c.actor).sort()).toEqual(['AUS', 'GBR', 'JPN', 'NZL'])
    for (const { evidence } of candidates)
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  it('finds the events of the same stance where no date is told', async () => {
    const { candidates } = await answerOf(extract, { text, publishedOn: '2020-07-20' })
    const australia = candidates.find((c: { actor: string }) => c.actor === 'AUS')
    expect(australia.announcedOn).toBeNull()
    const events = await db().stanceEvent.findMany({
      where: { publicId: { in: australia.duplicates } },
      select: { stance: true, announcedOn: true, actor: { select: { code: true } } },
    })
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(event).toMatchObject({ stance: 'ban', actor: { code: 'AUS' } })
  })

  it('knows which events are on record already', async () => {
    const told = 'LONDON - Britain banned Huawei from its 5G networks on 14 July 2020.'
    const { candidates } = await answerOf(extract, { text: told, publishedOn: '2020-07-14' })
    const [{ public_id: id } = { public_id: '' }] = await db().$queryRaw<{ public_id: string }[]>`
      SELECT "public_id" FROM "stance_event" WHERE "title" = 'UK bans Huawei 5G'`
    expect(candidates[0].duplicates).toContain(id)
  })
})

describe('an article about a step that is on record under another topic', () => {
  it('names that event, whichever topic was inferred', async () => {
    const told = 'Taiwan on Monday told public bodies to stop using DeepSeek.'
    const { candidates } = await answerOf(extract, { text: told, publishedOn: '2025-02-05' })
    expect(candidates).toHaveLength(1)
    const [on] = await db().stanceEvent.findMany({
      where: { title: 'Taiwan bars agencies from using DeepSeek' },
      select: { publicId: true },
    })
    expect(candidates[0].duplicates).toContain(on?.publicId)
  })
})

it('an article of 200 kB by either count is read', async () => {
  expect((await post(extract, JSON.stringify({ text: 'x '.repeat(102_400) }))).status).toBe(200)
})

describe('what cannot be read is refused at its field', () => {
  it.each([
    ['no JSON', parse, 'UK bans Huawei', 400, null],
    ['broken UTF-8', parse, new Uint8Array([0x22, 0xff, 0x22]), 400, null],
    ['no object', parse, '[]', 422, 'body'],
    ['no text', parse, '{}', 422, 'text'],
    ['an empty text', parse, '{"text":"  "}', 422, 'text'],
    ['a text that is a number', extract, '{"text":7}', 422, 'text'],
    ['a headline that is an article', parse, JSON.stringify({ text: 'x'.repeat(2_001) }), 422, 'text'],
    ['a longer article', extract, JSON.stringify({ text: 'x'.repeat(204_801) }), 422, 'text'],
    ['a field that is unknown', parse, '{"text":"x","publishedOn":"2020"}', 422, 'publishedOn'],
    ['a misspelt field', extract, '{"text":"x","publishedon":"2020"}', 422, 'publishedon'],
    ['no date', extract, '{"text":"x","publishedOn":"banana"}', 422, 'publishedOn'],
    ['a date that may be two', extract, '{"text":"x","publishedOn":"7/8/2020"}', 422, 'publishedOn'],
    ['a giant headline', parse, JSON.stringify({ text: 'x'.repeat(100_000) }), 413, null],
    ['a giant article', extract, JSON.stringify({ text: 'x'.repeat(2_000_000) }), 413, null],
  ] as const)('%s', async (_, handler, body, status, field) => {
    const answer = await post(handler, body)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const { errors } = await answer.json()
    if (field !== null) expect(errors[0].field).toBe(field)
  })

  it('and whatever else is sent is answered', async () => {
    for (const text of ['\u0000', '\ud800', '“'.repeat(2_000), 'Huawei '.repeat(285)])
      expect((await post(parse, JSON.stringify({ text }))).status).toBe(200)
    expect((await post(extract, JSON.stringify({ text: 'a\n'.repeat(100_000) }))).status).toBe(200)
  })
})

it('the gazetteer is kept, and knows at once what an administrator adds', async () => {
  expect(await currentGazetteer()).toBe(await currentGazetteer())
  const headline = { text: 'France bans Zorblatt from 5G networks' }
  expect((await answerOf(parse, headline)).candidates).toEqual([])
  const by = { userId: null, name: 'Test' }
  const company = {
    name: 'Zorblatt',
    homeCountry: 'CHN',
    sector: 'telecoms',
    aliases: [],
    products: ['Zorbphone'],
  }
  const added = await addCompany(company, by, test.db)
  expect(added).toMatchObject({ ok: true })
  expect((await answerOf(parse, headline)).candidates[0]).toMatchObject({ actor: 'FRA', company: 'zorblatt' })
  await test.db.actorName.create({
    data: { kind: 'alias', name: 'Hexagonia', actor: { connect: { code: 'FRA' } } },
  })
  const aliased = await answerOf(parse, { text: 'Hexagonia bans Zorbphone' })
  expect(aliased.candidates[0]).toMatchObject({ actor: 'FRA', company: 'zorblatt' })
})

it('the gazetteer knows a topic by the name an administrator gave it a moment ago', async () => {
  const text = 'Chile bans Huawei flying robots'
  expect((await answerOf(parse, { text })).candidates[0].topic).not.toBe('drones')
  const { id } = await db().topic.findUniqueOrThrow({ where: { slug: 'drones' } })
  await db().topicName.create({ data: { topicId: id, name: 'Flying robots' } })
  expect((await answerOf(parse, { text })).candidates[0].topic).toBe('drones')
})
