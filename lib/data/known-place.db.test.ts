import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findActorByName } from './actor-by-name'
import { listActorEvidence } from './actor-evidence'
import { findCompanyByName, getCompanyNames } from './companies'
import { isKnownPlace } from './known-place'
import { listStanceEvents } from './stance-events'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

it.each([
  ['uk', 'GBR'],
  ['United Kingdom', 'GBR'],
  ['holland', 'NLD'],
  ['european union', 'EU'],
  ['nowhere', null],
  ['', null],
])('%s is the name of %s', async (name, code) => {
  expect((await findActorByName(name))?.code ?? null).toBe(code)
})

describe('an address', () => {
  it.each([
    ['countries/gbr', true],
    ['countries/GB', true],
    ['countries/abw', true],
    ['countries/eu', true],
    ['countries/zzz', false],
    ['countries/%00', false],
    ['blocs/nato', true],
    ['blocs/nope', false],
    ['companies/huawei', true],
    ['companies/TikTok', true],
    ['companies/nope', false],
    ['issues/huawei/5g-networks', true],
    ['issues/huawei/nope', false],
    ['issues/nope/5g-networks', false],
    ['countries', null],
    ['countries/gbr/more', null],
    ['issues/huawei', null],
    ['events/anything', null],
    ['', null],
  ])('/%s names something: %s', async (path, known) => {
    expect(await isKnownPlace(path.split('/'))).toBe(known)
  })
})

it('a company is found by its products and other names, written as in an address', async () => {
  expect(await findCompanyByName('tiktok')).toBe('bytedance')
  expect(await findCompanyByName('tiktok-shop')).toBe('bytedance')
  expect(await findCompanyByName('twitter-inc')).toBe('x-corp')
  expect(await findCompanyByName('nobody')).toBeNull()
  expect(await findCompanyByName('')).toBeNull()
  expect((await getCompanyNames('bytedance')).products).toContain('CapCut')
})

it('the evidence of an actor is counted as its events are listed', async () => {
  const evidence = await listActorEvidence({ asOf: '2026-11-25' })
  const [most] = evidence
  if (!most) throw new Error('the dataset has events')
  const { events, total } = await listStanceEvents(
    { actors: [most.code], asOf: '2026-11-25' },
    { limit: 500 },
  )
  expect(most.events).toBe(total)
  expect(most.issues).toBe(new Set(events.map((e) => `${e.company}/${e.topic}`)).size)
  expect(most.latest.id).toBe(events[0]?.id)
  expect(evidence.every((e) => e.events > 0)).toBe(true)
})
