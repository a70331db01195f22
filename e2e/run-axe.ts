import type { Page } from '@playwright/test'
import axe, { type Result, type RunOptions } from 'axe-core'

interface Look extends RunOptions {
  /** What is looked at, by its selector: the whole page where it is left out. */
  readonly part?: string
  /** What is left out of it. */
  readonly without?: string
}

/**
 * The rules of axe that a page breaks as it stands. Asked in the page itself, where axe stays until another page is opened:
 * the runner that is made for Playwright opens a second page for each look and brings axe into both, which takes longer
 * than the look.
 */
export async function runAxe(page: Page, { part, without, ...options }: Look = {}): Promise<Result[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  return page.evaluate(
    async ({ include, exclude, how }) => {
      const { axe } = window as unknown as { axe: InPage }
      return (await axe.run({ include, exclude }, { ...how, resultTypes: ['violations'] })).violations
    },
    { include: part ? [part] : [], exclude: without ? [without] : [], how: options },
  )
}

/** As much of axe as is asked here: Playwright's types do not go through its overloads. */
interface InPage {
  readonly run: (
    context: { readonly include: readonly string[]; readonly exclude: readonly string[] },
    options: RunOptions,
  ) => Promise<{ readonly violations: Result[] }>
}
