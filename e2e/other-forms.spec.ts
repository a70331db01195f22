import type { Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from './client-address'
import { correct, publish } from './published'

const sentence = (page: Page) => page.locator('.standfirst p').first()
const textOf = async (found: Locator): Promise<string> => (await found.textContent()) ?? ''

test.describe('other forms of a view', () => {
  test('the CSV has what the page counts, and its links lead home', async ({ page, request, baseURL }) => {
    const query = '?actor=GBR&asOf=2023-12-31'
    await page.goto(`/timeline${query}`)
    const answer = await request.get(`/timeline.csv${query}`)
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
    const rows = parse(await answer.text(), { columns: true }) as Record<string, string>[]
    await expect(sentence(page)).toContainText(`${rows.length} events by United Kingdom`)
    expect(new Set(rows.map((row) => row.actor))).toEqual(new Set(['GBR']))
    expect(rows.every((row) => row.permalink === `${baseURL}/events/${row.id}`)).toBe(true)
    const json = (await (await request.get(`/timeline.json${query}`)).json()) as {
      total: number
      data: { id: string }[]
    }
    expect(json.total).toBe(rows.length)
    expect(json.data.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  test('feeds are what other parsers read, and a page leads to them', async ({ page, request }) => {
    await page.goto('/countries/gbr')
    const links = page.locator('head link[rel="alternate"][type="application/atom+xml"]')
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href))
    expect(addresses.map((address) => new URL(address).pathname)).toEqual([
      '/countries/gbr.atom',
      '/shifts.atom',
    ])
    for (const address of addresses) {
      const xml = await (await request.get(address)).text()
      expect(XMLValidator.validate(xml)).toBe(true)
      const { feed } = new XMLParser({ isArray: (name) => name === 'entry' }).parse(xml) as {
        feed: { entry: { id: string; title: string; updated: string }[] }
      }
      expect(feed.entry.length).toBeGreaterThan(1)
      expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length)
      if (address.includes('shifts'))
        expect(feed.entry.map(({ title }) => title)).toContain(
          'United Kingdom: restrict → ban on Huawei · 5G networks',
        )
    }
    const json = (await (await request.get('/shifts.feed.json?actor=GBR')).json()) as { version: string }
    expect(json.version).toBe('https://jsonfeed.org/version/1.1')
  })

  test('of more than a page lead from the first to the last page, and no entry is on two', async ({
    request,
  }) => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'entry',
    })
    type Read = { feed: { id: string; entry?: { id: string }[]; link: { rel: string; href: string }[] } }
    let address = '/timeline.atom?company=huawei'
    const feeds: Read['feed'][] = []
    for (;;) {
      const xml = await (await request.get(address)).text()
      expect(XMLValidator.validate(xml)).toBe(true)
      const { feed } = parser.parse(xml) as Read
      feeds.push(feed)
      const next = feed.link.find(({ rel }) => rel === 'next')?.href
      if (!next) break
      address = next
    }
    expect(feeds.length).toBeGreaterThan(2)
    expect(new Set(feeds.map(({ id }) => id)).size).toBe(1)
    const relsOf = (feed: Read['feed'] | undefined) => feed?.link.map(({ rel }) => rel) ?? []
    expect(relsOf(feeds[0])).toEqual(expect.arrayContaining(['first', 'next', 'last']))
    expect(relsOf(feeds[0])).not.toContain('previous')
    expect(feeds.at(-1)?.link.find(({ rel }) => rel === 'last')?.href).toBe(address)
    const json = (await (await request.get('/timeline.feed.json?company=huawei')).json()) as {
      next_url: string
    }
    expect(json.next_url).toMatch(/\/timeline\.feed\.json\?company=huawei&page=2$/)
    expect((await request.get('/timeline.atom?page=0')).status()).toBe(400)
  })

  test('an entry keeps its id when its event is corrected, and tells when', async ({ request }) => {
    const cell = { actor: 'NRU', company: 'meta', topic: 'surveillance' } as const
    const title = `Nauru on Meta, ${Date.now()}`
    const id = await publish({ ...cell, title })
    const read = async () => {
      const feed = (await (await request.get('/timeline.feed.json?actor=NRU&company=meta')).json()) as {
        items: { id: string; title: string; date_modified: string }[]
      }
      return feed.items.filter((item) => item.title.startsWith(title))
    }
    const before = await read()
    await correct(id, 1, { ...cell, title: `${title}, corrected` })
    const after = await read()
    expect([before.length, after.length]).toEqual([1, 1])
    expect(after[0]?.id).toBe(before[0]?.id)
    expect(after[0]?.title).toBe(`${title}, corrected`)
    expect((after[0]?.date_modified ?? '') > (before[0]?.date_modified ?? '')).toBe(true)
  })

  test('a search can be followed', async ({ request }) => {
    const xml = await (await request.get('/timeline.atom?q=Huawei&actor=GBR')).text()
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml).toContain('UK bans Huawei 5G')
  })

  for (const path of [
    '/timeline.csv',
    '/timeline.json?actor=GBR',
    '/matrix.json',
    '/countries/gbr.atom',
    '/shifts.feed.json',
    '/timeline.atom?page=2',
  ])
    test(`${path} is not sent twice while nothing changes`, async ({ request }) => {
      const ask = (tag: string) => request.get(path, { headers: { 'if-none-match': tag } })
      // Other journeys may write meanwhile: then the tag is another one, and the next try settles it.
      await expect(async () => {
        const { etag = '' } = (await request.get(path)).headers()
        expect(etag).not.toBe('')
        expect((await ask(etag)).status()).toBe(304)
      }).toPass()
      expect((await ask('"other"')).status()).toBe(200)
    })

  test('are sent anew after a write', async ({ request }) => {
    const path = '/timeline.csv?actor=TUV&company=apple'
    const { etag = '' } = (await request.get(path)).headers()
    const title = `Tuvalu on Apple, ${Date.now()}`
    await publish({ actor: 'TUV', company: 'apple', topic: 'surveillance', title })
    const answer = await request.get(path, { headers: { 'if-none-match': etag } })
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toContain(title)
  })

  test('what makes no sense is refused, other spellings are led home, and 404 is 404', async ({
    request,
  }) => {
    const refused = await request.get('/timeline.csv?actor=XXX&asOf=banana')
    expect(refused.status()).toBe(400)
    expect(await refused.json()).toMatchObject({ errors: [{ field: 'asOf' }, { field: 'actor' }] })
    const led = await request.get('/companies/tiktok.csv?asOf=2020-12-31', { maxRedirects: 0 })
    expect([led.status(), led.headers().location]).toEqual([308, '/companies/bytedance.csv?asOf=2020-12-31'])
    for (const path of ['/countries/xxx.csv', '/events/nosuchevent1.json', '/matrix.atom'])
      expect((await request.get(path)).status()).toBe(404)
  })
})

test('a picture that is asked for by name is refused where it makes no sense; a preview is not', async ({
  request,
}) => {
  expect((await request.get('/timeline.png?asOf=banana')).status()).toBe(400)
  expect((await request.get('/timeline.svg?actor=XXX')).status()).toBe(400)
  expect((await request.get('/timeline.og.png?asOf=banana')).status()).toBe(200)
})

test('a bloc as data has its members and what they hold', async ({ request }) => {
  const eu = (await (await request.get('/blocs/eu.json?asOf=2021-01-01')).json()) as {
    members: string[]
    memberStances: { actor: string }[]
  }
  expect(eu.members).toHaveLength(27)
  expect(eu.members).not.toContain('GBR')
  expect(new Set(eu.memberStances.map(({ actor }) => actor)).size).toBeGreaterThan(5)
  expect(eu.memberStances.every(({ actor }) => eu.members.includes(actor))).toBe(true)
})

test('a search leads to its feeds and its data', async ({ page, request }) => {
  await page.goto('/search?q=Huawei')
  for (const [type, path] of [
    ['application/atom+xml', '/timeline.atom'],
    ['text/csv', '/timeline.csv'],
  ]) {
    const href = await page.locator(`head link[rel="alternate"][type="${type}"]`).getAttribute('href')
    expect(href).toMatch(new RegExp(`${path}\\?q=Huawei$`))
    expect((await request.get(href ?? '')).status()).toBe(200)
  }
  await expect(page.getByRole('link', { name: 'Events with these words on the timeline' })).toBeVisible()
})

test('a citation can be had as a file', async ({ page, request }) => {
  const id = await publish({
    actor: 'TUV',
    company: 'meta',
    topic: 'surveillance',
    title: 'A {title} | & more',
  })
  await page.goto(`/events/${id}`)
  const cite = page.getByRole('region', { name: 'Cite this event' })
  await cite.getByText('BibTeX', { exact: true }).click()
  await expect(cite.getByLabel('Citation in BibTeX')).toHaveValue(
    /title = \{\{A \\\{title\\\} \| \\& more\}\}/,
  )
  const wiki = await request.get(`/cite?address=/events/${id}&format=wikipedia`)
  expect(await wiki.text()).toContain('|title=A &#123;title&#125; {{!}} &#38; more |')
  expect((await request.get(`/cite?address=/events/${id}&format=mla`)).status()).toBe(400)
})

test.describe('what machines are told', () => {
  test('a view has one address, and tells it', async ({ page, baseURL }) => {
    await page.goto('/timeline?company=huawei&actor=GBR&actor=&foo=1&words=yes')
    const canonical = page.locator('head link[rel="canonical"]')
    await expect(canonical).toHaveAttribute('href', `${baseURL}/timeline?actor=GBR&company=huawei`)
    await expect(page.locator('head meta[property="og:title"]')).toHaveAttribute(
      'content',
      'Events by United Kingdom on Huawei',
    )
  })

  test('the sitemap, robots and the markup of the data are there', async ({ page, request, baseURL }) => {
    const xml = await (await request.get('/sitemap.xml')).text()
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml).toContain(`${baseURL}/issues/huawei/5g-networks`)
    expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
    await page.goto('/data')
    const data = JSON.parse(await textOf(page.locator('script[type="application/ld+json"]'))) as {
      distribution: { contentUrl: string }[]
    }
    expect(data).toMatchObject({ '@type': 'Dataset', license: expect.stringContaining('creativecommons') })
    for (const { contentUrl } of data.distribution) expect((await request.head(contentUrl)).ok()).toBe(true)
  })
})
