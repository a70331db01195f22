import type { Page } from '@playwright/test'
import { expect, test } from './client-address'

const filters = (page: Page) => page.getByRole('form', { name: 'Filter events' })

test('going back on the timeline takes the tick and the words back with it', async ({ page }) => {
  await page.goto('/timeline?company=huawei')
  await filters(page)
    .getByRole('searchbox', { name: /^Words/ })
    .fill('5G')
  await filters(page).locator('summary').filter({ hasText: 'Stance' }).click()
  await filters(page).getByLabel('ban', { exact: true }).check()
  await filters(page).getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/stance=ban/)
  await expect(filters(page).getByLabel('ban', { exact: true })).toBeChecked()
  await page.goBack()
  await expect(page).toHaveURL('/timeline?company=huawei')
  await expect(filters(page).locator('input[value="ban"]')).not.toBeChecked()
  await expect(filters(page).getByRole('searchbox', { name: /^Words/ })).toHaveValue('')
  await page.goForward()
  await expect(filters(page).locator('input[value="ban"]')).toBeChecked()
  await expect(filters(page).getByRole('searchbox', { name: /^Words/ })).toHaveValue('5G')
})

test('a filter that is taken off by its chip is off in the form too', async ({ page }) => {
  await page.goto('/timeline?company=huawei&stance=ban')
  await page.getByRole('link', { name: /Remove.*ban|ban.*✕/ }).click()
  await expect(page).toHaveURL('/timeline?company=huawei')
  await expect(filters(page).locator('input[value="ban"]')).not.toBeChecked()
})

test('going back from a search brings back the words of the one before, and stays there', async ({
  page,
}) => {
  await page.goto('/search?q=Huawei')
  const box = page.getByRole('searchbox', { name: 'Search for countries, companies, topics and events' })
  await expect(box).toHaveValue('Huawei')
  await page.getByRole('main').getByRole('search').locator('button').click()
  await box.fill('TikTok')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=TikTok$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/search\?q=Huawei$/)
  await expect(box).toHaveValue('Huawei')
  // The page follows what is typed after a pause: nothing was typed, and nothing may follow.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/\/search\?q=Huawei$/)
})
