import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { searchAll } from './search'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const search = (typed: string, filter = {}) => searchAll(typed, { limit: 20, filter })

describe('names', () => {
  it.each([
    ['Holland', 'NLD'],
    ['Deutschland', 'DEU'],
    ['Türkiye', 'TUR'],
    ['turkiye', 'TUR'],
    ['u.k.', 'GBR'],
    ['gbr', 'GBR'],
    ['Россия', 'RUS'],
    ['Côte d’Ivoire', 'CIV'],
    ['European Union', 'EU'],
    ['tiktok', 'bytedance'],
    ['华为', 'huawei'],
    ['字节跳动', 'bytedance'],
    ['5G', '5g-networks'],
    ['hua', 'huawei'],
    ['Huwaei', 'huawei'],
    ['nivdia', 'nvidia'],
    ['Germny', 'DEU'],
    ['Huwaei Germny', 'DEU'],
    ['Hua Wei', 'huawei'],
    ['華為', 'huawei'],
    ['华为技术', 'huawei'],
    ['Хуавэй', 'huawei'],
    ['화웨이', 'huawei'],
    ['هواوي', 'huawei'],
    ['tik tok', 'bytedance'],
    ['tiktik', 'bytedance'],
    ['抖音', 'bytedance'],
    ['字節跳動', 'bytedance'],
    ['ТикТок', 'bytedance'],
    ['틱톡', 'bytedance'],
    ['tp link', 'tp-link'],
    ['Касперский', 'kaspersky'],
    ['台積電', 'tsmc'],
    ['中興', 'zte'],
    ['EE.UU.', 'USA'],
    ['EE. UU.', 'USA'],
    ['EUA', 'USA'],
    ['США', 'USA'],
    ['美國', 'USA'],
    ['Allemagne', 'DEU'],
    ['Alemania', 'DEU'],
    ['Großbritannien', 'GBR'],
    ['Grossbritannien', 'GBR'],
    ['Велика Британія', 'GBR'],
    ['Türkei', 'TUR'],
    ['Turkey', 'TUR'],
    ['中國', 'CHN'],
    ['대한민국', 'KOR'],
    ['Ελλάδα', 'GRC'],
    ['Ísland', 'ISL'],
    ['OTAN', 'NATO'],
    ['Europäische Union', 'EU'],
    ['欧盟', 'EU'],
    ['ЕС', 'EU'],
  ])('%s finds %s', async (typed, key) => {
    expect((await search(typed)).names.map((name) => name.key)).toContain(key)
  })

  it('the whole name comes first, and says by which other name it was found', async () => {
    expect((await search('Holland')).names[0]).toMatchObject({ key: 'NLD', via: 'Holland', fit: 'whole' })
    expect((await search('Huawei')).names[0]).toMatchObject({ key: 'huawei', via: null, fit: 'whole' })
  })
})

describe('events', () => {
  it('are found by any name of what they are about, in any language', async () => {
    const { found } = await search('Deutschland 华为')
    expect(found.total).toBeGreaterThan(0)
    for (const event of found.events)
      expect(`${event.actor} ${event.title} ${event.summary}`).toMatch(/DEU|German/)
    expect(found.events[0]).toMatchObject({ actor: 'DEU', company: 'huawei' })
  })

  it('what stands in the title comes first', async () => {
    expect((await search('UK bans Huawei 5G')).found.events[0]?.title).toBe('UK bans Huawei 5G')
  })

  it.each(['UK bans Huawei', 'UK bans Huawei 5G', 'Australia bans Huawei from 5G'])(
    'a title, or a piece of one, leads to its event: %s',
    async (typed) => {
      expect((await search(typed)).found.events[0]?.title).toMatch(new RegExp(`^${typed}`))
    },
  )

  it('are found by their sources', async () => {
    const { found } = await search('Reuters')
    expect(found.total).toBeGreaterThan(0)
    expect(
      found.events.every(({ sources, summary, title, authority }) =>
        /reuter/i.test(JSON.stringify([sources, summary, title, authority])),
      ),
    ).toBe(true)
  })

  it('slips are mended where nothing is found as typed, and one is told', async () => {
    const answer = await search('huwaei 5g bann')
    expect(answer).toMatchObject({ by: 'meant', meant: expect.stringContaining('Huawei') })
    expect(answer.found.total).toBeGreaterThan(0)
  })

  it.each([
    ['Huwaei', 'huawei', 100],
    ['tik tok', 'bytedance', 50],
    ['Hua Wei', 'huawei', 100],
    ['ТикТок', 'bytedance', 50],
    ['nivdia', 'nvidia', 10],
    ['Kaspersy', 'kaspersky', 10],
  ])('%s finds %s first, and at least %s events of it', async (typed, company, least) => {
    const { names, found } = await search(typed)
    expect(names[0]).toMatchObject({ kind: 'company', key: company })
    expect(found.events[0]?.company).toBe(company)
    expect(found.total).toBeGreaterThanOrEqual(least)
  })

  it('a slip that a title shares is mended all the same, and told; in quotation marks it is not', async () => {
    const answer = await search('Huwaei')
    expect(answer).toMatchObject({ by: 'meant', meant: 'Huawei', asTyped: 1 })
    const quoted = await search('"Huwaei"')
    expect(quoted).toMatchObject({ by: 'words', found: { total: 1 } })
    const all = await searchAll('Huwaei', { limit: 500 })
    expect(all.found.events.map(({ id }) => id)).toContain(quoted.found.events[0]?.id)
  })

  it('a word of the texts is none, however like a name it is', async () => {
    for (const word of ['applies', 'networks', 'states'])
      expect(await search(word)).toMatchObject({ by: 'words' })
  })

  it('words that are no names are forgiven too', async () => {
    const answer = await search('restictions')
    expect(answer.found.total).toBeGreaterThan(0)
    expect(answer.by).toBe('likeness')
  })

  it.each([
    ['telecomunications', 'telecommunications'],
    ['semicondcutor', 'semiconductor'],
    ['exprot', 'export'],
    ['sancitons', 'sanctions'],
    ['restrcitions', 'restrictions'],
    ['goverment', 'government'],
    ['infrastucture', 'infrastructure'],
    ['equiptment', 'equipment'],
    ['proccurement', 'procurement'],
  ])('%s finds what %s finds, and says so', async (slip, meant) => {
    const { found, by, marks } = await searchAll(slip, { limit: 500 })
    const right = await searchAll(meant, { limit: 500 })
    const ids = new Set(found.events.map((event) => event.id))
    const shared = right.found.events.filter((event) => ids.has(event.id))
    expect(by).not.toBe('words')
    expect(marks.length).toBeGreaterThan(1)
    // Nearly all of it, and hardly anything else.
    expect(shared.length).toBeGreaterThan(right.found.total * 0.9)
    expect(shared.length).toBeGreaterThan(found.total * 0.9)
  })

  it('a slip beside a right word, or beside a name, is forgiven as well', async () => {
    const total = async (typed: string) => (await search(typed)).found.total
    expect(await total('exprot licences')).toBe(await total('export licences'))
    expect(await total('Huawei exprot')).toBe(await total('Huawei export'))
    expect(await total('Huawei exprot')).toBeGreaterThan(0)
  })

  it('what is like no word finds nothing', async () => {
    expect(await search('qzxwvkjh')).toMatchObject({ by: 'words', found: { total: 0 } })
    expect(await search('"exprot"')).toMatchObject({ by: 'words', found: { total: 0 } })
  })

  it('the last word may be only begun, in any script', async () => {
    expect((await search('Huawei semicond')).found.total).toBeGreaterThan(0)
    expect((await search('Huawei restrictio')).found.total).toBeGreaterThan(0)
  })

  it('a phrase in quotation marks is kept together', async () => {
    const apart = await search('network core')
    const together = await search('"network core"')
    expect(together.found.total).toBeLessThan(apart.found.total)
  })

  it('facets count what a filter leaves', async () => {
    const { found } = await search('Huawei')
    const [first] = found.facets.actors
    const year = found.facets.years[0]
    if (!first || !year) throw new Error('no facets')
    expect((await search('Huawei', { actors: [first.value] })).found.total).toBe(first.count)
    expect(
      (await search('Huawei', { from: String(year.value), to: String(year.value) })).found.total,
    ).toBeGreaterThanOrEqual(year.count)
    expect(found.facets.stances.reduce((sum, { count }) => sum + count, 0)).toBe(found.total)
  })

  it('pages follow each other without a gap', async () => {
    const whole = await searchAll('Huawei', { limit: 40 })
    const second = await searchAll('Huawei', { limit: 20, skip: 20 })
    expect(second.found.events.map(({ id }) => id)).toEqual(whole.found.events.slice(20).map(({ id }) => id))
  })
})

it.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['200 letters of nothing', 'x'.repeat(200)],
  ['far too much', '华'.repeat(5_000)],
  ['a NUL', 'Hua\0wei'],
  ['quotes', `' " '' "" \\' ; -- %_`],
  ['what the query language reads', 'a & b | !c <-> (d:*) \\'],
  ['one half of a character', 'Huawei \ud83d'],
  ['letters that unfold into signs', 'ŉŉŉŉ ½½½½ ㎏㎏㎏㎏'],
])('%s is answered, not an error', async (_, typed) => {
  expect(await search(typed)).toMatchObject({ found: { total: expect.any(Number) } })
})

it('uses its indexes where there is much to search', async () => {
  await test.db.$executeRaw`
    INSERT INTO "company_name" ("company_id", "kind", "name")
    SELECT 1, 'alias', md5(n::text) || ' ' || md5((n + 1)::text) FROM generate_series(1, 60000) n`
  await test.db.$executeRaw`ALTER TABLE "stance_event" DISABLE TRIGGER ALL`
  await test.db.$executeRaw`
    INSERT INTO "stance_event" ("public_id", "actor_id", "issue_id", "stance", "kind", "targeting", "announced_on",
      "announced_earliest", "announced_latest", "title", "confidence")
    SELECT 'x' || lpad(n::text, 9, '0'), "actor_id", "issue_id", "stance", "kind", "targeting", "announced_on",
      "announced_earliest", "announced_latest", md5(n::text) || ' ' || md5((n + 1)::text), "confidence"
    FROM generate_series(1, 40000) n, (SELECT * FROM "stance_event" ORDER BY "id" LIMIT 1) e`
  await test.db.$executeRaw`ALTER TABLE "stance_event" ENABLE TRIGGER ALL`
  await test.db.$executeRawUnsafe('VACUUM ANALYZE "stance_event", "company_name"')
  const plan = async (query: string) =>
    JSON.stringify(await test.db.$queryRawUnsafe(`EXPLAIN (FORMAT JSON) ${query}`))
  expect(
    await plan(`SELECT "id" FROM "stance_event" WHERE "search_text" @@ plainto_tsquery('english', 'gchq')`),
  ).toContain('stance_event_search_text')
  expect(await plan(`SELECT "id" FROM "search_name" WHERE "folded" LIKE "fold_name"('%huawei%')`)).toContain(
    'company_name_folded_name',
  )
  expect(await plan(`SELECT "id" FROM "search_name" WHERE "folded" = "fold_name"('Holland')`)).toContain(
    'company_name_folded_name',
  )
  expect((await search('Huwaei 5G')).found.total).toBeGreaterThan(0)
})
