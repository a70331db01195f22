import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './client-address'

/** A page of another origin: another port, which browsers take for another site's just as well. */
async function openElsewhere(page: Page, html: string): Promise<Server> {
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>Elsewhere</title>${html}`),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return server
}

test('an embedded matrix shows in a page of another site, as high as it needs, and sets no cookie', async ({
  page,
  context,
  baseURL,
}) => {
  const server = await openElsewhere(
    page,
    `<iframe src="${baseURL}/embed/matrix?company=huawei" width="900" height="120"></iframe><script src="${baseURL}/embed.js" async></script>`,
  )
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Who stands where on Huawei' })).toBeVisible()
  await expect(frame.getByRole('rowheader', { name: 'United Kingdom' })).toBeVisible()
  await expect(frame.getByRole('banner')).toHaveCount(0)
  await expect
    .poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(400)
  const scrolls = await frame.locator('html').evaluate((root) => root.scrollHeight > root.clientHeight + 1)
  expect(scrolls).toBe(false)
  expect(await context.cookies()).toEqual([])
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Open the full view' }).click(),
  ])
  await expect(opened).toHaveURL(`${baseURL}/matrix?company=huawei`)
  server.close()
})

test('a link in an embedded view opens a tab of its own, and the frame stays', async ({
  page,
  context,
  baseURL,
}) => {
  const server = await openElsewhere(
    page,
    `<iframe src="${baseURL}/embed/country/gbr" width="900" height="800"></iframe>`,
  )
  const frame = page.frameLocator('iframe')
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame
      .getByRole('link', { name: /bans Huawei, 5G networks/ })
      .first()
      .click(),
  ])
  await expect(opened).toHaveURL(/\/events\/[0-9a-z]+$/)
  await expect(frame.getByRole('heading', { name: 'United Kingdom' })).toBeVisible()
  server.close()
})

test('nothing but the embedded views can be framed by another site', async ({ page, request, baseURL }) => {
  for (const path of ['/', '/matrix', '/sign-in', '/countries/gbr', '/oembed?url=/matrix']) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'self'")
    expect(headers['x-frame-options'], path).toBe('SAMEORIGIN')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
  const embedded = await request.get('/embed/timeline?actor=GBR')
  expect(embedded.headers()['content-security-policy']).toMatch(/(^|; )frame-ancestors \*(;|$)/)
  expect(embedded.headers()['x-frame-options']).toBeUndefined()
  expect(embedded.headers()['set-cookie']).toBeUndefined()
  const server = await openElsewhere(
    page,
    `<iframe src="${baseURL}/matrix" width="900" height="300"></iframe>`,
  )
  await expect(page.frameLocator('iframe').getByRole('heading', { name: /Who stands where/ })).toHaveCount(0)
  server.close()
})

test('an embedded view is light or dark as its address says, whatever the reader’s system is', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const ground = () => page.locator('.embed').evaluate((view) => getComputedStyle(view).backgroundColor)
  await page.goto('/embed/issue/huawei/5g-networks?theme=dark')
  expect(await ground()).toBe('rgb(20, 22, 26)')
  await page.goto('/embed/issue/huawei/5g-networks?theme=auto')
  expect(await ground()).toBe('rgb(251, 250, 247)')
})

test('an embedded view can be read without scripts @nojs', async ({ page }) => {
  await page.goto('/embed/matrix')
  await expect(page.getByRole('rowheader', { name: 'Australia' })).toBeVisible()
  await expect(page.getByText('Source: Demarche, as of')).toBeVisible()
  await page.goto('/embed/country/gbr')
  await expect(page.getByRole('link', { name: /bans Huawei, 5G networks/ }).first()).toBeVisible()
})

test('what is not there cannot be embedded', async ({ request }) => {
  for (const path of [
    '/embed/country/zzz',
    '/embed/nothing',
    '/embed/issue/huawei/nothing',
    '/embed/event/abcdefgh',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('oEmbed tells how to show a view, and nothing about other sites', async ({ request, baseURL, page }) => {
  const ask = (query: string) => request.get(`/oembed?${query}`)
  const url = encodeURIComponent(`${baseURL}/matrix?company=huawei&asOf=2020-12-31`)
  const answer = await (await ask(`url=${url}&maxwidth=600`)).json()
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Demarche', width: 600 })
  expect(answer.html).toContain(`src="${baseURL}/embed/matrix?company=huawei&amp;asOf=2020-12-31"`)
  const xml = await ask(`url=${url}&format=xml`)
  expect(xml.headers()['content-type']).toContain('text/xml')
  expect(await xml.text()).toContain('<type>rich</type>')
  expect((await ask(`url=${url}&format=yaml`)).status()).toBe(400)
  expect((await ask('url=https%3A%2F%2Fexample.org%2Fmatrix')).status()).toBe(404)
  expect((await ask('')).status()).toBe(404)
  await page.goto('/countries/gbr')
  const link = page.locator('head link[type="application/json+oembed"]')
  const discovered = await request.get((await link.getAttribute('href')) ?? '')
  expect((await discovered.json()).html).toContain(`${baseURL}/embed/country/gbr`)
})

test('a country on an embedded map opens in a tab of its own, and the map stays', async ({
  page,
  context,
  baseURL,
}) => {
  const server = await openElsewhere(
    page,
    `<iframe src="${baseURL}/embed/map?company=huawei&topic=5g-networks" width="1000" height="900"></iframe>`,
  )
  const frame = page.frameLocator('iframe')
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.locator('.map-panel a[data-code="AUS"]').first().click(),
  ])
  await expect(opened).toHaveURL(/\/events\/[0-9a-z]+$/)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Huawei · 5G networks')
  server.close()
})

test('links in an embedded view leave the frame without scripts too @nojs', async ({ page }) => {
  for (const view of ['map', 'matrix', 'timeline?actor=GBR', 'shifts', 'compare?actor=GBR&actor=USA']) {
    await page.goto(`/embed/${view}`)
    const staying = await page
      .locator('svg a[href]:not([href^="#"]):not([target="_blank"])')
      .evaluateAll((links) => links.length)
    expect(staying, view).toBe(0)
    await expect(page.locator('head base[target="_blank"]')).toHaveCount(1)
  }
})

test('an embedded view shows some rows, and leads to the rest', async ({ page, request, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/embed/company/huawei')
  await expect(page.getByRole('rowheader')).toHaveCount(40)
  await expect(page.getByText('scroll the table sideways')).toBeVisible()
  const rest = page.getByRole('link', { name: /^and \d+ more actors/ })
  await expect(rest).toHaveAttribute('href', /\/matrix\?company=huawei&show=all$/)
  await page.goto('/embed/issue/huawei/5g-networks')
  await expect(page.locator('.ribbon-row')).toHaveCount(30)
  await expect(page.getByRole('link', { name: /^and \d+ more actors/ })).toHaveAttribute(
    'href',
    `${baseURL}/issues/huawei/5g-networks`,
  )
  await page.goto('/embed/shifts')
  await expect(page.getByRole('link', { name: /^and \d+ more shifts/ })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  // Wide enough, nothing is said of scrolling; and no answer of an embed sets a cookie.
  await page.setViewportSize({ width: 1200, height: 800 })
  await page.goto('/embed/matrix?company=huawei')
  await expect(page.getByText('scroll the table sideways')).toBeHidden()
  for (const path of ['/embed/matrix', '/embed/map', '/embed/shifts', '/embed/country/gbr'])
    expect((await request.get(path)).headers()['set-cookie'], path).toBeUndefined()
})
