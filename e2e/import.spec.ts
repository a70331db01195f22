import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expectAccessible } from './accessibility'
import { signIn } from './sign-in'

/** Rows of a step that nobody else records. */
const table = (mark: string, more = '') =>
  `Land;Datum;Company;Topic;Stance;URL
Vereinigtes Königreich;14.7.2020;Huawei;5G networks;banned;https://news.example.org/${mark}/1
NL;July 2021;TikTok;gov-devices;restrict;https://news.example.org/${mark}/2
${more}`

test('an editor brings a table, says what is missing, sees a verdict for each row, and imports it', async ({
  page,
}) => {
  const mark = randomBytes(4).toString('hex')
  await signIn(page, await makePerson('editor'), '/import')
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'steps.csv', mimeType: 'text/csv', buffer: Buffer.from(table(mark), 'latin1') })
  await page.getByRole('button', { name: 'Look at it' }).click()

  // The headers are guessed; which kind of step it was no column says.
  await expect(page.getByLabel('Column Land is')).toHaveValue('actor')
  await expect(page.getByLabel('Column Datum is')).toHaveValue('announcedOn')
  await expect(page.getByText('Nothing can be imported while rows have errors.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^2 error/ })).toContainText('Choose what kind of step this was')
  await page.getByLabel('Kind').selectOption('decision')
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await expect(page.getByRole('row', { name: /^2 new/ })).toContainText('UK bans Huawei 5G networks')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Import 2 events' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Imported' })).toBeVisible()
  await expectAccessible(page)

  // The same file again changes nothing.
  await page.getByRole('link', { name: 'Import another file' }).click()
  await page.getByLabel('Or rows, pasted').fill(table(mark))
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByLabel('Kind').selectOption('decision')
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await expect(page.getByText('There is nothing to import: no row is new or changed.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^2 same/ })).toBeVisible()
})

test('what is exported can be imported: nothing is new @nojs', async ({ page, request }) => {
  const csv = await (await request.get('/timeline.csv?actor=AUS&to=2025')).text()
  await signIn(page, await makePerson('editor'), '/import')
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'events.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByText('There is nothing to import: no row is new or changed.')).toBeVisible()
})

test('a table is imported without scripts @nojs', async ({ page }) => {
  const mark = randomBytes(4).toString('hex')
  await signIn(page, await makePerson('editor'), '/import')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByText('Choose a file, or paste rows below')).toBeVisible()
  await page.getByLabel('Or rows, pasted').fill(table(mark))
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByLabel('Kind').selectOption('statement')
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('button', { name: 'Import 2 events' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Imported' })).toBeVisible()
})

test('only editors import, and nobody sees the file of another', async ({ page, browser }) => {
  await signIn(page, await makePerson('editor'), '/import')
  await page.getByLabel('Or rows, pasted').fill(table('private'))
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page).toHaveURL(/\/import\/[0-9a-f]{30}/)
  const address = page.url()
  const other = await browser.newPage()
  await signIn(other, await makePerson('editor'), '/import')
  expect((await other.goto(address))?.status()).toBe(404)
  await other.close()
  const contributor = await browser.newPage()
  await signIn(contributor, await makePerson('contributor'))
  expect((await contributor.goto('/import'))?.status()).toBe(403)
  await contributor.close()
})

test('the page of an import fits a phone @phone', async ({ page }) => {
  await signIn(page, await makePerson('editor'), '/import')
  await page
    .getByLabel('Or rows, pasted')
    .fill(table('phone', 'Atlantis;2020;Huawei;5g-networks;ban;https://news.example.org/3'))
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByText('No country or bloc is called “Atlantis”')).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})
