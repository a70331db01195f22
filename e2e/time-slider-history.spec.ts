import { expect, test } from '@playwright/test'
import { dayShown, holdAnswers, MATRIX, takeSlider } from './slider'

for (const [when, isAsking] of [
  ['between two keys', false],
  ['while the server is asked for a day before', true],
] as const) {
  test(`a reload ${when} comes back to the day that was shown`, async ({ page }) => {
    const release = await holdAnswers(page)
    await page.goto('/matrix?company=huawei')
    await takeSlider(page)
    if (isAsking) {
      const asked = page.waitForRequest(/[?&]_rsc=/)
      await page.keyboard.press('ArrowLeft')
      await asked
    }
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
    const shown = await dayShown(page).textContent()
    await page.reload()
    await expect(dayShown(page)).toHaveText(shown ?? '')
    release()
  })

  test(`Back ${when} undoes the slide, and Forward comes to its last step`, async ({ page }) => {
    const release = await holdAnswers(page)
    await page.goto('/issues/huawei/5g-networks')
    const today = await dayShown(page).textContent()
    await takeSlider(page)
    if (isAsking) {
      const asked = page.waitForRequest(/[?&]_rsc=/)
      await page.keyboard.press('PageDown')
      await asked
    }
    for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown')
    const shown = await dayShown(page).textContent()
    const length = await page.evaluate(() => history.length)
    await page.goBack()
    await expect(dayShown(page)).toHaveText(today ?? '')
    await expect(page).toHaveURL('/issues/huawei/5g-networks')
    await page.goForward()
    await expect(dayShown(page)).toHaveText(shown ?? '')
    await expect(page).toHaveURL(/asOf=/)
    expect(await page.evaluate(() => history.length)).toBe(length)
    release()
    // The page as a whole comes to that day too.
    await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
    await expect(dayShown(page)).toHaveText(shown ?? '')
  })
}

test('an answer that comes late takes back neither the day nor the address', async ({ page }) => {
  const release = await holdAnswers(page)
  await page.goto(`${MATRIX}&asOf=2021-12-31`)
  await takeSlider(page)
  const asked = page.waitForRequest(/[?&]_rsc=/)
  await page.keyboard.press('ArrowLeft')
  await asked
  // All that the address ever was.
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      if (seen.at(-1) !== location.search) seen.push(location.search)
      setTimeout(look)
    }
    look()
  })
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
  const shown = await dayShown(page).textContent()
  const address = page.url()
  expect(address).toMatch(/asOf=/)
  release()
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  await expect(dayShown(page)).toHaveText(shown ?? '')
  expect(page.url()).toBe(address)
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen).toEqual([...new Set(seen)])
  expect(seen.length).toBeLessThanOrEqual(4)
})

test('a key pressed before the scripts have arrived is not lost', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${MATRIX}&asOf=2021-12-31`, { waitUntil: 'commit' })
  // What needs scripts is shown once the page can tell that there are some.
  await page.waitForFunction(() => document.querySelector('.time-slider input[type="range"]'))
  await page.evaluate(() => document.querySelector<HTMLElement>('.time-slider input[type="range"]')?.focus())
  await page.keyboard.press('ArrowLeft')
  release()
  await expect(page.locator('.time-slider')).toHaveAttribute('data-alive', 'true')
  await expect(dayShown(page)).toHaveText('30 December 2021')
  await expect(page).toHaveURL(`${MATRIX}&asOf=2021-12-30`)
})

test('each slide is a step of its own for the Back button, back to where one came from', async ({ page }) => {
  await page.goto('/companies/huawei?asOf=2021-12-31')
  const origin = page.url()
  await takeSlider(page)
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
  const first = await dayShown(page).textContent()
  await page.getByRole('main').getByRole('link').first().focus()
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  const settled = page.url()
  await takeSlider(page)
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
  await expect(page).not.toHaveURL(settled)
  await page.getByRole('main').getByRole('link').first().focus()
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  await page.goBack()
  await expect(page).toHaveURL(settled)
  await expect(dayShown(page)).toHaveText(first ?? '')
  await page.goBack()
  await expect(page).toHaveURL(origin)
  await expect(dayShown(page)).toHaveText('31 December 2021')
})

test('it plays, pauses, and leaves one step in the history', async ({ page }) => {
  await page.goto('/matrix?company=huawei')
  const length = () => page.evaluate(() => history.length)
  const before = await length()
  const today = await dayShown(page).textContent()
  await page.getByRole('button', { name: 'Play' }).click()
  // From the last day it begins again at the first change.
  await expect(dayShown(page)).toHaveText(/20[01]\d$/)
  const started = await dayShown(page).textContent()
  await expect(dayShown(page)).not.toHaveText(started ?? '')
  await page.getByRole('button', { name: 'Pause' }).click()
  const paused = await dayShown(page).textContent()
  await expect(page.locator('.time-slider')).not.toHaveAttribute('data-away', '')
  await expect(dayShown(page)).toHaveText(paused ?? '')
  expect(await length()).toBe(before + 1)
  await page.goBack()
  await expect(dayShown(page)).toHaveText(today ?? '')
  await expect(page).toHaveURL('/matrix?company=huawei')
})
