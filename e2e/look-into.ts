import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessibility'

/** What opens something: a dialog, a menu, a panel, more of the same. */
const OPENERS = 'summary, [aria-expanded="false"], [aria-haspopup="dialog"], a[href^="/share?"]'

/** What is fetched first when it is asked for, and lies over the page. */
const OVER = 'dialog[open], details.popover[open]'

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
  page.evaluate((over) => document.querySelector(over) !== null, OVER)

/**
 * Opens each kind of thing of the page by keyboard that is not among those `seen`, and looks at it, at its width, and where
 * the focus goes after.
 */
export async function lookInto(page: Page, seen: Set<string>): Promise<void> {
  // What opens by script does so when the scripts have arrived.
  await page.waitForLoadState('networkidle')
  for (const [i, kind] of (await markOpeners(page)).entries()) {
    const opener = page.locator(`[data-opener="${i}"]`)
    if (seen.has(kind) || !(await opener.isVisible())) continue
    seen.add(kind)
    const what = `${page.url()}: ${kind}`
    await opener.focus()
    await page.keyboard.press('Enter')
    if (await opener.evaluate((element) => element.matches('a, [aria-haspopup="dialog"]')))
      await page.locator(OVER).first().waitFor()
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
