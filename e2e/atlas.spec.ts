import { expect, test } from '@playwright/test'

const HUAWEI = '/map?company=huawei&topic=5g-networks'

test('a reader sees on the map who bans Huawei, and why', async ({ page }) => {
  await page.goto(HUAWEI)
  await expect(page.getByRole('heading', { level: 1, name: 'Huawei · 5G networks on the map' })).toBeVisible()
  const world = page.getByRole('group', { name: 'The world' })
  const australia = world.getByRole('link', {
    name: /^Australia bans Huawei, 5G networks, by deed, since 23 August 2018/,
  })
  await expect(australia).toBeVisible()
  const why = await australia.getAttribute('href')
  expect(why).toBe('/why?actor=AUS&issue=huawei/5g-networks')
  const row = page.getByRole('row', { name: /^Australia/ })
  await expect(row.locator(`a[href="${why}"]`)).toBeVisible()
  await row.getByRole('link', { name: 'Australia', exact: true }).focus()
  await expect(australia).toHaveAttribute('data-on', '')
})

test('where nothing is recorded the map says so, and draws no stance', async ({ page }) => {
  await page.goto(`${HUAWEI}&region=Europe`)
  const world = page.getByRole('group', { name: 'The world' })
  await expect(world.locator('[data-code="GBR"][data-stance]')).toHaveCount(1)
  await expect(world.locator('[data-code="AUS"]')).toHaveAttribute(
    'data-label',
    'Australia: not in this view',
  )
  await page.goto(`${HUAWEI}&asOf=2018-09-30`)
  const unknown = world.locator('[data-code="TCD"]')
  await expect(unknown).toHaveAttribute('data-label', /no evidence/)
  await expect(unknown).not.toHaveAttribute('data-stance')
})

test('the map follows the day, the table its sort', async ({ page }) => {
  await page.goto(`${HUAWEI}&sort=name`)
  const rows = page.getByRole('region', { name: /^Stances on/ }).getByRole('row')
  await expect(rows.getByRole('columnheader', { name: /^Who/ })).toHaveAttribute('aria-sort', 'ascending')
  const names = await rows.getByRole('rowheader').getByRole('link').allTextContents()
  expect(names).toContain('Australia')
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
  await page.goto(`${HUAWEI}&asOf=2020-03-01`)
  await expect(page.getByRole('row', { name: /^United Kingdom/ })).toContainText('restrict')
})

test('another issue is chosen without scripts @nojs', async ({ page }) => {
  await page.goto(`${HUAWEI}&words=no`)
  await page.getByLabel('Issue').selectOption('bytedance/gov-devices')
  await page.locator('.issue-picker').getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/map?company=bytedance&topic=gov-devices&words=no')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ByteDance')
})

test('the map fits a phone @phone', async ({ page }) => {
  await page.goto(HUAWEI)
  await expect(page.getByRole('group', { name: 'Europe' })).toBeVisible()
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
  // Of each row all is in sight: who, how, since when, what decided it and who says so.
  const row = page.getByRole('table').first().getByRole('row').filter({ hasText: 'Australia' })
  for (const cell of await row.locator('th, td').all()) {
    const { x = 0, width = 0 } = (await cell.boundingBox()) ?? {}
    expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  }
  await expect(row.locator('td').last()).toContainText('Engadget')
})

test('a map stands in a page of another site', async ({ page }) => {
  await page.goto('/embed/map?company=huawei&topic=5g-networks')
  await expect(page.getByRole('heading', { name: 'Huawei · 5G networks' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'The world' })).toBeVisible()
})

test('two are compared without scripts: where they differ, since when, on how many issues @nojs', async ({
  page,
}) => {
  await page.goto('/compare')
  await expect(page.getByText('Choose at least two to compare')).toBeVisible()
  await page.getByLabel('Country or bloc 1').selectOption('GBR')
  await page.getByLabel('Country or bloc 2').selectOption('RUS')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'United Kingdom, Russia' })).toBeVisible()
  const issue = page
    .getByRole('region', { name: 'Where they stand on what they share' })
    .getByRole('row', { name: /^Huawei · 5G networks/ })
  await expect(issue).toContainText(/differ since/)
  await expect(page.getByRole('row', { name: /United Kingdom and Russia/ })).toBeVisible()
})

test('more than six are too many to compare', async ({ page }) => {
  const seven = ['GBR', 'DEU', 'FRA', 'ITA', 'USA', 'AUS', 'RUS'].map((code) => `actor=${code}`).join('&')
  await page.goto(`/compare?${seven}`)
  await expect(page.getByText('7 are too many to compare')).toBeVisible()
})

test('silence is told from neutrality: of whom how much is recorded, and of whom nothing @nojs', async ({
  page,
}) => {
  await page.goto('/coverage?region=Oceania')
  await expect(page.getByText(/Silence here is not neutrality/)).toBeVisible()
  const recorded = page.getByRole('region', { name: /^Events recorded by country and topic/ })
  await expect(recorded.getByRole('row', { name: /^Australia/ })).toBeVisible()
  await expect(recorded.getByRole('row', { name: /^Germany/ })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Nothing recorded at all' })).toBeVisible()
})

test('a comparison, a map and the coverage are had as data, shared, and read as they were known', async ({
  page,
  request,
}) => {
  const compared = await (await request.get('/compare.json?actor=GBR&actor=RUS&asOf=2020-12-31')).json()
  expect(compared.agreement).toHaveLength(1)
  expect(compared.agreement[0].actors).toEqual(['GBR', 'RUS'])
  expect(
    compared.relations.find(({ issue }: { issue: string }) => issue === 'huawei/5g-networks').agree,
  ).toBe(false)
  expect((await request.get('/compare.json?actor=GBR')).status()).toBe(400)

  const map = await (await request.get('/map.json?company=huawei&topic=5g-networks&asOf=2020-12-31')).json()
  const matrix = await (
    await request.get('/matrix.json?company=huawei&topic=5g-networks&asOf=2020-12-31')
  ).json()
  expect(map).toEqual(matrix)

  const coverage = await (await request.get('/coverage.json?region=Oceania')).json()
  expect(coverage.data.find((row: { actor: string }) => row.actor === 'AUS').events).toBeGreaterThan(0)
  expect(coverage.silent).not.toContain('AUS')
  const rows = await (await request.get('/coverage.csv?region=Oceania')).text()
  expect(rows.trim().split('\r\n')).toHaveLength(coverage.data.length + 1)

  await page.goto('/coverage?region=Oceania&knownAt=2020-01-01T00:00:00.000Z')
  await expect(page.getByText(/As known on 1 January 2020/)).toBeVisible()
  await expect(
    page.getByRole('region', { name: /^Events recorded by/ }).getByRole('row', { name: /^Australia/ }),
  ).toHaveCount(0)
  for (const path of ['/compare?actor=GBR&actor=RUS', '/coverage?region=Oceania']) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Share' })).toBeVisible()
  }
})
