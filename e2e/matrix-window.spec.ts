import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessibility'

const ALL = '/matrix?show=all'

const cellsIn = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('table.matrix tbody td:not(.off)').length)
/** The matrix is drawn in part once scripts run. */
const whenSmall = (page: Page) => expect.poll(() => cellsIn(page), { timeout: 60_000 }).toBeLessThan(3_000)

test('a matrix of everything keeps the page under 5,000 elements, wherever one scrolls', async ({ page }) => {
  await page.goto(ALL)
  await whenSmall(page)
  const height = await page.locator('table.matrix').evaluate((table: HTMLElement) => table.offsetHeight)
  for (const [x, y] of [
    [0, 0],
    [2_000, 900],
    [99_999, 99_999],
  ] as const) {
    await page.locator('.matrix-region').evaluate((region, to) => region.scrollTo(...to), [x, y] as const)
    // Under the eye there are cells, and nothing that stands for some.
    await expect
      .poll(() =>
        page.locator('.matrix-region').evaluate((region) => {
          const box = region.getBoundingClientRect()
          // The heads stand still above the rows.
          const heads = [...region.querySelectorAll('thead th')].map(
            (th) => th.getBoundingClientRect().bottom,
          )
          const top = Math.max(box.top, ...heads)
          const bottom = Math.min(innerHeight, box.bottom)
          const at = (across: number, down: number) =>
            document
              .elementFromPoint(box.left + box.width * across, top + (bottom - top) * down)
              ?.closest('td')
          return [at(0.4, 0.3), at(0.9, 0.3), at(0.5, 0.95), at(0.9, 0.95)].filter(
            (cell) => cell && !cell.classList.contains('off'),
          ).length
        }),
      )
      .toBe(4)
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(5_000)
  }
  expect(await page.locator('table.matrix').evaluate((table: HTMLElement) => table.offsetHeight)).toBe(height)
})

test('the keys reach every cell of it, and the Tab key comes back to the last', async ({ page }) => {
  await page.goto(ALL)
  await whenSmall(page)
  const rows = await page.locator('table.matrix tbody tr:not([data-label])').count()
  const columns = await page.locator('table.matrix col').count()
  await page.locator('table.matrix tbody [tabindex="0"]').first().focus()
  await page.keyboard.press('Control+End')
  const place = () =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest<HTMLTableCellElement>('td, th')
      const row = cell?.parentElement as HTMLTableRowElement | null | undefined
      if (!cell || !row) return null
      let column = 0
      for (let e = cell.previousElementSibling; e; e = e.previousElementSibling)
        column += (e as HTMLTableCellElement).colSpan
      const all = [...document.querySelectorAll('table.matrix tbody tr:not([data-label])')]
      return [all.indexOf(row), column]
    })
  await expect.poll(place).toEqual([rows - 1, columns - 1])
  await page.keyboard.press('Control+Home')
  await expect.poll(place).toEqual([-1, 0])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  const far = await place()
  expect(far?.[1]).toBe(columns - 1)
  // Scrolled out of sight, the cell is still where the Tab key comes back to.
  await page.locator('.matrix-region').evaluate((region) => region.scrollTo(0, 99_999))
  await expect(page.locator('table.matrix tbody tr:not([data-label]) > td').last()).toBeAttached()
  expect(await place()).toEqual(far)
})

test('paper gets all of it, and the browser finds every name', async ({ page }) => {
  await page.goto(ALL)
  await whenSmall(page)
  // A cell of each row in each column but that of the names; a head of rows has one.
  const all = await page.evaluate(() => {
    const rows = document.querySelectorAll('table.matrix tbody tr:not([data-label])').length
    const heads = document.querySelectorAll('table.matrix tbody tr[data-label]').length
    return rows * (document.querySelectorAll('table.matrix col').length - 1) + heads
  })
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => cellsIn(page)).toBe(all)
  await page.emulateMedia({ media: 'screen' })
  await whenSmall(page)
  const last = page.locator('table.matrix tbody tr:not([data-label]) th').last()
  const name = (await last.locator('a').textContent()) ?? ''
  // From the matrix on: the closed list of filters has the name as well. Who presses Ctrl-F is taken to it; `find` only
  // selects what is in a region that scrolls by itself, on any page.
  const found = await page.evaluate((text) => {
    const table = document.querySelector('table.matrix')
    if (table) getSelection()?.collapse(table, 0)
    ;(window as unknown as { find: (t: string) => boolean }).find(text)
    return getSelection()?.anchorNode?.parentElement?.closest('th')?.textContent
  }, name)
  expect(found).toBe(name)
  await last.scrollIntoViewIfNeeded()
  await expect
    .poll(() => last.evaluate((th) => th.parentElement?.querySelectorAll('td:not(.off)').length ?? 0))
    .toBeGreaterThan(5)
})

test('a link to a cell far down opens what says why it reads so', async ({ page }) => {
  await page.goto(ALL)
  await whenSmall(page)
  const cell = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const link = [...document.querySelectorAll<HTMLAnchorElement>('table.matrix tbody a.stance')].at(-1)
    const td = link?.closest('td')
    const row = td?.parentElement
    const column = td && row ? [...row.children].indexOf(td) : -1
    return {
      actor: row?.querySelector<HTMLElement>('[data-code]')?.dataset.code,
      issue: document.querySelectorAll<HTMLElement>('table.matrix col')[column]?.dataset.issue,
    }
  })
  const other = await page.context().newPage()
  await other.goto(`${ALL}#why=${cell.actor}/${cell.issue}`)
  await expect(
    other.getByRole('dialog').getByRole('heading', { name: 'The event that decides' }),
  ).toBeVisible()
})

test('without scripts all cells are in the page @nojs', async ({ page }) => {
  await page.goto(ALL)
  const rows = await page.locator('table.matrix tbody tr:not([data-label])').count()
  const columns = await page.locator('table.matrix col').count()
  expect(await page.locator('table.matrix tbody tr:not([data-label]) > *').count()).toBe(rows * columns)
})

test('a matrix in part can be read by all', async ({ page }) => {
  await page.goto(ALL)
  await whenSmall(page)
  await expectAccessible(page)
})
