import { expect, type Page, test } from '@playwright/test'
import { lookInto } from './look-into'

const MATRIX = '/matrix?company=huawei&topic=5g-networks&region=Oceania'

test('whatever opens has no fault that axe finds, fits, and gives the focus back', async ({ page }) => {
  test.slow()
  const { data } = await (await page.request.get('/api/v1/events?limit=1&actor=GBR')).json()
  const seen = new Set<string>()
  for (const path of [
    `/events/${data[0].id}`,
    '/map?company=zte&topic=5g-networks',
    MATRIX,
    '/timeline?company=huawei&topic=5g-networks&actor=NZL',
    '/countries/nzl',
    '/shifts?actor=NZL',
    '/search?q=zealand',
    '/intake',
    '/alerts',
    '/events/new',
    '/api/docs',
  ]) {
    await page.goto(path)
    await lookInto(page, seen)
  }
  expect(seen.size).toBeGreaterThan(20)
})

test('whatever opens on a phone has no fault that axe finds, fits, and gives the focus back @phone', async ({
  page,
}) => {
  const seen = new Set<string>()
  await page.goto(MATRIX)
  await lookInto(page, seen)
  expect(seen.size).toBeGreaterThan(6)
})

/** The one that has the focus, where no point of it can be seen. */
const hiddenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const { left, top, width, height } = focused.getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.15, 0.5, 0.85].map((y) => [left + width * x, top + height * y] as const),
    )
    const isSeen = points.some(([x, y]) => {
      const there = document.elementFromPoint(x, y)
      return there !== null && (focused.contains(there) || there.contains(focused))
    })
    // A table that scrolls, or a long text, is larger than what can be seen of it.
    return isSeen || height > innerHeight / 2 ? null : focused.outerHTML.slice(0, 120)
  })

test('what has the focus is never hidden under what stays in sight', async ({ page }) => {
  const hidden: Record<string, string[]> = {}
  // As at 400 % zoom, where the most is hidden (WCAG 2.4.11).
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of ['/coverage', '/compare?actor=GBR&actor=USA']) {
    await page.goto(path)
    const found = new Set<string>()
    for (const key of ['Tab', 'Shift+Tab'])
      for (let n = 0; n < 40; n++) {
        await page.keyboard.press(key)
        const one = await hiddenFocus(page)
        if (one) found.add(one)
      }
    if (found.size > 0) hidden[path] = [...found]
  }
  expect(hidden).toEqual({})
})
