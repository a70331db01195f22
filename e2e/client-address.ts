import { createHash } from 'node:crypto'
import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

/**
 * A test whose browser comes from an address of its own: what is limited for each address is then not used up by other
 * tests. Takes effect where the app trusts a proxy (`TRUST_PROXY=1`), as in `npm test`.
 */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
  extraHTTPHeaders: async ({}, use, { testId, repeatEachIndex, retry }) => {
    await use({ 'X-Forwarded-For': addressOf(`${testId} ${repeatEachIndex} ${retry}`) })
  },
})

/** One of the sixteen million addresses that belong to nobody outside (RFC 1918), always the same for a text. */
const addressOf = (text: string) =>
  [10, ...createHash('sha256').update(text).digest().subarray(0, 3)].join('.')
