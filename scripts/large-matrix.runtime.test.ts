import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '@/lib/data/client'
import { loadDataset } from '@/lib/data/load-dataset'
import { type Served, startServed } from '@/lib/testing/start-served'
import { readDataset } from '@/prisma/dataset'
import { fillDatabase } from './generate/fill-database'
import { findBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { startTemporary } from './lib/embedded-postgres.mjs'
import { migrate } from './lib/migrate.mjs'
import { isRoot } from './lib/server-user.mjs'

/** Enough that nearly every pair of 200 actors and 300 issues holds a stance. */
const SIZE = { events: 120_000, actors: 200, issues: 300 }
const MOST_BYTES = 100_000
const MOST_ELEMENTS = 5_000
const ALL = '/matrix?show=all'

const data = mkdtempSync(join(tmpdir(), 'demarche-large-'))
let database: Awaited<ReturnType<typeof startTemporary>>
let served: Served
let browser: Browser

beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startTemporary()
  await migrate(database.url)
  const db = connect(database.url, 1)
  const { countries, blocs, companies, topics } = readDataset()
  await loadDataset(db, { countries, blocs, companies, topics, events: [] })
  await db.$disconnect()
  await fillDatabase(database.url, SIZE)
  served = await startServed(database.url, { data, env: { JOBS: 'off' } })
  browser = await chromium.launch({
    executablePath: await findBrowser(() => {}, join(data, 'browser.log')),
    args: isRoot() ? ['--no-sandbox'] : [],
  })
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

async function open(
  address: string,
  { javaScriptEnabled = true, width = 1280, height = 800 } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(served.url + address)
  return page
}

const packed = async (address: string): Promise<number> => {
  const answer = await fetch(served.url + address, { headers: { 'accept-encoding': 'identity' } })
  expect(answer.status).toBe(200)
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length
}

/** All cells have come: one far beyond what the server draws says so, too. */
const whenWhole = (page: Page) =>
  page.waitForFunction(() => document.querySelector<HTMLElement>('table.matrix')?.dataset.day !== undefined)

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)

it('a matrix of 200 × 300 and the cells of any of its days travel in less than 100 kB each', async () => {
  for (const address of [ALL, `${ALL}&vs=2018-01-01`, '/cells?asOf=2026-11-26', '/cells?asOf=2015-01-01'])
    expect([address, await packed(address)]).toEqual([address, expect.toSatisfy((n) => n < MOST_BYTES)])
})

it.each([
  [1280, 800],
  [1920, 1080],
  [2560, 1440],
])(
  'wherever one scrolls, cells are drawn and the page has at most 5,000 elements: in %i × %i',
  async (width, height) => {
    const page = await open(ALL, { width, height })
    await whenWhole(page)
    expect(await page.locator('table.matrix tbody tr:not([data-label])').count()).toBe(SIZE.actors)
    expect(await page.locator('table.matrix col').count()).toBe(SIZE.issues + 1)
    const region = page.locator('.matrix-region')
    for (const to of [
      [0, 0],
      [3_000, 1_500],
      [99_999, 99_999],
    ] as const) {
      await region.evaluate((element, [x, y]) => element.scrollTo(x, y), [...to] as [number, number])
      // In the middle of the region, wherever it is scrolled to, there is a cell and not what stands for many.
      await page.waitForFunction(() => {
        const box = document.querySelector('.matrix-region')?.getBoundingClientRect()
        if (!box) return false
        const middle = document.elementFromPoint(
          box.left + box.width * 0.7,
          (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2 + 60,
        )
        return Boolean(middle?.closest('table.matrix td:not(.off)'))
      })
      expect(await elements(page)).toBeLessThanOrEqual(MOST_ELEMENTS)
    }
    // The last column of the rows that are drawn.
    expect(await page.locator('table.matrix tbody td:last-child a.stance').count()).toBeGreaterThan(5)
    await page.context().close()
  },
)

it('a step of the slider changes the cells, keeps the focus, and asks for no page until one stops', async () => {
  const page = await open(`${ALL}&asOf=2015-06-30`)
  await whenWhole(page)
  const drawn = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('table.matrix a.stance')].map(
        (link) => `${link.getAttribute('aria-label')}`,
      ),
    )
  const before = await drawn()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const slider = page.getByRole('slider', { name: 'Day of this view' })
  await slider.focus()
  await page.keyboard.press('PageDown')
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('table.matrix')?.dataset.day?.startsWith('2014') ?? false,
  )
  expect(asked).toContain('/cells')
  const after = await drawn()
  expect(after).not.toEqual(before)
  expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await elements(page)).toBeLessThanOrEqual(MOST_ELEMENTS)
  // What is drawn is what a page of that day has.
  const day = await page.locator('table.matrix').getAttribute('data-day')
  const other = await open(`${ALL}&asOf=${day}&sort=region`)
  await whenWhole(other)
  const label = after.find((text) => text.includes(' since ')) ?? after[0] ?? ''
  await expect.poll(() => other.locator(`table.matrix a[aria-label="${label}"]`).count()).toBe(1)
  await other.context().close()
  await page.context().close()
})

it('what read otherwise on the day compared with is marked, wherever one scrolls and on whatever day', async () => {
  const page = await open(`${ALL}&asOf=2020-06-30&vs=2016-06-30`)
  await whenWhole(page)
  const marked = page.locator('table.matrix a.stance[data-changed]')
  await expect.poll(() => marked.count()).toBeGreaterThan(20)
  // A cell says what it read: as the page of that day has it.
  const first = page.locator('table.matrix tbody a.stance[data-from]').first()
  const [label, from] = [await first.getAttribute('aria-label'), await first.getAttribute('data-from')]
  expect(label).toContain(`; before: ${from}`)
  const region = page.locator('.matrix-region')
  await region.evaluate((element) => element.scrollTo(4_000, 2_000))
  await page.waitForFunction(() =>
    [...document.querySelectorAll('table.matrix tbody tr')]
      .slice(60)
      .some((row) => row.querySelectorAll('a[data-from]').length > 2),
  )
  // On the day itself nothing reads otherwise.
  const same = await open(`${ALL}&asOf=2016-06-30&vs=2016-06-30`)
  await whenWhole(same)
  expect(await same.locator('table.matrix a.stance').count()).toBeGreaterThan(100)
  expect(await same.locator('table.matrix [data-changed]').count()).toBe(0)
  await same.context().close()
  await page.context().close()
})

it('where the cells of a day cannot be had, the slider says so and asks again, and Play goes on', async () => {
  const page = await open(`${ALL}&asOf=2012-06-30`)
  await whenWhole(page)
  let isAway = true
  await page.route('**/cells?*', (route) => (isAway ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'Play' }).click()
  const slider = page.locator('.time-slider')
  await slider.getByText('not loaded, trying again').waitFor()
  await slider.getByText('could not be loaded; those below are of another day').waitFor()
  isAway = false
  await page.waitForFunction(
    () => (document.querySelector<HTMLElement>('table.matrix')?.dataset.day ?? '') > '2012-06-30',
  )
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.context().close()
})

it('the keys reach the last cell, and its link says why on the day that is shown', async () => {
  const page = await open(`${ALL}&asOf=2020-01-01`)
  await whenWhole(page)
  await page.locator('table.matrix tbody [tabindex="0"]').first().focus()
  await page.keyboard.press('Control+End')
  const place = await page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLTableCellElement>('td')
    const rows = [...document.querySelectorAll('table.matrix tbody tr:not([data-label])')]
    let column = 0
    for (let each = cell?.previousElementSibling; each; each = each.previousElementSibling)
      column += (each as HTMLTableCellElement).colSpan
    return cell && [rows.indexOf(cell.parentElement as HTMLElement), column]
  })
  expect(place).toEqual([SIZE.actors - 1, SIZE.issues])
  const href = await page.locator('table.matrix a.stance').last().getAttribute('href')
  expect(href).toMatch(/^\/why\?actor=[A-Z]{3}&issue=[^&]+&asOf=2020-01-01$/)
  expect((await fetch(served.url + href)).status).toBe(200)
  await page.locator('table.matrix a.stance').last().click()
  await page.getByRole('dialog').getByRole('heading', { name: 'The event that decides' }).waitFor()
  await page.context().close()
})

it('a filter leaves the row of whoever is looked for', async () => {
  const page = await open(`${ALL}&actor=AUS`)
  expect(await page.locator('table.matrix tbody tr:not([data-label])').count()).toBe(1)
  expect(await page.locator('table.matrix tbody a.stance').count()).toBeGreaterThan(100)
  await page.context().close()
})

it('without scripts there are the first cells, and a page for each company with all of its own', async () => {
  const page = await open(ALL, { javaScriptEnabled: false })
  expect(await page.locator('table.matrix a.stance').count()).toBeGreaterThan(200)
  const links = page.locator('.shown-of a[href*="company="]')
  expect(await links.count()).toBeGreaterThan(5)
  await links.first().click()
  const rows = await page.locator('table.matrix tbody tr:not([data-label])').count()
  expect(rows).toBeGreaterThan(SIZE.actors * 0.9)
  expect(await page.locator('table.matrix tbody td a.stance').count()).toBeGreaterThan(rows)
  await page.context().close()
})
