import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

const box = (page: Page) => page.getByLabel('Search for countries, companies, topics and events')
const events = (page: Page) => page.locator('.event-hits').getByRole('heading', { level: 3 })
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and go anywhere' })
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true })

test('results come while one types, and the link shows the same to somebody else', async ({
  page,
  context,
}) => {
  await page.goto('/search')
  await box(page).pressSequentially('holland huawei')
  await expect(page).toHaveURL('/search?q=holland+huawei')
  await expect(page.getByRole('link', { name: 'Netherlands', exact: true })).toHaveAttribute(
    'href',
    '/countries/nld',
  )
  await expect(events(page).first()).toContainText('Netherlands')
  await expect(events(page).first().locator('mark').first()).toBeVisible()
  await expect(box(page)).toBeFocused()
  const titles = await events(page).allInnerTexts()
  const friend = await context.newPage()
  await friend.goto(page.url())
  expect(await events(friend).allInnerTexts()).toEqual(titles)
})

test('a slip of the pen is forgiven, and said', async ({ page }) => {
  await page.goto('/search?q=Huwaei')
  await page.getByText('Did you mean').getByRole('link', { name: 'Huawei' }).click()
  await expect(page).toHaveURL('/search?q=Huawei')
  await expect(box(page)).toHaveValue('Huawei')
})

test('facets narrow the events, pages go on, chips take off', async ({ page }) => {
  await page.goto('/search?q=huawei')
  const facets = page.getByRole('navigation', { name: 'Narrow the events' })
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText(/^21–40 of/)).toBeVisible()
  await facets.getByRole('link', { name: /^ban \d+$/ }).click()
  await expect(page).toHaveURL('/search?stance=ban&q=huawei')
  await page.getByRole('link', { name: 'Remove filter Stance ban' }).click()
  await expect(page).toHaveURL('/search?q=huawei')
})

test('what is typed is text, never markup, and nothing found says what to do', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzzzzz')}`)
  await expect(page.getByText('Nothing is found for “<img src=x onerror=alert(1)> zzzzzz”')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'All countries' })).toBeVisible()
})

test('the palette opens by keyboard, leads where one wants, and gives the focus back', async ({ page }) => {
  await page.goto('/method')
  const link = page.getByRole('link', { name: 'Timeline' }).first()
  await link.focus()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(link).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').pressSequentially('华为')
  await expect(chosen(page)).toContainText('Huawei')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/companies/huawei')
  await expect(palette(page)).toBeHidden()

  await page.keyboard.press('Meta+k')
  await page.getByRole('combobox').pressSequentially('shif')
  await palette(page)
    .getByRole('option', { name: /^Shifts/ })
    .click()
  await expect(page).toHaveURL('/shifts')
})

test('a headline typed into the palette becomes an event to add', async ({ page }) => {
  await page.goto('/method')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').pressSequentially('Norway bans Huawei 5G')
  await expect(chosen(page)).toContainText('Add event: “Norway bans Huawei 5G”')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/events/new?text=Norway%20bans%20Huawei%205G')
})

test('what one begins to type into the header goes on in the palette', async ({ page }) => {
  await page.goto('/method')
  await page.getByRole('searchbox', { name: 'Search' }).focus()
  await page.keyboard.type('t')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('iktok')
  await expect(page.getByRole('combobox')).toHaveValue('tiktok')
  await expect(chosen(page)).toContainText('ByteDance')
})

test('shifts keep their filters through a reload and in pages', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'All shifts, newest first' }).click()
  await expect(page).toHaveURL('/shifts')
  await page.getByRole('link', { name: 'Reversals only' }).click()
  await expect(page).toHaveURL('/shifts?reversals=only')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reversals of stance')
  await page.goto('/shifts?company=huawei&from=2019&to=2020&reversals=only')
  const items = page.locator('.shift-day li')
  await expect(items.first()).toContainText('Huawei')
  const shown = await items.allInnerTexts()
  await page.reload()
  expect(await items.allInnerTexts()).toEqual(shown)
  await expect(items.first().getByRole('link').last()).toHaveAttribute('href', /^https?:/)

  await page.goto('/shifts')
  await page.getByRole('link', { name: 'Older shifts' }).click()
  await page.getByRole('link', { name: 'Newest shifts' }).click()
  await expect(page).toHaveURL('/shifts')
})

test('shifts of another lens are folded anew, and an empty view says what to loosen', async ({ page }) => {
  await page.goto('/shifts?actor=GBR&company=huawei&topic=5g-networks&basis=in-force')
  await expect(page.getByRole('link', { name: 'UK bans Huawei 5G' })).toBeVisible()
  await page.goto('/shifts?actor=GBR&from=1950&to=1951')
  await expect(page.getByText('No shift matches this view')).toBeVisible()
  await page.getByRole('link', { name: 'Without from: 1950' }).click()
  await expect(page).toHaveURL('/shifts?actor=GBR&to=1951')
})

test('shifts are narrowed by words, and their data say the same as the page', async ({ page, request }) => {
  const asked = 'company=huawei&q=appeal'
  await page.goto(`/shifts?${asked}`)
  const answer = await request.get(`/shifts.json?${asked}`)
  const { total } = (await answer.json()) as { total: number }
  await expect(page.getByText(new RegExp(`\\b${total} shifts?\\b`))).toBeVisible()
  const reversals = await request.get('/shifts.json?company=huawei&reversals=only')
  await page.goto('/shifts?company=huawei&reversals=only')
  const only = ((await reversals.json()) as { total: number }).total
  await expect(page.getByText(new RegExp(`\\b${only} shifts\\b`))).toBeVisible()
})

test('what makes no sense is ignored, and said so', async ({ page }) => {
  expect((await page.goto('/shifts?after=banana&reversals=many&actor=XXX'))?.status()).toBe(200)
  const notes = page.locator('.notes')
  await expect(notes).toContainText('“after” was ignored')
  await expect(notes).toContainText('“reversals=many” was ignored')
  expect((await page.goto('/search?q=%00huawei&after=banana'))?.status()).toBe(200)
  await expect(page.locator('.notes')).toContainText('“after” was ignored')
})

test('@nojs the search of the header, facets and shifts work without scripts', async ({ page }) => {
  await page.goto('/method')
  await page.getByRole('searchbox', { name: 'Search' }).fill('Türkiye')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Turkey', exact: true })).toBeVisible()
  await expect(events(page).first()).toBeVisible()
  await page.goto('/shifts')
  await page.getByRole('link', { name: 'Reversals only' }).click()
  await expect(page).toHaveURL('/shifts?reversals=only')
})

test('@phone nothing is wider than the screen', async ({ page }) => {
  for (const path of ['/search?q=huawei', '/shifts', '/search?q=qqqqqqqq']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
  await page.getByRole('searchbox', { name: 'Search' }).first().tap()
  await expect(palette(page)).toBeVisible()
  await page.getByRole('combobox').pressSequentially('Deutschland')
  await expect(chosen(page)).toContainText('Germany')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('anybody can use the palette', async ({ page }) => {
  await page.goto('/method')
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').pressSequentially('huawei')
  await expect(chosen(page)).toContainText('Huawei')
  await expectAccessible(page)
})
