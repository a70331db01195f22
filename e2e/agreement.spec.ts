import { expect, test } from '@playwright/test'

test('a country tells who stands nearest and farthest, and compares them issue by issue @nojs', async ({
  page,
}) => {
  await page.goto('/countries/gbr?asOf=2025-12-31')
  const nearest = page.locator('#neighbours')
  await expect(nearest.locator('.finding')).toHaveText(
    /^Nearest to United Kingdom stands .+ \(\d+ % over \d+ issues\)/,
  )
  await nearest
    .getByRole('link', { name: /^Compare issue by issue United Kingdom and / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/compare\?actor=\w+&actor=\w+&asOf=2025-12-31$/)
})

test('a bloc tells how far its members agree, year by year @nojs', async ({ page }) => {
  await page.goto('/blocs/eu?asOf=2024-12-31')
  const chart = page.getByRole('figure', { name: /^Agreement among members (rose|fell) from \d+ %/ })
  await expect(chart).toBeVisible()
  await chart.getByText('As a table').click()
  const rows = chart.getByRole('row')
  await expect(rows.filter({ hasText: '31 December 2019' }).getByRole('cell').last()).toHaveText('28')
  await expect(rows.filter({ hasText: '31 December 2020' }).getByRole('cell').last()).toHaveText('27')
})

test('an issue tells in which order it was banned, and how far in each bloc @nojs', async ({ page }) => {
  await page.goto('/issues/huawei/5g-networks?asOf=2018-12-31')
  const adoption = page.locator('#adoption')
  await expect(adoption.locator('.finding')).toContainText('Australia first, on 23 August 2018')
  await expect(adoption.getByRole('row').filter({ hasText: 'Five Eyes' })).toContainText('2 of 5')
})

test('a country on the map says why it reads so', async ({ page }) => {
  await page.goto('/map?company=huawei&topic=5g-networks')
  await page.locator('.map-state[data-code="AUS"] .map-fill').first().click()
  await expect(page.getByRole('dialog')).toContainText('Australia')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('silence leads to the form where it can be ended @nojs', async ({ page }) => {
  await page.goto('/coverage')
  const none = page.getByRole('link', { name: /^none: add an event of/ }).first()
  await expect(none).toHaveAttribute('href', /^\/events\/new\?actor=\w+&topic=[\w-]+$/)
})
