import { expect, type Page } from '@playwright/test'
import { runAxe } from './run-axe'

/** The rules of axe that look at colours; all others find in the dark what they find in the light. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Rules that axe leaves out unless they are asked for. What is too small to be pressed is looked for on a phone alone. */
const MORE_RULES = ['td-has-header', 'label-content-name-mismatch', 'css-orientation-lock']

/** What axe finds, in the light and in the dark, on a page or on a part of it. Leaves the page in the light. */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    const rules =
      colorScheme === 'dark'
        ? { runOnly: COLOUR_RULES }
        : { rules: Object.fromEntries(MORE_RULES.map((rule) => [rule, { enabled: true }])) }
    for (const { id, nodes } of await runAxe(page, { part, ...rules }))
      found.push(
        `${colorScheme}: ${id} at ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(', ')}`,
      )
  }
  return found
}

/** No violation that axe can find. Names what was looked at, if it is told. */
export async function expectAccessible(page: Page, what = page.url(), part?: string): Promise<void> {
  expect(await axeFaults(page, part), what).toEqual([])
}
