import { afterAll, beforeAll, expect, it } from 'vitest'
import { meantBy, rankNames } from '@/lib/domain/rank-names'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { listActorNames, listCompanyNames, listTopicNames } from './find-names'

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
  ['Brits', 'GBR'],
  ['Germans', 'DEU'],
  ['Côte d’Ivoire', 'CIV'],
  ['People’s Republic of China', 'CHN'],
  ['the US', 'USA'],
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

it.each([
  ['5G', '5g-networks'],
  ['gov devices', 'gov-devices'],
  ['gov-devices', 'gov-devices'],
  ['government phones', 'gov-devices'],
  ['undersea cables', 'submarine-cables'],
  ['chips', 'semiconductors'],
  ['AI', 'ai-models'],
  ['social media', 'consumer-apps'],
  ['R and D', 'r-and-d'],
])('%s means the topic %s', async (typed, slug) => {
  expect(meantBy(rankNames(typed, await listTopicNames()))?.key).toBe(slug)
})

it.each(['Dut', 'Dutch', 'Nether'])('%s offers the Netherlands first', async (typed) => {
  expect(rankNames(typed, await listActorNames())[0]?.key).toBe('NLD')
})

it('a letter wrong is close to what was meant, and means nothing', async () => {
  const hits = rankNames('hauwei', await listCompanyNames())
  expect(hits[0]).toMatchObject({ key: 'huawei', fit: 'slip' })
  expect(meantBy(hits)).toBeNull()
})

it('no name of a topic is that of another', async () => {
  const topics = await listTopicNames()
  for (const topic of topics)
    for (const name of [topic.name, ...topic.others])
      expect([name, meantBy(rankNames(name, topics))?.key]).toEqual([name, topic.key])
})

it('offers what begins so, and means nothing yet', async () => {
  const hits = rankNames('Hua', await listCompanyNames())
  expect(hits[0]).toMatchObject({ key: 'huawei', fit: 'part' })
  expect(meantBy(hits)).toBeNull()
  expect(rankNames('5G', await listTopicNames())[0]?.key).toBe('5g-networks')
  expect(rankNames('', await listActorNames())).toEqual([])
  expect(rankNames('qqqqq', await listActorNames())).toEqual([])
})
