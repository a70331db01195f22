import { expect, test } from '@playwright/test'

test('whoever runs the app can ask whether it is alive', async ({ request }) => {
  const answer = await request.get('/healthz')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect(await answer.json()).toEqual({ status: 'alive' })
})

test('… and whether its database is reachable and migrated', async ({ request }) => {
  const answer = await request.get('/readyz')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ready' })
})

test('an address that leads nowhere is a true 404 with a way on', async ({ page }) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})
