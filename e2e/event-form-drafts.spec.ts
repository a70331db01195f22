import { expect, test } from './client-address'
import { field, fillEssentials, freshCell, stance, unique } from './fill-event'

test('a draft outlives the page and can be brought back', async ({ page }) => {
  await page.goto('/events/new')
  await field(page, 'Country or bloc').fill('Tuvalu')
  await stance(page, 'review').check()
  await field(page, 'Summary optional').fill('Half a thought')
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('demarche.draft.new') ?? ''))
    .toContain('Half a thought')
  let asked = false
  page.on('dialog', async (dialog) => {
    asked = true
    await dialog.accept()
  })
  await page.reload()
  expect(asked).toBe(true)
  await expect(field(page, 'Summary optional')).toHaveValue('')
  await page.getByRole('button', { name: 'Restore the draft' }).click()
  await expect(field(page, 'Summary optional')).toHaveValue('Half a thought')
  await expect(stance(page, 'review')).toBeChecked()
})

test('what is typed while a draft is offered is kept as well', async ({ page }) => {
  page.on('dialog', (dialog) => dialog.accept())
  const summary = field(page, 'Summary optional')
  const kept = () => page.evaluate(() => localStorage.getItem('demarche.draft.new') ?? '')
  await page.goto('/events/new')
  await summary.fill('The first thought')
  await expect.poll(kept).toContain('The first thought')
  await page.reload()
  const restore = page.getByRole('button', { name: 'Restore the draft' })
  await expect(restore).toBeVisible()
  await summary.fill('The second thought')
  await expect.poll(kept).toContain('The second thought')
  await restore.click()
  await expect(summary).toHaveValue('The first thought')
  await restore.click()
  await expect(summary).toHaveValue('The second thought')
  await page.reload()
  await restore.click()
  await expect(summary).toHaveValue('The second thought')
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(restore).toHaveCount(0)
  await expect(summary).toHaveValue('The second thought')
})

test('a draft is gone once it was sent', async ({ page }) => {
  await page.goto('/events/new')
  await fillEssentials(page, freshCell(), `https://example.org/${unique()}`)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page).toHaveURL(/\/submissions\//)
  expect(await page.evaluate(() => localStorage.getItem('demarche.draft.new'))).toBeNull()
})

test('leaving with something unsent is asked about', async ({ page }) => {
  await page.goto('/events/new')
  await field(page, 'Country or bloc').fill('Tuvalu')
  const questions: string[] = []
  page.once('dialog', async (dialog) => {
    questions.push(dialog.message())
    await dialog.dismiss()
  })
  await page.getByRole('banner').getByRole('link', { name: 'Timeline' }).click()
  await expect.poll(() => questions).toEqual([expect.stringContaining('Leave without sending?')])
  await expect(page).toHaveURL(/\/events\/new$/)
})

test('one line fills the form', async ({ page }) => {
  await page.goto('/events/new')
  await page.getByLabel('Quick add').fill('Russia to cooperate with Huawei on 5G (Sep 2020)')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Country or bloc')).toHaveValue('Russia')
  await expect(field(page, 'Topic')).toHaveValue('5G networks')
  await expect(stance(page, 'cooperate')).toBeChecked()
  await expect(field(page, 'Announced')).toHaveValue('September 2020')
  await expect(field(page, 'Address')).toBeFocused()
})

test('a second line leaves nothing of the first, but what a person typed', async ({ page }) => {
  await page.goto('/events/new')
  const line = page.getByLabel('Quick add')
  await line.fill('UK bans Huawei 5G (14 July 2020), to be removed by 2027')
  await line.press('Enter')
  await expect(field(page, 'Announced')).toHaveValue('14 July 2020')
  await field(page, 'Authority optional').fill('The cabinet')
  await line.fill('Biden bans Kaspersky')
  await line.press('Enter')
  await expect(field(page, 'Country or bloc')).toHaveValue('United States')
  await expect(field(page, 'Announced')).toHaveValue('')
  await expect(field(page, 'Deadline optional')).toHaveValue('')
  await expect(field(page, 'Authority optional')).toHaveValue('The cabinet')
  await line.fill('Huawei unveils a new phone')
  await line.press('Enter')
  await expect(page.getByText('What the line before filled in still stands below.')).toBeVisible()
  await expect(field(page, 'Country or bloc')).toHaveValue('United States')
})
