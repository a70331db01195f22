import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { dayShown, holdAnswers, MATRIX, slider, takeSlider } from './slider'

/** What every cell of the matrix in the page says, by actor. */
const cellsOf = (page: Page) =>
  page
    .locator('table.matrix tbody tr:not([data-label])')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [
          row.querySelector('th')?.textContent ?? '',
          [...row.querySelectorAll('td')].map(
            (td) => td.querySelector('a')?.getAttribute('aria-label') ?? '',
          ),
        ]),
      ),
    )
/** What a matrix in a page shows. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    // A large matrix brings all of its cells for paper.
    window.dispatchEvent(new Event('beforeprint'))
    return {
      body: [...document.querySelectorAll('table.matrix tbody')].map((body) =>
        body.innerHTML.replaceAll(/ tabindex="-?\d"/g, ''),
      ),
      heads: [...document.querySelectorAll('.spread')].map((spread) => spread.innerHTML),
      finding: document.querySelector('.finding')?.textContent,
      tallies: document.querySelector('.lens-tallies')?.textContent,
      caption: document.querySelector('#matrix-caption')?.textContent?.split('.')[0],
      label: document.querySelector('table.matrix')?.getAttribute('aria-label'),
    }
  })

/** Counts the documents that the browser loads, and the pages that the app asks for. */
function countLoads(page: Page) {
  const loads = { documents: 0, spans: 0 }
  page.on('request', (request) => {
    if (request.resourceType() === 'document') loads.documents++
    if (request.url().includes('/spans?')) loads.spans++
  })
  return loads
}

test('arrow keys go from change to change, without a page load, and the Back button undoes all of it', async ({
  page,
}) => {
  await page.goto(`${MATRIX}&asOf=2021-12-31`)
  const loads = countLoads(page)
  const before = await cellsOf(page)
  await takeSlider(page)
  await slider(page).press('ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /→/)
  const first = await dayShown(page).textContent()
  for (let i = 0; i < 12; i++) await slider(page).press('ArrowLeft')
  expect(await dayShown(page).textContent()).not.toBe(first)
  await expect(page).toHaveURL(/asOf=2021-0\d-\d\d$/)
  // The whole page comes to the day once the slide rests; the slider keeps the focus.
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  await expect(slider(page)).toBeFocused()
  const shown = await dayShown(page).textContent()
  await expect(page.locator('.lens-sentence')).toContainText(`As of Day of this view: ${shown}`)
  expect(await cellsOf(page)).not.toEqual(before)
  expect(loads).toEqual({ documents: 0, spans: 1 })

  await page.goBack()
  await expect(page).toHaveURL(`${MATRIX}&asOf=2021-12-31`)
  await expect(dayShown(page)).toHaveText('31 December 2021')
  await expect.poll(() => cellsOf(page)).toEqual(before)
  await page.goForward()
  await expect(dayShown(page)).toHaveText(shown ?? '')
})

for (const path of [
  '/matrix?show=all&basis=in-force',
  '/matrix?company=huawei&company=zte&words=no',
  '/matrix?bloc=G7&company=huawei&vs=2019-06-30',
  '/matrix?company=huawei&topic=5g-networks&targeting=named',
])
  test(`cells, finding and heads of columns of ${path} are those of the server on any day`, async ({
    page,
  }) => {
    await page.goto(path)
    const range = slider(page)
    await takeSlider(page)
    await range.press('ArrowLeft')
    await expect(range).toHaveAttribute('aria-valuetext', /→/)
    // Every so many changes back through the years; the page is not asked for in between.
    for (let stop = 0; stop < 3; stop++) {
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
      // On a busy machine the keys are still being worked off: the day that stays is the one to compare.
      let day: string | null = null
      await expect
        .poll(
          async () => {
            const before = day
            day = await page.locator('table.matrix').getAttribute('data-day')
            return day !== null && day === before
          },
          { intervals: [600] },
        )
        .toBe(true)
      const other = await page.context().newPage()
      await other.goto(`${path}&asOf=${day}`)
      const served = await stateOf(other)
      await other.close()
      await expect.poll(() => stateOf(page), { message: String(day) }).toEqual(served)
    }
  })

test('what is on the screen already is not asked for: no step, no link that nobody follows, not the day it has', async ({
  page,
}) => {
  await page.goto('/matrix?company=huawei&asOf=2021-12-31')
  const asked = { pages: 0, ahead: 0 }
  page.on('request', (request) => {
    const { rsc, 'next-router-prefetch': ahead } = request.headers()
    // Links of the page as it came may still be asked for.
    const day = new URL(request.url()).searchParams.get('asOf')
    if (ahead !== undefined) asked.ahead += day !== null && day !== '2021-12-31' ? 1 : 0
    else if (rsc !== undefined) asked.pages++
  })
  await takeSlider(page)
  await page.keyboard.press('ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /→/)
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  // Once when it rests; on a busy machine it may rest between two keys.
  expect(asked.pages).toBeLessThan(5)
  const before = asked.pages
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('main').getByRole('link').first().focus()
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  expect(asked.pages).toBe(before)
  expect(asked.ahead).toBe(0)
})

test('the map follows it', async ({ page }) => {
  await page.goto('/map?company=huawei&topic=5g-networks')
  const world = page.getByRole('group', { name: 'The world' })
  await expect(world.getByRole('link', { name: /^Australia bans Huawei/, includeHidden: true })).toHaveCount(
    1,
  )
  await takeSlider(page)
  await slider(page).press('Home')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /→/)
  await expect(page.locator('.map-state[data-code="AUS"][data-none]').first()).toBeAttached()
  await expect(page.locator('.map-figure .chart-title')).toContainText(/countr(y|ies)/)
})

test('an issue follows it', async ({ page }) => {
  await page.goto('/issues/huawei/5g-networks')
  const finding = page.locator('.standfirst .finding').first()
  const before = await finding.textContent()
  await takeSlider(page)
  for (let i = 0; i < 25; i++) await slider(page).press('ArrowLeft')
  await expect(finding).not.toHaveText(before ?? '')
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  const bans = /^\d+/.exec((await finding.textContent()) ?? '')?.[0]
  await expect(page.locator('.lens-tallies b')).toHaveText(`${bans} as announced`)
})

test('a company follows it', async ({ page }) => {
  await page.goto('/companies/huawei')
  const stances = page.locator('#stances')
  const words = await stances.textContent()
  await takeSlider(page)
  for (let i = 0; i < 25; i++) await slider(page).press('ArrowLeft')
  await expect(stances).not.toHaveText(words ?? '')
})

test('what cannot follow is marked until it does', async ({ page }) => {
  const release = await holdAnswers(page)
  await page.goto('/issues/huawei/5g-networks')
  await takeSlider(page)
  await slider(page).press('ArrowLeft')
  await expect(page.locator('.time-note')).toContainText('until you stop')
  const markOf = () =>
    page.locator('#events').evaluate((section) => getComputedStyle(section, '::before').content)
  expect(await markOf()).toBe('"Not yet as of the day above"')
  release()
  await expect(page.locator('.time-note')).toContainText('Arrow keys')
  expect(await markOf()).toBe('none')
})

test('why a cell reads so is asked for on the day that is shown', async ({ page }) => {
  await page.goto(MATRIX)
  await takeSlider(page)
  await slider(page).press('ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /→/)
  for (let i = 0; i < 10; i++) await slider(page).press('ArrowLeft')
  const day = await page.locator('table.matrix').getAttribute('data-day')
  const asked = page.waitForRequest((request) => request.url().includes('/why?'))
  await page.locator('table.matrix tbody a.stance').first().click()
  expect((await asked).url()).toContain(`asOf=${day}`)
})

test('the slider stands in nobody’s way on a phone @phone', async ({ page }) => {
  await page.goto(MATRIX)
  await expect(slider(page)).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})

for (const path of ['/map?company=huawei&topic=5g-networks', '/companies/zte'])
  test(`${path} can be read by all, also while it is away from its day`, async ({ page }) => {
    await page.goto(path)
    await takeSlider(page)
    await slider(page).press('ArrowLeft')
    // What is around it is as it was; the title is being written anew.
    await expectAccessible(page, path, 'main')
  })

test('without scripts there are a date field and links to the change before and the next @nojs', async ({
  page,
}) => {
  await page.goto(`${MATRIX}&asOf=2020-12-31`)
  const time = page.getByRole('region', { name: 'Time' })
  await expect(slider(page)).toBeHidden()
  await time.getByRole('link', { name: /^Previous change: / }).click()
  await expect(page).toHaveURL(/asOf=2020-\d\d-\d\d$/)
  await time.getByRole('link', { name: /^Next change: / }).click()
  await expect(page).toHaveURL(/asOf=202\d-\d\d-\d\d$/)
  await time.getByLabel('Day', { exact: true }).fill('2019-05-20')
  await time.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(`${MATRIX}&asOf=2019-05-20`)
})
