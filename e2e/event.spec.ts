import { type APIRequestContext, expect, test } from '@playwright/test'

async function addressOf(request: APIRequestContext, title: string): Promise<string> {
  const { data } = await (await request.get('/api/v1/events', { params: { q: title } })).json()
  const found = data.find((event: { title: string }) => event.title === title)
  expect(found, `the dataset has “${title}”`).toBeTruthy()
  return `/events/${found.id}`
}

test('one event tells what was decided, who says so and what it changed', async ({ page, request }) => {
  await page.goto(await addressOf(request, 'UK bans Huawei 5G'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UK bans Huawei 5G')
  await expect(page.getByText(/bans .*by a decision of 14 July 2020\./)).toBeVisible()

  const dates = page.getByLabel('Dates of the event')
  await expect(dates).toContainText('In force from31 December 2020')
  await expect(dates).toContainText('Must be carried out by31 December 2027')

  const changed = page.getByRole('region', { name: 'What it changed' })
  await expect(changed.getByText('On 14 July 2020 the stance moved from restrict to ban.')).toBeVisible()
  await expect(changed.getByRole('figure', { name: /United Kingdom on Huawei/ })).toBeVisible()

  const sources = page.getByRole('region', { name: /sources?$/i }).getByRole('list', { name: 'Sources' })
  await expect(sources.getByRole('link').first()).toHaveAttribute('href', /^https?:/)

  await page.getByRole('link', { name: 'UK lets Huawei supply up to 35% of non-core 5G' }).first().click()
  await expect(page.getByRole('region', { name: 'Related events' })).toContainText('superseded by')
})

test('a word that decided nothing says why', async ({ page, request }) => {
  await page.goto(await addressOf(request, 'Belgium declines to follow UK 5G ban on Huawei'))
  await expect(page.getByText(/^It did not decide/)).toBeVisible()
})

test('when it was recorded is not confused with when it happened', async ({ page, request }) => {
  await page.goto(await addressOf(request, 'UK bans Huawei 5G'))
  const record = page.getByLabel('This record')
  await expect(record).toContainText(/Recorded here\d+ \w+ \d{4}, \d\d:\d\d UTC/)
  await expect(record).not.toContainText('14 July 2020')
})

for (const scripts of ['', ' @nojs'])
  test(`what nobody recorded is a true 404 with a way on${scripts}`, async ({ page }) => {
    for (const [path, says] of [
      ['/events/nosuchevent', 'There is no event at this address'],
      ['/events/nosuchevent/history', 'There is no event at this address'],
      ['/events/%00', 'There is no event at this address'],
      ['/events/a%20b', 'There is no event at this address'],
      ['/events/..%2F..', 'There is no event at this address'],
      ['/s/nosuchzz', 'There is no shared view at this address'],
      ['/submissions/nosuchtoken', 'There is no proposal at this address'],
      ['/countries/xyz', 'There is no country with this code'],
      ['/not-here/event', 'There is no event at this address'],
      ['/no/such/page', 'There is nothing at this address'],
    ] as const) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(says)
      await expect(page.getByRole('main').getByRole('link', { name: 'Timeline' })).toBeVisible()
      expect(new URL(page.url()).pathname).toBe(path)
    }
  })

interface EventPage {
  readonly data: readonly { readonly id: string }[]
  readonly next: string | null
  readonly total: number
}

test('the API gives every event of a filter once, page after page', async ({ request }) => {
  const ids: string[] = []
  let total = -1
  for (let next: string | null = ''; next !== null; ) {
    const address = `/api/v1/events?company=huawei&limit=100${next && `&after=${next}`}`
    const page: EventPage = await (await request.get(address)).json()
    ids.push(...page.data.map((event) => event.id))
    total = page.total
    next = page.next
  }
  expect(ids).toHaveLength(total)
  expect(new Set(ids).size).toBe(total)
})

test('the API refuses what makes no sense, and names the field', async ({ request }) => {
  const answer = await request.get('/api/v1/events?asOf=banana&limit=0')
  expect(answer.status()).toBe(400)
  expect(answer.headers()['content-type']).toContain('application/problem+json')
  const { errors } = await answer.json()
  expect(errors.map((error: { field: string }) => error.field)).toEqual(['asOf', 'limit'])
  expect((await request.get('/api/v1/events/nosuchevent')).status()).toBe(404)
})

test('the method page explains the rules, and its examples lead to events', async ({ page }) => {
  await page.goto('/method')
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Known limits and biases' })
    .click()
  await expect(page).toHaveURL('/method#known-limits-and-biases')
  await expect(page.getByRole('heading', { name: /Known limits and biases/ })).toBeInViewport()
  await expect(page.getByRole('link', { name: /CC BY 4\.0/ }).first()).toBeVisible()
  await page.getByRole('link', { name: 'gbr-huawei-5g-networks-2020-07-14-ban' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UK bans Huawei 5G')
})

test('@nojs one event is read without scripts', async ({ page, request }) => {
  await page.goto(await addressOf(request, 'UK bans Huawei 5G'))
  await expect(page.getByText('On 14 July 2020 the stance moved from restrict to ban.')).toBeVisible()
  await page.getByRole('link', { name: /^All events of United Kingdom on Huawei/ }).click()
  await expect(page).toHaveURL('/timeline?actor=GBR&company=huawei&topic=5g-networks')
})

test('@phone nothing of an event or of the method is wider than the screen', async ({ page, request }) => {
  for (const path of [await addressOf(request, 'UK bans Huawei 5G'), '/method']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
  }
})
