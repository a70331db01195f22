import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompanyInput, TopicInput } from '@/lib/domain/new-name'
import { meantBy, rankNames } from '@/lib/domain/rank-names'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { addCompany } from './add-company'
import { addTopic } from './add-topic'
import { listCellEvents } from './cell-events'
import { findDuplicates } from './duplicates'
import { findEvents } from './find-events'
import { listCompanyNames, listTopicNames } from './find-names'
import { publisherOfHost } from './publishers'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const BY = { userId: null, name: 'Test' }
const company = (fields: Partial<CompanyInput> = {}): CompanyInput => ({
  name: 'Orion Systems',
  homeCountry: 'FIN',
  sector: 'Satellites',
  aliases: [],
  products: [],
  ...fields,
})
const topic = (fields: Partial<TopicInput> = {}): TopicInput => ({
  name: 'Quantum computing',
  shortName: 'Quantum',
  aliases: ['Qubits'],
  description: 'Machines and export of them.',
  ...fields,
})

describe('a company that is missing', () => {
  it('is found by all its names once it is added, and an audit line tells who added it', async () => {
    const made = await addCompany(company({ aliases: ['Orion Oy'], products: ['OrionPad'] }), BY, test.db)
    expect(made).toEqual({ ok: true, slug: 'orion-systems' })
    const names = await listCompanyNames()
    for (const typed of ['orion systems', 'Orion Oy', 'OrionPad'])
      expect(meantBy(rankNames(typed, names))?.key).toBe('orion-systems')
    expect(await test.db.auditEntry.findMany({ where: { action: 'company added' } })).toMatchObject([
      { subject: 'company orion-systems', after: 'Orion Systems', author: 'Test' },
    ])
  })

  it.each([['huawei'], ['TIKTOK'], ['Orion Systems']])('%s is there already', async (name) => {
    expect(await addCompany(company({ name }), BY, test.db)).toMatchObject({ ok: false, reason: 'known' })
  })

  it('with a slug that is taken gets the next free one', async () => {
    expect(await addCompany(company({ name: 'Orion-Systems' }), BY, test.db)).toEqual({
      ok: true,
      slug: 'orion-systems-2',
    })
    expect(await addCompany(company({ name: '北斗' }), BY, test.db)).toEqual({ ok: true, slug: 'company' })
  })

  it('needs a country for a home: a bloc is none', async () => {
    for (const homeCountry of ['EU', 'XXX'])
      expect(await addCompany(company({ name: 'Nowhere', homeCountry }), BY, test.db)).toEqual({
        ok: false,
        reason: 'unknown-country',
      })
    expect(await test.db.company.count({ where: { name: 'Nowhere' } })).toBe(0)
  })

  it('is made once when two editors add it at the same moment', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () => addCompany(company({ name: 'Vega' }), BY, test.db)),
    )
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(await test.db.company.count({ where: { name: 'Vega' } })).toBe(1)
  })
})

describe('a topic that is missing', () => {
  it('is added with an audit line, once', async () => {
    expect(await addTopic(topic(), BY, test.db)).toEqual({ ok: true, slug: 'quantum-computing' })
    const [, ...others] = (await listTopicNames()).find((t) => t.key === 'quantum-computing')?.others ?? []
    expect(others).toEqual(['Qubits'])
    expect(await addTopic(topic({ name: 'qubits' }), BY, test.db)).toMatchObject({ reason: 'known' })
    expect(await addTopic(topic({ name: 'Other' }), BY, test.db)).toMatchObject({ reason: 'known' })
    expect(await addTopic(topic({ name: 'QUANTUM', shortName: 'Q' }), BY, test.db)).toMatchObject({
      reason: 'known',
      name: 'Quantum computing',
    })
    expect(await test.db.auditEntry.count({ where: { action: 'topic added' } })).toBe(1)
  })
})

describe('events that are meant', () => {
  it('are found by words of the title in any order, by id and by address', async () => {
    const [found] = await findEvents('huawei UK bans')
    expect(found?.name).toBe('UK bans Huawei 5G')
    const id = found?.key ?? ''
    for (const typed of [id, `/events/${id}`, `https://example.org/events/${id}?x=1#y`])
      expect((await findEvents(typed)).filter((hit) => hit.fit === 'whole').map((hit) => hit.key)).toEqual([
        id,
      ])
    expect((await findEvents('UK bans Huawei 5G', id)).map((hit) => hit.key)).not.toContain(id)
  })

  it.each(['', '\0', '%', '_', '\\', '\ud800', 'x'.repeat(5_000), "'; DROP TABLE source; --"])(
    'hostile text %j finds nothing wrong',
    async (typed) => {
      await expect(findEvents(typed)).resolves.toBeInstanceOf(Array)
    },
  )
})

it('the events of a cell come in the order of recording', async () => {
  const events = await listCellEvents('GBR', 'huawei', '5g-networks')
  expect(events.length).toBeGreaterThan(2)
  expect(events.map((e) => e.order)).toEqual(events.map((e) => e.order).sort((a, b) => a - b))
  expect(await listCellEvents('GBR', 'huawei', 'nothing')).toEqual([])
})

it('duplicates are looked for only when something is known', async () => {
  expect(await findDuplicates({})).toEqual([])
  expect(await findDuplicates({ actor: 'GBR', company: 'huawei', topic: '5g-networks' })).toEqual([])
  const found = await findDuplicates({
    actor: 'GBR',
    company: 'huawei',
    topic: '5g-networks',
    announcedOn: '2020-07-16',
  })
  expect(found[0]).toMatchObject({ because: 'cell', event: { title: 'UK bans Huawei 5G' } })
})

it('under another topic, the same stance of about the same time is found where that is asked for, after those of the topic', async () => {
  const candidate = {
    actor: 'GBR',
    company: 'huawei',
    topic: 'cloud',
    stance: 'ban',
    announcedOn: '2020-07-16',
  } as const
  expect(await findDuplicates(candidate)).toEqual([])
  const found = await findDuplicates({ ...candidate, anyTopic: true })
  expect(found[0]).toMatchObject({ because: 'topic', event: { title: 'UK bans Huawei 5G' } })
  expect(await findDuplicates({ ...candidate, stance: 'allow', anyTopic: true })).toEqual([])
  const here = await findDuplicates({ ...candidate, topic: '5g-networks', anyTopic: true })
  expect(here.filter((d) => d.event.title === 'UK bans Huawei 5G')).toMatchObject([{ because: 'cell' }])
})

it('a publisher is known by the host of its sources', async () => {
  expect(await publisherOfHost('reuters.com')).toBe('Reuters')
  expect(await publisherOfHost('nobody.invalid')).toBeNull()
})
