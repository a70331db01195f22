import type { Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { signIn } from './sign-in'

/** A new editor, signed in and arrived at `next`. */
export async function asEditor(page: Page, next = '/review') {
  const editor = await makePerson('editor')
  await signIn(page, editor, next)
  return editor
}

/** Opens one of the decisions that wait behind a summary. */
export const openDecision = (page: Page, summary: string) =>
  page.locator('summary', { hasText: summary }).click()
