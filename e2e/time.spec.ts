import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

const WHY = '/why?actor=GBR&issue=huawei/5g-networks'
const ukOn5g = (page: Page) => page.getByRole('link', { name: /^United Kingdom .* Huawei, 5G networks/ })

test.describe('why a cell reads as it does', () => {
  test('is told on a page of its own, as of any day @nojs', async ({ page }) => {
    await page.goto(`${WHY}&asOf=2021-12-31`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('United Kingdom')
    await expect(page.getByText('The last deed that stands decides')).toBeVisible()
    await expect(page.getByText(/^United Kingdom bans Huawei, 5G networks, by deed/)).toBeVisible()
    await expect(page.getByText('was ignored')).toHaveCount(0)
    await page.goto(`${WHY}&asOf=2001-01-01`)
    await expect(page.getByText('not the same as a neutral stance')).toBeVisible()
  })

  test('is a 404 for what does not exist', async ({ page }) => {
    for (const path of [
      '/why',
      '/why?actor=XXX&issue=huawei/5g-networks',
      '/why?actor=GBR&issue=acme/5g-networks',
    ])
      expect((await page.goto(path))?.status()).toBe(404)
  })

  test('opens beside the matrix, and closing it goes back to the cell', async ({ page }) => {
    await page.goto('/matrix?company=huawei')
    await expect(page.getByRole('grid')).toBeVisible()
    await ukOn5g(page).click()
    const panel = page.getByRole('dialog', { name: 'Why this cell' })
    await expect(panel.getByRole('heading', { name: 'What would change it' })).toBeVisible()
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(panel).toHaveCount(0)
    await expect(page).toHaveURL('/matrix?company=huawei')
    await expect(ukOn5g(page)).toBeFocused()
  })
})

test.describe('what changed between two days', () => {
  const path = '/matrix?company=huawei&topic=5g-networks&asOf=2020-12-31&vs=2020-06-30'

  test('is marked in the cells, old and new, and listed with its causes @nojs', async ({ page }) => {
    await page.goto(path)
    const uk = page.getByRole('link', { name: /^United Kingdom bans Huawei, 5G networks.*; before: / })
    await expect(uk).toHaveAttribute('data-changed', '')
    const list = page.getByRole('region', {
      name: 'What changed between 30 June 2020 and 31 December 2020',
    })
    const change = list.getByRole('listitem').filter({ hasText: 'United Kingdom' }).first()
    await expect(change).toContainText('ban')
    await expect(change.locator('a[href^="/events/"]').first()).toBeVisible()
    // As many as are counted are marked, what changed apart from what is recorded for the first time.
    const changed = await page.locator('.matrix [data-changed=""]').count()
    const first = await page.locator('.matrix [data-changed="first"]').count()
    await expect(list.locator('.finding')).toContainText(new RegExp(`^${changed} stances? changed`))
    await expect(list.locator('.finding')).toContainText(`${first} more`)
    await expect(list.locator('summary')).toContainText(`Recorded for the first time: ${first}`)
  })

  test('says of a measure that ended when it did @nojs', async ({ page }) => {
    await page.goto('/matrix?actor=CAN&company=huawei&topic=business-conduct&vs=2019-01-01')
    const change = page.locator('.matrix-changes').getByRole('listitem').filter({ hasText: 'Canada' }).first()
    await expect(change).toContainText('1 December 2018, ended 24 September 2021')
  })

  test('is chosen in a control, which keeps the rest of the view @nojs', async ({ page }) => {
    await page.goto('/matrix?company=huawei&topic=5g-networks&asOf=2020-12-31')
    await page.locator('summary', { hasText: 'What changed' }).click()
    await page.getByLabel('Mark what changed since the end of').fill('2020-06-30')
    await page.getByRole('button', { name: 'Mark' }).click()
    await expect(page).toHaveURL(path)
    await expect(page.getByRole('heading', { name: /^What changed between/ })).toBeVisible()
  })
})

test.describe('what was known at a moment', () => {
  const headers = { 'Accept-Datetime': 'Mon, 01 Jan 2001 12:00:00 GMT' }

  for (const path of [
    '/matrix?company=huawei',
    '/issues/huawei/5g-networks',
    '/api/v1/matrix',
    '/countries',
    '/companies',
    '/search?q=Huawei',
    '/embed/matrix?company=huawei',
  ])
    test(`is negotiated by date at ${path}`, async ({ request }) => {
      const gate = await request.get(path, { headers, maxRedirects: 0 })
      expect(gate.status()).toBe(302)
      expect(gate.headers().vary).toContain('Accept-Datetime')
      expect(gate.headers().link).toContain(`<${path}>; rel="original timegate"`)
      const memento = await request.get(gate.headers().location ?? '', { headers, maxRedirects: 0 })
      expect(memento.status()).toBe(200)
      expect(memento.headers()['memento-datetime']).toBe(headers['Accept-Datetime'])
      expect(memento.headers().link).toContain(`<${path}>; rel="original timegate"`)
      const now = await request.get(path)
      expect(now.headers()['memento-datetime']).toBeUndefined()
    })

  test('of the front page is that of the matrix', async ({ request }) => {
    const gate = await request.get('/', { headers, maxRedirects: 0 })
    expect(gate.status()).toBe(302)
    expect(decodeURIComponent(gate.headers().location ?? '')).toContain(
      '/matrix?knownAt=2001-01-01T12:00:00.000Z',
    )
    const why = '/why?actor=GBR&issue=huawei/5g-networks&knownAt=2001-01-01'
    expect((await request.get(why)).headers()['memento-datetime']).toBe('Mon, 01 Jan 2001 23:59:59 GMT')
  })

  for (const [path, heading] of [
    ['/countries', 'Nothing recorded'],
    ['/companies', 'Companies'],
    ['/search?q=Huawei', 'Search'],
  ] as const)
    test(`is said at ${path}, whose links stay in it @nojs`, async ({ page }) => {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}knownAt=2001-01-01`)
      await expect(page.getByRole('complementary', { name: 'What was known when' })).toBeVisible()
      await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible()
      // Nothing was recorded then.
      await expect(page.getByRole('main').locator('a[href^="/events/"]')).toHaveCount(0)
      const link = page.getByRole('main').locator('a[href^="/countries/"], a[href^="/companies/"]').first()
      await expect(link).toHaveAttribute('href', /knownAt=2001-01-01/)
      await page.getByRole('link', { name: 'See it as it stands now' }).click()
      await expect(page).toHaveURL(path)
    })

  test('is refused for a date that is none', async ({ request }) => {
    expect((await request.get('/matrix', { headers: { 'Accept-Datetime': 'soon' } })).status()).toBe(400)
  })

  test('is asked for beside the day of the view @nojs', async ({ page }) => {
    await page.goto('/matrix?company=huawei&asOf=2020-12-31')
    await page.locator('summary', { hasText: 'Day of this view' }).click()
    await page.getByLabel('As it was known at the end of').fill('2001-01-01')
    await page.getByRole('button', { name: 'Look back' }).click()
    await expect(page).toHaveURL('/matrix?company=huawei&asOf=2020-12-31&knownAt=2001-01-01')
    await expect(page.getByRole('complementary', { name: 'What was known when' })).toBeVisible()
  })
})
