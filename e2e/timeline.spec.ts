import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

const menu = (page: Page, title: string) =>
  page.getByRole('search').locator('summary').filter({ hasText: title })
const shown = (page: Page) => page.getByRole('region', { name: /events/i }).getByRole('heading', { level: 4 })

test('who narrows the timeline can send the link to somebody who then sees the same', async ({
  page,
  context,
}) => {
  await page.goto('/timeline')
  await menu(page, 'Actor').click()
  await page.getByLabel('Find in actors').fill('kingd')
  await page.getByLabel(/^United Kingdom/).check()
  await menu(page, 'Company').click()
  await page.getByLabel(/^Huawei/).check()
  await page.getByRole('button', { name: 'Show' }).click()

  await expect(page).toHaveURL(/\/timeline\?actor=GBR&company=huawei$/)
  const sentence = page.getByText(/^\d+ events by United Kingdom on Huawei\.$/)
  await expect(sentence).toBeVisible()
  const [words, titles] = [await sentence.textContent(), await shown(page).allInnerTexts()]
  expect(titles).toContain('UK bans Huawei 5G')

  await page.reload()
  await expect(page.getByText(words ?? '')).toBeVisible()
  expect(await shown(page).allInnerTexts()).toEqual(titles)

  const friend = await context.newPage()
  await friend.goto(page.url())
  await expect(friend.getByText(words ?? '')).toBeVisible()
  expect(await shown(friend).allInnerTexts()).toEqual(titles)
})

test('a filter is taken off by its chip', async ({ page }) => {
  await page.goto('/timeline?actor=GBR&stance=ban')
  await page.getByRole('link', { name: 'Remove filter Stance ban' }).click()
  await expect(page).toHaveURL('/timeline?actor=GBR')
  await expect(page.getByText(/^\d+ events by United Kingdom\.$/)).toBeVisible()
})

test('where nothing is found, the page says what to loosen', async ({ page }) => {
  await page.goto('/timeline?actor=GBR&company=nvidia&stance=ban')
  await expect(page.getByText('No event matches these filters together')).toBeVisible()
  await page.getByRole('link', { name: 'Without company: Nvidia' }).click()
  await expect(page).toHaveURL('/timeline?actor=GBR&stance=ban')
  await expect(shown(page).first()).toBeVisible()
})

test('what makes no sense is ignored, and said so', async ({ page }) => {
  const answer = await page.goto('/timeline?asOf=banana&actor=XXX&after=banana&knownAt=soon')
  expect(answer?.status()).toBe(200)
  const notes = page.getByRole('status')
  await expect(notes).toContainText('“asOf=banana” was ignored')
  await expect(notes).toContainText('“XXX”')
  await expect(notes).toContainText('“after” was ignored')
  await expect(notes).toContainText('“knownAt=soon” was ignored')
  await expect(shown(page).first()).toBeVisible()
})

test('as of an earlier day nothing later is shown', async ({ page }) => {
  await page.goto('/timeline?actor=GBR&company=huawei&topic=5g-networks&asOf=2020-07-13')
  const titles = await shown(page).allInnerTexts()
  expect(titles).toContain('UK lets Huawei supply up to 35% of non-core 5G')
  expect(titles).not.toContain('UK bans Huawei 5G')
})

test('older events are a page away, and the newest one click back', async ({ page }) => {
  await page.goto('/timeline?company=huawei')
  const newest = await shown(page).first().textContent()
  await page.getByRole('link', { name: 'Older events' }).click()
  await expect(page.getByRole('heading', { name: 'Older events' })).toBeVisible()
  await expect(shown(page).first()).not.toHaveText(newest ?? '')
  await page.getByRole('link', { name: 'Newest events' }).click()
  await expect(shown(page).first()).toHaveText(newest ?? '')
})

test('a year of the chart narrows to that year, and the chart has its table', async ({ page }) => {
  await page.goto('/timeline?company=huawei')
  await page.getByRole('link', { name: /^2020: \d+ events/ }).click()
  await expect(page).toHaveURL('/timeline?company=huawei&from=2020&to=2020')
  await expect(page.getByText(/announced in 2020\.$/)).toBeVisible()
  await page.goBack()
  await page
    .getByRole('figure', { name: /saw most of these events/ })
    .getByText('As a table')
    .click()
  await expect(page.getByRole('rowheader', { name: '2020', exact: true })).toBeVisible()
})

test('every event shows its sources without a click', async ({ page }) => {
  await page.goto('/timeline?actor=GBR&company=huawei&topic=5g-networks')
  const event = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'UK bans Huawei 5G' }) })
  const sources = event.getByRole('list', { name: 'Sources' })
  await expect(sources.getByRole('link').first()).toHaveAttribute('href', /^https?:/)
  await expect(sources.getByRole('link', { name: /^archived copy of/ }).first()).toHaveAttribute(
    'href',
    /^https:\/\/web\.archive\.org\/web\/2020/,
  )
})

test('@nojs the filters work without scripts', async ({ page }) => {
  await page.goto('/timeline')
  await menu(page, 'Stance').click()
  await page.getByLabel('ban', { exact: true }).check()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText(/^\d+ events with the stance ban\.$/)).toBeVisible()
  await expect(page.getByLabel('Find in actors')).toBeHidden()
})

test('@phone the filters are folded, nothing is wider than the screen', async ({ page }) => {
  await page.goto('/timeline?actor=GBR')
  await expect(menu(page, 'Actor')).toBeHidden()
  await menu(page, 'Filters').click()
  await menu(page, 'Company').click()
  await page.getByLabel(/^Huawei/).check()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText(/^\d+ events by United Kingdom on Huawei\.$/)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('anybody can use it: the timeline', async ({ page }) => {
  await page.goto('/timeline?actor=GBR&company=huawei&asOf=banana')
  await menu(page, 'Actor').click()
  await expectAccessible(page)
})
