import { expect, test } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { runAxe } from './run-axe'
import { signIn } from './sign-in'

test('a developer reads about a call, and tries it out where it is explained', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) elsewhere.push(request.url())
  })
  await page.goto('/data')
  await page.getByRole('link', { name: 'explained and can be tried out' }).click()
  await expect(page.getByRole('heading', { name: 'The API', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Open the explorer' }).click()
  const viewer = page.locator('.swagger-ui')
  await viewer.getByRole('button', { name: /^GET \/topics/ }).click()
  await viewer.getByRole('button', { name: 'Execute' }).click()
  const answer = viewer.locator('.live-responses-table')
  await expect(answer).toContainText('"slug": "5g-networks"')
  await expect(answer).toContainText('x-request-id')
  expect(elsewhere).toEqual([])
})

test('without scripts every call is there as a plain list, and a click runs it @nojs', async ({ page }) => {
  await page.goto('/api/docs')
  const call = page.getByRole('article', { name: /GET \/api\/v1\/shifts/ })
  await expect(call.getByText('curl')).toBeVisible()
  await call.getByRole('link', { name: /Run it/ }).click()
  expect(JSON.parse((await page.locator('body').textContent()) ?? '')).toHaveProperty('data')
})

for (const [way, colorScheme] of [
  ['in light', 'light'],
  ['in the dark', 'dark'],
  ['on a small screen @phone', 'light'],
] as const)
  test(`the reference can be used by everybody, ${way}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/api/docs')
    await page.getByRole('button', { name: 'Open the explorer' }).click()
    await expect(page.locator('.swagger-ui').getByRole('button', { name: /^GET \/topics/ })).toBeVisible()
    const violations = await runAxe(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(violations.map(({ id, nodes }) => [id, nodes.length, nodes.map((node) => node.html)])).toEqual([])
  })

test('a key is made at the account, shown once, used, and revoked', async ({ page, request }) => {
  await signIn(page, await makePerson('editor'))
  await page.goto('/account')
  await page.getByLabel('What for').fill('Nightly')
  await page.getByLabel('Last day').fill('some day')
  await page.getByRole('button', { name: 'Make a key' }).click()
  await expect(page.getByText('Write the last day like 2027-12-31')).toBeVisible()
  await expect(page.getByLabel('What for')).toHaveValue('Nightly')
  await page.getByLabel('Last day').fill('2199-12-31')
  await expect(page.getByLabel('What it may do').getByRole('option', { name: /^Administrator/ })).toHaveCount(
    0,
  )
  await page.getByRole('button', { name: 'Make a key' }).click()
  const field = page.getByLabel('The new key', { exact: true })
  await expect(field).toHaveValue(/^dmr_/)
  const key = await field.inputValue()
  expect(await runAxe(page)).toEqual([])

  const send = () =>
    request.patch('/api/v1/events/nosuchevent', {
      headers: { authorization: `Bearer ${key}`, 'if-match': '*' },
      data: {},
    })
  expect((await send()).status()).toBe(404)
  await page.goto('/account')
  await expect(page.getByLabel('The new key', { exact: true })).toHaveCount(0)
  expect(await page.content()).not.toContain(key)
  await page.getByRole('button', { name: /^Revoke Nightly/ }).click()
  await expect(page.getByText(/^revoked/)).toBeVisible()
  expect((await send()).status()).toBe(401)
})

test('an administrator sees whose keys there are, and revokes one', async ({ page, browser }) => {
  const person = await makePerson('contributor')
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, person)
  await theirs.goto('/account')
  await theirs.getByLabel('What for').fill(`Key of ${person.id}`)
  await theirs.getByRole('button', { name: 'Make a key' }).click()
  await expect(theirs.getByLabel('The new key', { exact: true })).toBeVisible()

  await signIn(page, await makePerson('administrator'), '/admin')
  const row = page.getByRole('row', { name: new RegExp(`Key of ${person.id}`) })
  await expect(row).toContainText(person.name)
  await row.getByRole('button', { name: /^Revoke/ }).click()
  await expect(row).toContainText('revoked')
})
