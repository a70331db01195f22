import { expect, test } from '@playwright/test'

/** Width and height, as a PNG says in its first bytes. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('a posted link shows a picture of its own view and state', async ({ page, request }) => {
  const pictures: Buffer[] = []
  for (const path of [
    '/matrix',
    '/matrix?asOf=2019-06-30',
    '/timeline?actor=GBR',
    '/countries/gbr',
    '/issues/huawei/5g-networks',
    '/companies/huawei',
    '/blocs/eu',
    '/map?company=huawei&topic=5g-networks',
    '/shifts',
    '/compare?actor=DEU&actor=GBR',
    '/matrix?vs=2019-01-01',
    '/coverage',
    '/countries',
    '/companies',
  ]) {
    await page.goto(path)
    const image = await page.locator('head meta[property="og:image"]').getAttribute('content')
    expect(image, path).toContain('.og.png')
    await expect(page.locator('head meta[name="twitter:card"]')).toHaveAttribute(
      'content',
      'summary_large_image',
    )
    await expect(page.locator('head meta[property="og:image:alt"]')).toHaveAttribute('content', /./)
    const answer = await request.get(image ?? '')
    expect(answer.headers()['content-type']).toBe('image/png')
    const body = await answer.body()
    expect(sizeOf(body), path).toEqual([1200, 630])
    expect(body.length).toBeGreaterThan(20_000)
    expect(body.length).toBeLessThan(400_000)
    for (const other of pictures) expect(body.equals(other), path).toBe(false)
    pictures.push(body)
  }
})

test('a picture is drawn once for each state, however it is asked for', async ({ request }) => {
  // A new state each time: other journeys write at the same time, and a write makes every picture new. Where nothing
  // kept the pictures, no try would ever pass.
  let day = 9
  await expect(async () => {
    day++
    const address = `/countries/gbr.og.png?asOf=2016-03-${day}`
    const answers = await Promise.all(Array.from({ length: 6 }, () => request.get(address)))
    expect(answers.filter((answer) => answer.headers()['x-picture'] === 'drawn')).toHaveLength(1)
    // The same state written otherwise is the same state.
    const again = await request.get(`/countries/gbr.og.png?words=yes&nonsense=1&asOf=2016-03-${day}`)
    expect(again.headers()['x-picture']).toBe('kept')
    const tag = again.headers().etag ?? ''
    expect(tag).not.toBe('')
    expect((await request.get(address, { headers: { 'if-none-match': tag } })).status()).toBe(304)
    const dark = await request.get(`${address}&theme=dark`)
    expect(dark.headers().etag).not.toBe(tag)
  }).toPass({ timeout: 60_000 })
})

test('a view can be had as PNG of any sensible width and as SVG that runs nothing', async ({
  request,
  page,
}) => {
  expect(sizeOf(await (await request.get('/countries/gbr.png?width=800')).body())[0]).toBe(800)
  expect(sizeOf(await (await request.get('/countries/gbr.png?width=99999')).body())[0]).toBeLessThanOrEqual(
    3200,
  )
  const answer = await request.get('/issues/huawei/5g-networks.svg')
  expect(answer.headers()['content-type']).toContain('image/svg+xml')
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
  await page.goto('/issues/huawei/5g-networks.svg')
  await expect(page.locator('text', { hasText: 'Huawei · 5G networks' }).first()).toBeVisible()
})

test('there is no picture of what is not there', async ({ request }) => {
  for (const path of ['/countries/zzz.png', '/issues/huawei/nothing.svg', '/events/zzzzzzzzzz.png'])
    expect((await request.get(path)).status(), path).toBe(404)
  const other = await request.get('/countries/GB.svg', { maxRedirects: 0 })
  expect([other.status(), other.headers().location]).toEqual([308, '/countries/gbr.svg'])
})

test('a picture leads back to its view: by its address, or by a short link where that is long', async ({
  request,
  baseURL,
}) => {
  const printed = async (address: string) =>
    /<text[^>]*text-anchor="end"[^>]*>([^<]*)<\/text><\/svg>/.exec(
      await (await request.get(address)).text(),
    )?.[1]
  const host = new URL(baseURL ?? '').host
  expect(await printed('/matrix.svg?company=huawei')).toBe(`${host}/matrix?company=huawei`)
  const query = 'actor=DEU&actor=GBR&company=huawei&topic=5g-networks&stance=ban&stance=restrict'
  const link = await printed(`/timeline.svg?${query}`)
  expect(link).toMatch(new RegExp(`^${host}/s/[2-9a-hj-km-np-tv-z]{8}$`))
  // The same view written otherwise is the same view; another is another.
  const shuffled = 'stance=restrict,ban&topic=5g-networks&company=HUAWEI&actor=gbr&actor=DEU&words=yes'
  expect(await printed(`/timeline.svg?${shuffled}`)).toBe(link)
  expect(await printed(`/timeline.svg?${query}&asOf=2020-12-31`)).not.toBe(link)
  const path = link?.slice(host.length) ?? ''
  const opened = await request.get(path)
  expect(opened.url()).toBe(`${baseURL}/timeline?${query}`)
  expect(await opened.text()).not.toContain('As shared on')
  expect((await request.get(`${path}.csv`)).url()).toBe(`${baseURL}/timeline.csv?${query}`)
})
