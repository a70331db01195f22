import { expect, test } from '@playwright/test'

test('a field that was left empty does not end up in the address', async ({ page }) => {
  await page.goto('/countries')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page).toHaveURL(/\/countries$/)
  await page.goto('/timeline?company=huawei')
  await page.getByRole('main').getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/\/timeline\?company=huawei$/)
})

test('an address that cannot be decoded is a bad one, with a way on @nojs', async ({ page }) => {
  const answer = await page.goto('/countries/%E0%A4%A')
  expect(answer?.status()).toBe(400)
  await page.getByRole('link', { name: 'matrix' }).click()
  await expect(page).toHaveURL(/\/matrix$/)
})

test('a way back stands above every reading page', async ({ page }) => {
  for (const address of ['/matrix', '/timeline', '/method']) {
    await page.goto(address)
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link')).toHaveText(['Home'])
  }
})
