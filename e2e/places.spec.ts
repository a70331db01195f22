import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

const AN_ISSUE = '/issues/huawei/5g-networks'

test.describe('reading the history of a country', () => {
  test('leads from its stances to the source that says so', async ({ page }) => {
    await page.goto('/countries/gbr')
    await expect(page.getByRole('heading', { level: 1, name: 'United Kingdom' })).toBeVisible()
    await expect(page.getByText('European Union until 31 January 2020')).toBeVisible()

    const stances = page.getByRole('region', { name: 'Stances of United Kingdom' })
    const huawei = stances.getByRole('row').filter({ hasText: 'Huawei 5G networks' })
    await expect(huawei).toContainText('14 July 2020')
    await expect(huawei.getByText('ban', { exact: true })).toBeVisible()

    const event = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'UK bans Huawei 5G' }) })
    const source = event.locator('a[rel~="nofollow"]').first()
    await expect(source).toHaveAttribute('href', /^https?:\/\//)
  })

  test('names every band of the ribbon in a sentence, and leads to its event', async ({ page }) => {
    await page.goto('/countries/gbr')
    const band = page.getByRole('link', {
      name: /^United Kingdom restricts Huawei, 5G networks, by deed, from 28 January 2020 to 14 July 2020/,
    })
    await expect(band).toHaveAttribute('href', /^\/events\/\w+/)
  })

  test('shows the same facts as a table', async ({ page }) => {
    await page.goto('/countries/gbr')
    const history = page.getByRole('region', { name: 'History of its stances' })
    await history.getByText('As a table').click()
    const row = history
      .getByRole('row')
      .filter({ hasText: 'Huawei · 5G networks' })
      .filter({ hasText: 'restrict' })
    await expect(row).toContainText('28 January 2020')
    await expect(row).toContainText('14 July 2020')
  })

  test('can be read as of an earlier day, and keeps that in its link', async ({ page }) => {
    await page.goto('/countries/gbr?asOf=2020-03-01')
    const stances = page.getByRole('region', { name: 'Stances of United Kingdom' })
    await expect(stances.getByRole('row').filter({ hasText: 'Huawei 5G networks' })).toContainText('restrict')
    await expect(page.getByRole('link', { name: 'UK bans Huawei 5G', exact: true })).toHaveCount(0)
    await page.reload()
    await expect(page.getByText('1 March 2020').first()).toBeVisible()
  })

  test('ignores a day that makes no sense, and says so', async ({ page }) => {
    await page.goto('/countries/gbr?asOf=banana')
    await expect(page.getByRole('status')).toContainText('“asOf=banana” was ignored')
    await expect(page.getByRole('region', { name: 'Stances of United Kingdom' })).toBeVisible()
  })

  test('of which nothing is recorded says that, and where to go on', async ({ page }) => {
    await page.goto('/countries/abw')
    await expect(page.getByText('Nothing is recorded of Aruba yet')).toBeVisible()
    await expect(page.getByText('That does not make it neutral')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Countries with evidence' })).toHaveAttribute(
      'href',
      '/countries',
    )
  })
})

test('who has banned Huawei from 5G, since when, and says who', async ({ page }) => {
  await page.goto(`${AN_ISSUE}?asOf=2020-12-31`)
  await expect(page.getByText(/\d+ governments ban Huawei from 5G networks/)).toBeVisible()
  await expect(page.getByText(/First to ban it by deed was Australia, on 23 August 2018/)).toBeVisible()

  const stances = page.getByRole('region', { name: 'Stances on Huawei · 5G networks' })
  const australia = stances.getByRole('row').filter({ hasText: 'Australia' })
  await expect(australia).toContainText('23 August 2018')
  const uk = stances.getByRole('row').filter({ hasText: 'United Kingdom' })
  await expect(uk).toContainText('ban')
  await expect(uk).toContainText('14 July 2020')
  await expect(uk.locator('a[rel~="nofollow"]').first()).toHaveAttribute('href', /^https?:\/\//)

  await uk.getByRole('link', { name: 'United Kingdom' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'United Kingdom' })).toBeVisible()
})

test('the chart of counts answers the pointer, and moves nothing', async ({ page }) => {
  await page.goto(AN_ISSUE)
  const chart = page.getByRole('figure', { name: /at each stance on Huawei · 5G networks/ })
  const before = await chart.boundingBox()
  await chart.hover()
  await expect(chart.getByRole('application')).toBeVisible()
  expect((await chart.boundingBox())?.height).toBe(before?.height)
})

test('a bloc shows its members, those who left apart, and where they stand', async ({ page }) => {
  await page.goto('/blocs/eu')
  const members = page.getByRole('region', { name: 'Members', exact: true })
  await expect(members.getByRole('heading', { name: 'Former members' })).toBeVisible()
  await expect(members.getByText('until 31 January 2020')).toBeVisible()
  const bars = page.getByRole('region', { name: 'Stances of the members of European Union, by issue' })
  await expect(
    bars.getByRole('link', { name: /members on Huawei · 5G networks, in the matrix/ }),
  ).toHaveAttribute('href', '/matrix?company=huawei&topic=5g-networks&bloc=EU')
  await page.goto('/blocs/eu?asOf=2019-12-31')
  await expect(members.getByRole('heading', { name: 'Former members' })).toHaveCount(0)
  await expect(members.getByRole('link', { name: 'United Kingdom' })).toBeVisible()
})

test('a company is found by its product', async ({ page }) => {
  await page.goto('/companies/tiktok')
  await expect(page).toHaveURL(/\/companies\/bytedance$/)
  await expect(page.getByText('TikTok, Douyin, CapCut')).toBeVisible()
  await page.getByRole('link', { name: 'Devices of the state', exact: true }).click()
  await expect(page).toHaveURL(/\/issues\/bytedance\/gov-devices$/)
})

test.describe('finding a country', () => {
  for (const [typed, found] of [
    ['Holland', 'Netherlands'],
    ['UK', 'United Kingdom'],
    ['deu', 'Germany'],
    ['turkiye', 'Turkey'],
  ] as const)
    test(`by typing ${typed} @nojs`, async ({ page }) => {
      await page.goto('/countries')
      await page.getByLabel('Name or code').fill(typed)
      await page.getByRole('button', { name: 'Find' }).click()
      const first = page.getByRole('region', { name: 'Countries and blocs found' }).getByRole('row').nth(1)
      await expect(first).toContainText(found)
    })

  test('that is not there says what to loosen', async ({ page }) => {
    await page.goto('/countries?q=Atlantis&region=Europe')
    await expect(page.getByText('is called “Atlantis” in Europe')).toBeVisible()
    await page.getByRole('link', { name: 'All countries' }).click()
    await expect(page.getByRole('heading', { name: 'Nothing recorded' })).toBeVisible()
  })
})

test('other ways of writing an address lead to the one that stays', async ({ request }) => {
  for (const [from, to] of [
    ['/countries/gb', '/countries/gbr'],
    ['/countries/GBR?asOf=2020-12-31', '/countries/gbr?asOf=2020-12-31'],
    ['/countries/eu', '/blocs/eu'],
    ['/companies/Huawei', '/companies/huawei'],
    ['/companies/starlink', '/companies/spacex'],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0 })
    expect(response.status(), from).toBe(308)
    expect(response.headers().location, from).toMatch(new RegExp(`${to.replace('?', '\\?')}$`))
  }
})

test('what does not exist is a 404 with a way on, without scripts too @nojs', async ({ page }) => {
  for (const address of [
    '/countries/zzz',
    '/countries/%F0%9F%A6%84',
    '/blocs/nope',
    '/companies/nope',
    '/issues/nope/5g-networks',
    '/issues/huawei/nope',
    '/issues/spacex/security-software',
  ]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole('main').getByRole('link', { name: 'Matrix' }), address).toBeVisible()
  }
})

test('everything is there without scripts @nojs', async ({ page }) => {
  await page.goto(AN_ISSUE)
  await expect(page.getByText(/\d+ governments ban Huawei from 5G networks/)).toBeVisible()
  await expect(
    page.getByRole('link', { name: /^Australia bans Huawei, 5G networks, by deed, since/ }),
  ).toBeVisible()
  const chart = page.getByRole('figure', { name: /at each stance on Huawei · 5G networks/ })
  await expect(chart.getByRole('list', { name: /at each stance on the day shown/ })).toContainText('ban')
  await chart.getByText('As a table').click()
  await expect(chart.getByRole('row').nth(1)).toBeVisible()
})

const PLACES = ['/countries', '/countries/gbr', '/countries/abw', '/blocs/nato', '/companies']
/** The longest pages we have must fit a phone. */
const LONG = [...PLACES, '/countries/usa', '/blocs/eu', '/companies/huawei', AN_ISSUE]
/** Beyond what every-page.spec.ts looks at: nothing recorded, and the tables of charts. */
const SHORT = ['/countries/abw', '/countries/gbr', '/issues/deepseek/gov-devices']

for (const address of LONG)
  test(`${address} is not wider than a phone @phone`, async ({ page }) => {
    await page.goto(address)
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: innerWidth,
    }))
    expect(content).toBeLessThanOrEqual(window)
  })

for (const address of SHORT)
  test(`${address} has no barrier that axe finds, with its tables open`, async ({ page }) => {
    await page.goto(address)
    await openTables(page)
    await expectAccessible(page)
  })

const openTables = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details.as-table'))
      details.open = true
  })
