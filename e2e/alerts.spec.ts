import { expect, test } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { readMailTo } from './mail'
import { signIn } from './sign-in'

test('a reader asks for a digest, confirms it from the mail, and ends it @nojs', async ({ page }) => {
  const email = `reader-${Date.now()}@example.org`
  await page.goto('/alerts')
  await page.getByLabel('Japan', { exact: true }).first().check()
  await page.getByLabel('E-mail address').fill('nonsense')
  await page.getByRole('button', { name: 'Send me a daily digest' }).click()
  await expect(page.getByText('Enter an e-mail address')).toBeVisible()
  await expect(page.getByLabel('Japan', { exact: true }).first()).toBeChecked()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a daily digest' }).click()
  await expect(page.getByText(`the one to ${email} was left for whoever runs it`)).toBeVisible()
  const link = /\/alerts\/[0-9a-f]{40}/.exec(await readMailTo(email))?.[0] ?? ''
  await page.goto(link)
  await expect(page.getByText('Once a day, when there was any: changes of stance of Japan.')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, send it to me' }).click()
  await expect(page.getByRole('heading', { name: 'Your digest', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByRole('heading', { name: 'Your digest has ended' })).toBeVisible()
})

test('an administrator adds a webhook, never into a private network, and pauses it', async ({ page }) => {
  await signIn(page, await makePerson('administrator'), '/admin/webhooks')
  await page.getByLabel('Address of the receiver').fill('http://169.254.169.254/latest/meta-data')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('This address does not lie in the public internet')).toBeVisible()
  await page.getByLabel('Address of the receiver').fill('https://93.184.215.14/hook')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByLabel('Signing secret')).toHaveValue(/^whsec_/)
  await page.getByRole('button', { name: 'Pause it' }).click()
  await expect(page.getByText('Paused by an administrator')).toBeVisible()
  await page.getByRole('button', { name: 'End it for good' }).click()
  await expect(page).toHaveURL('/admin/webhooks')
})

test('only administrators see webhooks', async ({ page }) => {
  await signIn(page, await makePerson('editor'))
  expect((await page.goto('/admin/webhooks'))?.status()).toBe(403)
})

test('a release that was never made is not found', async ({ request }) => {
  expect((await request.get('/data/releases/demarche-1999.01.01.zip')).status()).toBe(404)
})
