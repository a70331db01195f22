import { expect, test } from '@playwright/test'
import { makeSetupToken } from '../lib/testing/people'

test('the set-up link makes the first administrator, once', async ({ page, browser }) => {
  const token = await makeSetupToken()
  test.skip(token === null, 'somebody administers this database already')
  await page.goto(`/setup?token=${token}`)
  await page.getByLabel('Name').fill('First Administrator')
  await page.getByLabel('E-mail address').fill(`first-${Date.now()}@example.org`)
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Make the administrator' }).click()
  await expect(page.getByText('Choose at least 10 characters')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('First Administrator')
  await expect(page.getByLabel('Password')).toHaveValue('')

  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Make the administrator' }).click()
  await expect(page).toHaveURL('/admin')
  await expect(page.getByRole('rowheader', { name: /First Administrator/ })).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await other.goto(`/setup?token=${token}`)
  await expect(other.getByRole('heading', { name: 'This set-up link leads nowhere any more' })).toBeVisible()
})
