import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listActorNames, listCompanyNames, listTopicNames, meantBy, rankNames } from './find-names'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

it.each([
  ['UK', 'GBR'],
  ['u.k.', 'GBR'],
  ['gb', 'GBR'],
  ['GBR', 'GBR'],
  ['Britain', 'GBR'],
  ['Holland', 'NLD'],
  ['Dutch', 'NLD'],
  ['turkiye', 'TUR'],
  ['Türkiye', 'TUR'],
  ['Deutschland', 'DEU'],
  ['US', 'USA'],
  ['EU', 'EU'],
  ['  united   kingdom ', 'GBR'],
])('%s means %s', async (typed, code) => {
  expect(meantBy(rankNames(typed, await listActorNames()))?.key).toBe(code)
})

it.each([
  ['TikTok', 'bytedance'],
  ['Starlink', 'spacex'],
  ['huawei technologies', 'huawei'],
  ['WhatsApp', 'meta'],
])('%s means %s', async (typed, slug) => {
  expect(meantBy(rankNames(typed, await listCompanyNames()))?.key).toBe(slug)
})

it('offers what begins so, and means nothing yet', async () => {
  const hits = rankNames('Hua', await listCompanyNames())
  expect(hits[0]).toMatchObject({ key: 'huawei', exact: false })
  expect(meantBy(hits)).toBeNull()
  expect(rankNames('5G', await listTopicNames())[0]?.key).toBe('5g-networks')
  expect(rankNames('', await listActorNames())).toEqual([])
  expect(rankNames('qqqqq', await listActorNames())).toEqual([])
})
