import type { Page } from '@playwright/test'
import { axeFaults } from './accessibility'
import { runAxe } from './run-axe'

/**
 * Marks whose size is what they say: a band is as long as its span, a bar stands for its year. Each has a larger equal
 * beside it, in the table or the form of the same view (WCAG 2.5.8, exceptions "equivalent" and "essential").
 */
const MEASURED_MARKS = '.ribbon-band, .ribbon-drift, .year-bars a'

/** What stands out to the side, and what scrolls to the side though it holds neither a table nor a drawing. */
const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const scrolled = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        // What is folded away has no size yet.
        element.checkVisibility() &&
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        !element.matches('textarea, input, pre') &&
        !element.querySelector('table, svg, pre, [role="grid"]'),
    )
    return [
      ...(wide > 0 ? [`the page is wider by ${wide} pixels`] : []),
      ...scrolled.map((element) => `scrolls to the side: ${element.outerHTML.slice(0, 120)}`),
    ]
  })

/** What moves by itself, or takes its time to change. */
const findMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const long = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0.01)
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element)
        return (
          (style.animationName !== 'none' && long(style.animationDuration)) ||
          long(style.transitionDuration) ||
          style.scrollBehavior === 'smooth'
        )
      })
      .map((element) => `moves: ${element.outerHTML.slice(0, 100)}`)
      .slice(0, 5)
  })

/**
 * All faults that a program can find on the page that is open: by axe in light and dark, at 400 %
 * zoom (1280 × 1024, of which 320 × 256 are left; WCAG 1.4.10), in what is pressed on a phone of 412 pixels, and where
 * less motion is wanted. Leaves the page as it was.
 */
export async function faultsOfPage(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  const found = await axeFaults(page)
  await page.setViewportSize({ width: 320, height: 256 })
  found.push(...(await findOverflow(page)))
  await page.setViewportSize({ width: 412, height: 823 })
  const small = await runAxe(page, { runOnly: ['target-size'], without: MEASURED_MARKS })
  found.push(...small.flatMap(({ nodes }) => nodes.map(({ html }) => `too small on a phone: ${html}`)))
  await page.setViewportSize(size)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  found.push(...(await findMotion(page)))
  await page.emulateMedia({ reducedMotion: null })
  return found
}
