import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The rules of axe that look at colours; all others find in the dark what they find in the light. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * No violation that axe can find, in the light and in the dark. Names what was looked at, if it is told, and looks at a part
 * of the page alone, where one is told. Leaves the page in the light.
 */
export async function expectAccessible(page: Page, what = page.url(), part?: string): Promise<void> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page })
    if (part) axe.include(part)
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(COLOUR_RULES) : axe).analyze()
    for (const { id, nodes } of violations)
      found.push(
        `${colorScheme}: ${id} at ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(', ')}`,
      )
  }
  expect(found, what).toEqual([])
}
