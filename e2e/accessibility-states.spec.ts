import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

/** What opens something: a dialog, a menu, a panel, more of the same. */
const OPENERS = 'summary, [aria-expanded="false"], [aria-haspopup="dialog"], a[href^="/share?"]'

/** Marks what can be opened, and names each by its kind, so that no kind is looked at twice. */
const markOpeners = (page: Page): Promise<string[]> =>
  page.evaluate(
    (openers) =>
      [...document.querySelectorAll<HTMLElement>(openers)]
        .filter((element) => element.checkVisibility() && !element.closest('details[open]'))
        .map((element, i) => {
          element.dataset.opener = String(i)
          const words = (element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 14)
          return `${element.tagName} ${element.className} ${words.replace(/\d+/g, '')}`
        }),
    OPENERS,
  )

/** Marks what an opener has opened. */
const markOpened = (page: Page, opener: number): Promise<void> =>
  page.evaluate((i) => {
    const element = document.querySelector<HTMLElement>(`[data-opener="${i}"]`)
    const opened =
      document.querySelector('dialog[open]') ??
      (element?.matches('summary') ? element.parentElement : null) ??
      document.getElementById(element?.getAttribute('aria-controls') ?? '') ??
      element?.parentElement
    opened?.setAttribute('data-opened', '')
  }, opener)

const isOver = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('dialog[open], details.popover[open]') !== null)

/** Opens each kind of thing of some pages by keyboard, and looks at it, at its width, and where the focus goes after. */
async function lookIntoAll(page: Page, paths: readonly string[]): Promise<number> {
  const seen = new Set<string>()
  for (const path of paths) {
    await page.goto(path)
    // What opens by script does so when the scripts have arrived.
    await page.waitForLoadState('networkidle')
    for (const [i, kind] of (await markOpeners(page)).entries()) {
      const opener = page.locator(`[data-opener="${i}"]`)
      if (seen.has(kind) || !(await opener.isVisible())) continue
      seen.add(kind)
      const what = `${path}: ${kind}`
      await opener.focus()
      await page.keyboard.press('Enter')
      // A link that opens a dialog fetches it first.
      if (kind.startsWith('A ')) await page.locator('dialog[open]').waitFor()
      await markOpened(page, i)
      await expectAccessible(page, what, '[data-opened]')
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(tooWide, `${what}, open, is wider than the page`).toBeLessThanOrEqual(0)
      const goesByEscape = await isOver(page)
      await page.keyboard.press(goesByEscape ? 'Escape' : 'Enter')
      if (goesByEscape) {
        await expect.poll(() => isOver(page), what).toBe(false)
        await expect(opener, what).toBeFocused()
      }
      await page.evaluate(() => document.querySelector('[data-opened]')?.removeAttribute('data-opened'))
    }
  }
  return seen.size
}

const MATRIX = '/matrix?company=huawei&topic=5g-networks&region=Oceania'

test('whatever opens has no fault that axe finds, fits, and gives the focus back', async ({ page }) => {
  test.slow()
  const { data } = await (await page.request.get('/api/v1/events?limit=1&actor=GBR')).json()
  const opened = await lookIntoAll(page, [
    `/events/${data[0].id}`,
    '/map?company=zte&topic=5g-networks',
    MATRIX,
    '/timeline?company=huawei&topic=5g-networks&actor=NZL',
    '/countries/nzl',
    '/shifts?actor=NZL',
    '/search?q=zealand',
    '/intake',
  ])
  expect(opened).toBeGreaterThan(20)
})

test('whatever opens on a phone has no fault that axe finds, fits, and gives the focus back @phone', async ({
  page,
}) => {
  expect(await lookIntoAll(page, [MATRIX])).toBeGreaterThan(6)
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
