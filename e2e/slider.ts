import { expect, type Page } from '@playwright/test'

export const MATRIX = '/matrix?company=huawei&topic=5g-networks'

export const slider = (page: Page) => page.getByRole('slider', { name: 'Day of this view' })
export const dayShown = (page: Page) => page.locator('.time-day b')

/** A key pressed before the scripts have arrived moves the slider as browsers move one, not to the change before. */
export async function takeSlider(page: Page) {
  await expect(page.locator('.time-slider')).toHaveAttribute('data-alive', 'true')
  await slider(page).focus()
}

/** Keeps back what the server answers when the app asks for a page, until the function that it returns is called. */
export async function holdAnswers(page: Page) {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/[?&]_rsc=/, async (route) => {
    await held
    // Some are asked for in vain: the page has been left meanwhile.
    await route.continue().catch(() => {})
  })
  return release
}
