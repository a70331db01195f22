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

test('a country is found under any of its names @nojs', async ({ page }) => {
  await page.goto('/countries/uk?asOf=2020-12-31')
  await expect(page).toHaveURL('/countries/gbr?asOf=2020-12-31')
  await page.goto('/countries/european-union')
  await expect(page).toHaveURL('/blocs/eu')
})

test('a mistyped filter is named, so that nobody believes it is on @nojs', async ({ page }) => {
  await page.goto('/matrix?companies=huawei&asof=2020-12-31')
  await expect(page.getByText('“companies” was ignored: did you mean “company”?')).toBeVisible()
  await expect(page.getByText('“asof” was ignored: did you mean “asOf”?')).toBeVisible()
  await page.goto('/timeline?from=2022&to=2019')
  await expect(page.getByText('The dates run backwards')).toBeVisible()
})

test('the keyboard reaches the matrix without walking through all that stands before it', async ({
  page,
}) => {
  await page.goto('/matrix')
  await page.getByRole('link', { name: 'Skip to the matrix' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^Stances/ }).first()).toBeFocused()
})

test('the front page on another day is the matrix of that day @nojs', async ({ page }) => {
  await page.goto('/?asOf=2018-12-31&knownAt=2026-11-26')
  await expect(page).toHaveURL(/\/matrix\?asOf=2018-12-31&knownAt=/)
})
