import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './client-address'
import { correct, publish, retract } from './published'

const CELL = { actor: 'NRU', company: 'nexperia', topic: 'surveillance' } as const

async function pin(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.post('/s', {
    form: { address },
    headers: { accept: 'application/json' },
  })
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { slug: string }).slug
}

const sheet = (page: Page) => page.getByRole('dialog')
const openShare = (page: Page) => page.getByRole('link', { name: 'Share', exact: true }).click()
const hrefs = (page: Page) =>
  sheet(page)
    .locator('.share-downloads a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))

test.describe('a pinned view', () => {
  test('hands out nothing but itself: pictures, data and feeds are those of its moment', async ({
    page,
    request,
  }) => {
    await page.goto('/countries/deu')
    await openShare(page)
    await sheet(page).getByRole('button', { name: 'Make a pinned link' }).press('Enter')
    const link = sheet(page).getByLabel('Pinned link')
    await expect(link).toBeFocused()
    const slug = (await link.inputValue()).slice(-8)
    await expect(sheet(page).getByText('of the pinned view', { exact: false })).toHaveCount(3)
    const made = await hrefs(page)
    expect(made.map((href) => new URL(href).pathname)).toEqual(
      ['csv', 'ndjson', 'json', 'atom', 'feed.json', 'png', 'svg'].map(
        (ending) => `/countries/deu.${ending}`,
      ),
    )
    for (const href of made) {
      expect(new URL(href).search).toMatch(/^\?asOf=[\d-]+&knownAt=[\d:.TZ-]+(&pinned=[2-9a-z]{8})?$/)
      expect(href.includes('pinned=')).toBe(/png|svg/.test(href))
      expect((await request.get(href)).status(), href).toBe(200)
    }
    // The same from the page that the link opens.
    await page.goto(`/s/${slug}`)
    await openShare(page)
    await expect(sheet(page).getByLabel('Pinned link')).toHaveValue(new RegExp(`/s/${slug}$`))
    expect(await hrefs(page)).toEqual(made)
  })

  test('offers its live form as such, and no other', async ({ page, request, baseURL }) => {
    await page.goto(`/s/${await pin(request, '/matrix?company=huawei')}`)
    await openShare(page)
    await expect(sheet(page).getByLabel('Live link')).toHaveValue(`${baseURL}/matrix?company=huawei`)
    await expect(sheet(page).getByLabel('Embed, live')).toHaveValue(
      new RegExp(`src="${baseURL}/embed/matrix\\?company=huawei"`),
    )
    await expect(sheet(page).getByLabel('Embed, pinned')).toHaveValue(/knownAt=/)
  })

  test('can be had in its other forms at the short link and an ending', async ({ request, page }) => {
    const slug = await pin(request, '/countries/deu')
    for (const [ending, type] of [
      ['csv', 'text/csv'],
      ['json', 'application/json'],
      ['png', 'image/png'],
    ] as const) {
      const answer = await request.get(`/s/${slug}.${ending}`)
      expect(answer.headers()['content-type'], ending).toContain(type)
      expect(answer.url()).toContain('knownAt=')
    }
    expect((await request.get('/s/2222222222.csv')).status()).toBe(404)
    expect((await page.goto(`/s/${slug}`))?.status()).toBe(200)
  })

  test('of an event keeps its words in the title and in what a posted link shows', async ({
    page,
    request,
    baseURL,
  }) => {
    const title = `Nauru restricts it, ${Date.now()}`
    const id = await publish({ ...CELL, stance: 'restrict', title })
    const slug = await pin(request, `/events/${id}`)
    await correct(id, 1, { ...CELL, stance: 'ban', title: `${title} no more` })
    await page.goto(`/s/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Version 1 of “${title}”`)
    await expect(page).toHaveTitle(new RegExp(`^Version 1: ${title} · `))
    const meta = (property: string) => page.locator(`head meta[property="${property}"]`)
    await expect(meta('og:title')).toHaveAttribute('content', `Version 1: ${title}`)
    const image = (await meta('og:image').getAttribute('content')) ?? ''
    expect(image).toContain(`/events/${id}.og.png?knownAt=`)
    expect((await request.get(image)).headers()['content-type']).toBe('image/png')
    await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute(
      'href',
      `${baseURL}/events/${id}`,
    )
    const svg = await (await request.get(`/s/${slug}.svg`)).text()
    expect(svg).toContain(`/s/${slug}`)
    expect((await (await request.get(`/s/${slug}.json`)).json()) as object).toMatchObject({
      title,
      version: 1,
    })
  })

  test('leads on to the record of its moment, whatever became of an event since', async ({
    page,
    request,
    baseURL,
  }) => {
    const cell = { ...CELL, company: 'zte' } as const
    const title = `Nauru bans it, ${Date.now()}`
    const id = await publish({ ...cell, stance: 'ban', title })
    const slug = await pin(request, '/countries/nru')
    await retract(id, 1, 'It was another island.')
    expect((await request.get(`/events/${id}`)).status()).toBe(410)

    await page.goto(`/s/${slug}`)
    const main = page.getByRole('main')
    const inside = await main
      .locator('a[href^="/events/"], a[href^="/issues/"], a[href^="/companies/"], a[href^="/blocs/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(inside.length).toBeGreaterThan(3)
    expect(inside.filter((href) => !href.includes('knownAt='))).toEqual([])

    await main.getByRole('heading', { name: title }).getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/events/${id}\\?knownAt=`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByText(/As known on/)).toBeVisible()
    const past = await request.get(page.url())
    expect(past.status()).toBe(200)
    expect(past.headers()['memento-datetime']).toBeTruthy()
    const { search } = new URL(page.url())
    expect((await request.get(`/events/${id}.json${search}`)).status()).toBe(200)
    expect((await request.get(`/events/${id}.json`)).status()).toBe(410)

    const early = await request.get(`/events/${id}?knownAt=2001-01-01`)
    expect(early.status()).toBe(404)
    expect(await early.text()).toContain('This event was not recorded yet')
    expect((await request.get(`/events/${id}.json?knownAt=2001-01-01`)).status()).toBe(404)
    await page.getByRole('link', { name: 'See it as it stands now' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This event was withdrawn')
    await expect(page).toHaveURL(`${baseURL}/events/${id}`)
  })
})

test.describe('on paper', () => {
  for (const path of [
    '/map?company=huawei&topic=5g-networks',
    '/compare?actor=GBR&actor=DEU&actor=USA',
    '/issues/huawei/5g-networks',
    '/timeline?actor=GBR&company=huawei',
    '/shifts',
    '/coverage',
    '/countries/gbr',
  ])
    test(`${path} is a brief of at most two sheets with its sources and its address`, async ({ page }) => {
      await page.goto(path)
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2)
      await page.emulateMedia({ media: 'print' })
      await expect(
        page.getByRole('main').locator('form:visible, select:visible, button:visible'),
      ).toHaveCount(0)
      await expect(page.locator('.print-address')).toContainText(path.split('?')[0] ?? '')
      const notes = page.locator('.footnotes ol:visible > li')
      if (path === '/coverage')
        await expect(page.getByText('its sources: they are at the address')).toBeVisible()
      else {
        await expect(notes.first()).toContainText(/https?:\/\//)
        expect(await notes.count()).toBeGreaterThan(8)
      }
    })

  test('a pinned view does not offer on paper what can only be clicked', async ({ page }) => {
    await page.goto('/timeline?actor=GBR&stance=ban&knownAt=2199-01-01')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('As known on')).toBeVisible()
    await expect(page.getByText('See it as it stands now')).toBeHidden()
    await expect(page.locator('.filter-chip:visible')).toHaveCount(0)
    await expect(page.getByText(/^\d+ of \d+ are printed$/)).toBeVisible()
  })
})
