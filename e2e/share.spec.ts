import type { Browser, Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from './client-address'
import { correct, publish } from './published'

const sheet = (page: Page) => page.getByRole('dialog')
const sentence = (page: Page) => page.locator('.standfirst p').first()

const textOf = async (found: Locator): Promise<string> => (await found.textContent()) ?? ''

async function openShare(page: Page) {
  await page.getByRole('link', { name: 'Share', exact: true }).click()
  await expect(sheet(page)).toBeVisible()
}

/** As somebody who has never been here. */
async function visit(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  return page
}

test.describe('sharing a view', () => {
  test('a copied link opens the same view for somebody else', async ({ page, browser, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/timeline?actor=GBR&stance=ban&asOf=2024-01-01&basis=in-force')
    const words = await textOf(sentence(page))
    await openShare(page)
    await sheet(page).getByRole('button', { name: 'Copy Live link' }).click()
    await expect(sheet(page).getByText('Copied.')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/\/timeline\?actor=GBR&stance=ban&asOf=2024-01-01&basis=in-force$/)
    const friend = await visit(browser, copied)
    expect(await textOf(sentence(friend))).toBe(words)
  })

  test('a pinned view stays as it was shared, says so, and leads to what has changed since', async ({
    page,
    browser,
  }) => {
    const cell = { actor: 'TUV', company: 'nexperia', topic: 'surveillance' } as const
    const title = `Tuvalu restricts it, ${Date.now()}`
    // Later than whatever an earlier run has published of the cell.
    const day = (after: number) =>
      new Date(Date.UTC(2021, 0, 1 + (Math.floor(Date.now() / 60_000) % 1_900) + after))
        .toISOString()
        .slice(0, 10)
    const announcedOn = day(0)
    const id = await publish({ ...cell, stance: 'restrict', title, announcedOn })
    const view = '/timeline?actor=TUV&company=nexperia'
    await page.goto(view)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    const words = (await textOf(sentence(page))).replace(/\.$/, '')
    await openShare(page)
    await sheet(page).getByRole('button', { name: 'Make a pinned link' }).click()
    const pinned = await sheet(page).getByLabel('Pinned link').inputValue()
    expect(pinned).toMatch(/\/s\/[2-9a-hj-km-np-tv-z]{8}$/)
    await expect(sheet(page).getByLabel('Citation in APA')).toHaveValue(new RegExp(`from ${pinned}$`))

    await correct(id, 1, { ...cell, stance: 'ban', title: `${title}, corrected`, announcedOn })
    await publish({ ...cell, stance: 'allow', title: `${title}, the next`, announcedOn: day(1) })

    const friend = await visit(browser, pinned)
    await expect(friend.getByText(/As shared on \d+ \w+ \d{4}/)).toBeVisible()
    await expect(friend.getByRole('heading', { name: title, exact: true })).toBeVisible()
    await expect(friend.getByRole('heading', { name: `${title}, the next` })).toHaveCount(0)
    expect(await textOf(sentence(friend))).toContain(words)

    await friend.getByRole('link', { name: 'What has changed since' }).click()
    // The cell, from what to what, since when, and by which event; then what was done to which event.
    const cells = friend.getByRole('region', { name: 'Stances that read otherwise' })
    await expect(cells.getByRole('listitem')).toHaveText(
      /^Tuvalu on Nexperia · Surveillance and safe city: .*restrict.* to .*allow.*since \d+ \w+ \d{4}, by this event/,
    )
    await expect(cells.getByRole('link', { name: /by this event/ })).toHaveAttribute(
      'href',
      /^\/events\/\w+$/,
    )
    await expect(friend.getByRole('link', { name: `${title}, corrected`, exact: true })).toBeVisible()
    await expect(friend.getByText('restrict', { exact: true }).last()).toBeVisible()
    await expect(friend.getByText('· corrected ·')).toBeVisible()
    await expect(friend.getByText('· added ·')).toBeVisible()
    await friend.goBack()
    await friend.getByRole('link', { name: 'See it as it stands now' }).click()
    await expect(friend).toHaveURL(view)
    await expect(friend.getByRole('heading', { name: `${title}, the next` })).toBeVisible()
  })

  test('a pinned view of which nothing has changed says so', async ({ page, request }) => {
    const title = `Tuvalu reviews Hikvision, ${Date.now()}`
    await publish({ actor: 'TUV', company: 'hikvision', topic: 'surveillance', stance: 'review', title })
    const answer = await request.post('/s', {
      form: { address: '/timeline?actor=TUV&company=hikvision' },
      headers: { accept: 'application/json' },
    })
    await page.goto(`/s/${((await answer.json()) as { slug: string }).slug}`)
    await page.getByRole('link', { name: 'What has changed since' }).click()
    await expect(page.getByText('Nothing has changed', { exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Stances that read otherwise' })).toHaveCount(0)
  })

  test('the same view is pinned once', async ({ request }) => {
    const pin = async (address: string) => {
      const answer = await request.post('/s', {
        form: { address },
        headers: { accept: 'application/json' },
      })
      expect(answer.status()).toBe(200)
      return ((await answer.json()) as { slug: string }).slug
    }
    const view = '/countries/gbr?asOf=2020-12-31&knownAt=2026-11-22'
    expect(await pin(view)).toBe(await pin('/countries/GB?knownAt=2026-11-22&asOf=2020-12-31&words=yes'))
  })

  for (const [path, says] of [
    ['/matrix', 'Stance matrix as of'],
    ['/countries/gbr', 'United Kingdom'],
    ['/blocs/eu', 'European Union'],
    ['/shifts', 'Shifts of stance'],
    ['/companies/huawei', 'Huawei'],
    ['/issues/huawei/5g-networks', 'Huawei · 5G networks'],
  ] as const)
    test(`${path} can be pinned, and is opened as it was`, async ({ page, request }) => {
      const answer = await request.post('/s', { form: { address: path }, maxRedirects: 0 })
      expect(answer.status()).toBe(303)
      await page.goto(answer.headers().location ?? '')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(says)
      await page.goto(await page.getByLabel('Pinned link').inputValue())
      await expect(page.getByText(/As shared on/)).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`^[^?]*${path}\\?.*asOf=.*knownAt=.*pinned=`))
    })

  test('an event is pinned at its version', async ({ page, request }) => {
    const id = await publish({ actor: 'TUV', company: 'zte', topic: 'surveillance', title: 'One version' })
    const answer = await request.post('/s', {
      form: { address: `/events/${id}` },
      headers: { accept: 'application/json' },
    })
    await page.goto(`/s/${((await answer.json()) as { slug: string }).slug}`)
    await expect(page).toHaveURL(new RegExp(`/events/${id}/history/1\\?pinned=`))
    await expect(page.getByText(/As shared on/)).toBeVisible()
  })

  test('what is no view of ours is not pinned, and a link that nobody made is 404', async ({ request }) => {
    for (const address of ['https://example.org/', '//example.org', '/account', '/countries/xxx', ''])
      expect((await request.post('/s', { form: { address } })).status()).toBe(400)
    expect((await request.get('/s/2222222222')).status()).toBe(404)
  })

  test('the dialog has a name, takes Escape, and gives the focus back', async ({ page }) => {
    await page.goto('/countries/gbr')
    await openShare(page)
    await expect(sheet(page)).toHaveAccessibleName(/^Share “United Kingdom/)
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    await expect(page.getByRole('link', { name: 'Share', exact: true })).toBeFocused()
  })

  test('works without scripts @nojs', async ({ page }) => {
    await page.goto('/timeline?actor=GBR')
    await page.getByRole('link', { name: 'Share', exact: true }).click()
    await expect(page.getByLabel('Live link')).toHaveValue(/\/timeline\?actor=GBR$/)
    await page.getByRole('button', { name: 'Make a pinned link' }).click()
    await expect(page.getByLabel('Pinned link')).toHaveValue(/\/s\/[2-9a-z]{8}$/)
  })

  test('fits a phone @phone', async ({ page }) => {
    await page.goto('/matrix')
    await openShare(page)
    await expect(sheet(page).getByLabel('Live link')).toBeVisible()
    const width = await sheet(page).evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth])
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  })
})

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

test('every control of a view keeps the rest of it, and Back goes back', async ({ page }) => {
  await page.goto('/matrix?company=huawei&asOf=2020-12-31&knownAt=2199-01-01&sort=name')
  const kept = /company=huawei&asOf=2020-12-31&knownAt=2199-01-01T23:59:59.999Z&basis=in-force&sort=name$/
  await page.locator('summary').filter({ hasText: 'as announced' }).click()
  await page
    .getByRole('link', { name: /^in force/i })
    .first()
    .click()
  await expect(page).toHaveURL(kept)
  await page.goBack()
  await expect(page).toHaveURL(/sort=name$/)
  await expect(page).not.toHaveURL(/basis/)
  await page.goForward()
  await expect(page).toHaveURL(kept)
})

test('a print points to its sources by number', async ({ page }) => {
  await page.goto('/countries/gbr')
  await page.emulateMedia({ media: 'print' })
  const notes = page.locator('.footnotes ol:visible > li')
  const marks = page.locator('.standing .says-who:visible')
  await expect(notes).toHaveCount(await marks.count())
  await expect(notes.first()).toContainText(/https?:\/\//)
  await expect(page.getByRole('link', { name: 'Share', exact: true })).toBeHidden()
})
