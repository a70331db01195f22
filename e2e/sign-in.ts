import { expect, type Page } from '@playwright/test'
import type { TestPerson } from '../lib/testing/people'

/** Signs in through the page, as anybody does, and arrives at `next`. */
export async function signIn(
  page: Page,
  { email, password }: Pick<TestPerson, 'email' | 'password'>,
  next = '/account',
): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(next)
}
