import { expect, type Page, test } from '@playwright/test'

const control = (page: Page, purpose: string) => page.locator('summary', { hasText: purpose })
const cell = (page: Page, sentence: string | RegExp) => page.getByRole('link', { name: sentence })
const grid = (page: Page) => page.getByRole('grid')

/** Goes back to the end of 2020 and narrows the matrix to Huawei in 5G networks, as a reader does. */
async function askWhoBansHuaweiFrom5g(page: Page) {
  await page.goto('/matrix')
  await control(page, 'Day of this view').click()
  await page.getByLabel('As of the end of', { exact: true }).fill('2020-12-31')
  await page.getByRole('button', { name: 'Show' }).first().click()
  await expect(page).toHaveURL(/asOf=2020-12-31/)
  await control(page, 'Narrow this view').click()
  await page.getByRole('checkbox', { name: 'Huawei', exact: true }).check()
  await page.getByRole('checkbox', { name: '5G networks' }).check()
  await page.locator('.filter-form').getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/company=huawei/)
}

async function readTheAnswer(page: Page) {
  await expect(page).toHaveURL('/matrix?company=huawei&topic=5g-networks&asOf=2020-12-31')
  await expect(
    cell(page, 'United Kingdom bans Huawei, 5G networks, by deed, since 14 July 2020'),
  ).toBeVisible()
  await expect(cell(page, /^Sweden bans Huawei, 5G networks/)).toBeVisible()
  await expect(cell(page, /^Canada bans Huawei, 5G networks/)).toHaveCount(0)
  // What the headline counts is what the cells say.
  const bans = await cell(page, / bans Huawei, 5G networks/).count()
  await expect(page.getByText(`${bans} governments ban Huawei from 5G networks`)).toBeVisible()
}

const toItsEvent = /\/events\/[a-z0-9]+$/

test('a reader finds who bans Huawei from 5G as of the end of 2020, and why a cell says so', async ({
  page,
}) => {
  await askWhoBansHuaweiFrom5g(page)
  await readTheAnswer(page)
  // A table calls itself a grid once its keys and clicks are in place.
  await expect(grid(page)).toBeVisible()
  await cell(page, /^United Kingdom bans Huawei, 5G networks/).click()
  const why = page.getByRole('dialog', { name: 'Why this cell' })
  await why.getByRole('heading', { name: 'The event that decides' }).waitFor()
  await why.locator('a[href^="/events/"]').first().click()
  await expect(page).toHaveURL(toItsEvent, { timeout: 40_000 })
})

test('a reader without scripts finds the same @nojs', async ({ page }) => {
  await askWhoBansHuaweiFrom5g(page)
  await readTheAnswer(page)
  await cell(page, /^United Kingdom bans Huawei, 5G networks/).click()
  await expect(page).toHaveURL(toItsEvent)
})

test('filters keep each other, survive a reload, come off one by one, and the browser goes back', async ({
  page,
}) => {
  await page.goto('/matrix?company=huawei&bloc=EU&asOf=2019-12-31')
  await page.reload()
  await expect(page.getByRole('link', { name: /^Remove filter Bloc European Union/ })).toBeVisible()
  await control(page, 'From which date').click()
  await page
    .getByRole('link', { name: /^in force/ })
    .first()
    .click()
  await expect(page).toHaveURL('/matrix?company=huawei&bloc=EU&asOf=2019-12-31&basis=in-force')
  await page.getByRole('link', { name: /^Remove filter Bloc European Union/ }).click()
  await expect(page).toHaveURL('/matrix?company=huawei&asOf=2019-12-31&basis=in-force')
  await page.goBack()
  await expect(page).toHaveURL(/bloc=EU/)
  await expect(page.getByRole('link', { name: /^Remove filter Bloc European Union/ })).toBeVisible()
})

test('the head of a column sorts by its stances, from ban to cooperate', async ({ page }) => {
  await page.goto('/matrix?company=huawei&topic=5g-networks&asOf=2020-12-31')
  await page
    .getByRole('columnheader', { name: /^5G networks/ })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(/sort=huawei\/5g-networks/)
  await expect(page.getByRole('columnheader', { name: /^5G networks/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  const sentences = await grid(page)
    .getByRole('link', { name: /, since / })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''))
  const lastBan = sentences.findLastIndex((sentence) => sentence.includes(' bans '))
  const firstOther = sentences.findIndex((sentence) => !sentence.includes(' bans '))
  expect(lastBan).toBeGreaterThan(0)
  expect(firstOther).toBe(lastBan + 1)
})

test.describe('by keyboard', () => {
  const focused = (page: Page) => page.locator(':focus')

  test('the matrix is one stop, and arrows, Home, End and the page keys move in it', async ({ page }) => {
    await page.goto('/matrix')
    await expect(grid(page)).toBeVisible()
    const first = grid(page).locator('[tabindex="0"]')
    await expect(first).toHaveCount(1)
    await first.focus()
    await page.keyboard.press('Home')
    await expect(focused(page)).toHaveText('European Union')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1)
    await page.keyboard.press('Control+End')
    const place = () =>
      focused(page).evaluate((element) => {
        const cell = element.closest<HTMLTableCellElement>('td, th')
        const row = cell?.closest('tr')
        return [row?.rowIndex ?? -1, cell?.cellIndex ?? -1]
      })
    const [lastRow = 0, lastColumn] = await place()
    expect(await focused(page).evaluate((element) => element.closest('tr')?.nextElementSibling)).toBeNull()
    await page.keyboard.press('PageUp')
    const [row, column] = await place()
    expect(row).toBeLessThan(lastRow - 3)
    expect(column).toBe(lastColumn)
    await page.keyboard.press('Control+Home')
    await expect(focused(page)).toHaveCount(1)
    await page.keyboard.press('Tab')
    await expect(focused(page).locator('xpath=ancestor::table')).toHaveCount(0)
  })

  test('an open panel is in the address: a shared link opens it, Back and Forward close and open it', async ({
    page,
  }) => {
    const panel = page.getByRole('dialog', { name: 'Why this cell' })
    await page.goto('/matrix?company=huawei&topic=5g-networks&asOf=2020-12-31')
    const plain = page.url()
    const cell = page
      .locator('table.matrix tbody tr', { hasText: 'United Kingdom' })
      .locator('a.stance')
      .first()
    await cell.click()
    await expect(panel.getByRole('heading', { name: 'The event that decides' })).toBeVisible()
    await expect(page).toHaveURL(`${plain}#why=GBR/huawei/5g-networks`)
    const shared = page.url()
    await page.goBack()
    await expect(panel).toHaveCount(0)
    await expect(page).toHaveURL(plain)
    await expect(cell).toBeFocused()
    await page.goForward()
    await expect(panel).toBeVisible()
    // Closing it is the same step back: the next step back leaves the matrix.
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(page).toHaveURL(plain)

    const other = await page.context().newPage()
    await other.goto(shared)
    await expect(other.getByRole('dialog').getByText('United Kingdom bans Huawei').first()).toBeVisible()
    await other.getByRole('button', { name: 'Close' }).click()
    await expect(other).toHaveURL(plain)
    await other.goto(plain.replace(/$/, '#why=XYZ/huawei/5g-networks'))
    await expect(other.getByRole('dialog')).toHaveCount(0)
  })

  test('the focus is never hidden under the heads, and Enter says why', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 600 })
    await page.goto('/matrix?show=all')
    await grid(page).locator('[tabindex="0"]').focus()
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'End', 'PageUp', 'ArrowUp', 'Home', 'ArrowRight'])
      await page.keyboard.press(key)
    const cellBox = await focused(page).boundingBox()
    const headBox = await grid(page).locator('thead tr').last().locator('th').nth(1).boundingBox()
    const columnBox = await grid(page).locator('tbody th[scope=row]').first().boundingBox()
    if (!cellBox || !headBox || !columnBox) throw new Error('something is not drawn')
    expect(cellBox.y).toBeGreaterThanOrEqual(headBox.y + headBox.height - 1)
    expect(cellBox.x).toBeGreaterThanOrEqual(columnBox.x + columnBox.width - 1)

    await page.goto('/matrix?company=huawei&topic=5g-networks')
    await cell(page, /^United Kingdom bans Huawei, 5G networks/).focus()
    await page.keyboard.press('Enter')
    const why = page.getByRole('dialog', { name: 'Why this cell' })
    await expect(why.getByRole('heading', { name: 'The event that decides' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(why).toHaveCount(0)
    await expect(cell(page, /^United Kingdom bans Huawei, 5G networks/)).toBeFocused()
  })

  test('the card of a cell shows its sentence and goes away on Escape', async ({ page }) => {
    await page.goto('/matrix')
    await expect(grid(page)).toBeVisible()
    const uk = cell(page, /^United Kingdom bans Huawei, 5G networks/)
    await uk.hover()
    const card = page.locator('.matrix-card')
    await expect(card).toContainText('United Kingdom bans Huawei, 5G networks, by deed, since 14 July 2020')
    await card.hover()
    await expect(card).toBeVisible()
    await uk.focus()
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
  })
})

test('a phone scrolls the matrix inside its region, names and heads in sight @phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/matrix')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  const region = page.locator('.matrix-region')
  await region.scrollIntoViewIfNeeded()
  await region.evaluate((element) => element.scrollTo(500, 400))
  const box = await region.boundingBox()
  const name = await page.getByRole('rowheader', { name: 'United Kingdom' }).boundingBox()
  const company = await page.getByRole('columnheader', { name: 'Kaspersky' }).boundingBox()
  expect(Math.round(name?.x ?? -1)).toBe(Math.round(box?.x ?? -2))
  expect(Math.abs((company?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(4)
})

test.describe('what makes no sense', () => {
  test('is ignored with a note', async ({ page }) => {
    const answer = await page.goto('/matrix?asOf=banana&company=acme&sort=foo&vs=soon')
    expect(answer?.status()).toBe(200)
    const notes = page.getByRole('status')
    await expect(notes).toContainText('“asOf=banana” was ignored')
    await expect(notes).toContainText('“acme”')
    await expect(notes).toContainText('“sort=foo” was ignored')
    await expect(notes).toContainText('“vs=soon” was ignored')
    await expect(cell(page, /^United Kingdom bans Huawei/).first()).toBeVisible()
  })

  test('is refused by the API, which names the field', async ({ request }) => {
    const answer = await request.get('/api/v1/matrix?asOf=banana')
    expect(answer.status()).toBe(400)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    expect((await answer.json()).errors).toEqual([{ field: 'asOf', message: expect.any(String) }])
  })
})

test('an empty matrix says what to loosen', async ({ page }) => {
  await page.goto('/matrix?actor=GBR&company=kaspersky&asOf=2012-01-01')
  await expect(page.getByText('No stance is recorded that matches this view')).toBeVisible()
  await page.getByRole('link', { name: 'As of today' }).click()
  await expect(cell(page, /^United Kingdom .* Kaspersky/).first()).toBeVisible()
})

test('all of it is one link away', async ({ page }) => {
  await page.goto('/matrix')
  await page.getByRole('link', { name: /^Show all \d+ actors × \d+ issues/ }).click()
  await expect(page).toHaveURL('/matrix?show=all')
  expect(await grid(page).getByRole('rowheader').count()).toBeGreaterThan(100)
})

test('the home page shows the matrix, the latest shifts and a search', async ({ page }) => {
  await page.goto('/')
  await expect(cell(page, /^United Kingdom bans Huawei, 5G networks/)).toBeVisible()
  await expect(
    page.getByRole('link', { name: 'Who has banned Huawei from 5G, since when, and says who?' }),
  ).toHaveAttribute('href', '/issues/huawei/5g-networks')
  const shifts = page.getByRole('region', { name: 'Latest shifts' })
  await expect(shifts.getByRole('listitem').first()).toBeVisible()
  await page.getByLabel('Search countries, companies and events').fill('5G')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/search?q=5G')
})

test('programs read the matrix as of a day', async ({ request }) => {
  const answer = await request.get('/api/v1/matrix?asOf=2020-12-31&company=huawei&topic=5g-networks')
  expect(answer.status()).toBe(200)
  const matrix = await answer.json()
  expect(Object.keys(matrix)).toEqual(['asOf', 'knownAt', 'basis', 'actors', 'issues', 'cells'])
  expect(matrix).toMatchObject({ asOf: '2020-12-31', knownAt: null, basis: 'announced' })
  expect(matrix.issues).toEqual(['huawei/5g-networks'])
  expect(matrix.cells).toContainEqual(
    expect.objectContaining({ actor: 'GBR', stance: 'ban', state: 'deed', since: '2020-07-14' }),
  )
})

test('a matrix as known before anything was recorded is empty, and leads back to what is known now', async ({
  page,
}) => {
  await page.goto('/matrix?knownAt=2001-01-01')
  await expect(page.getByText('No stance is recorded that matches this view')).toBeVisible()
  await page.getByRole('link', { name: 'What is known now', exact: true }).click()
  await expect(page).toHaveURL('/matrix')
  await expect(grid(page)).toBeVisible()
})
