import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expectAccessible } from './accessibility'
import { expect, test } from './client-address'
import { signIn } from './sign-in'

/** A year in which no test publishes anything, and one for the test that does: it finds what others record. */
const someYear = () => 1960 + randomInt(30)
const yearToPublishIn = () => 1910 + randomInt(50)

const articleOf = (year: number) => `Pacific islands shut Huawei out

MELEKEOK - Palau banned Huawei from its 5G networks on 8 March ${year}, the government said. Tonga and Nauru have also banned Huawei from 5G.

Samoa said it would work with Huawei on 5G. In ${year - 6} Kiribati barred ZTE from its 5G networks.

The islanders like fish.`

/** Pastes an article with its source, and has it read. */
async function paste(page: Page, text: string, year: number): Promise<string> {
  const url = `https://example.org/${year}/${randomInt(1_000_000_000)}`
  await page.goto('/intake')
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Address').fill(url)
  await page.getByLabel('Published').fill(`12 March ${year}`)
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  await expect(page.getByRole('heading', { name: /candidate/ }).first()).toBeVisible()
  return url
}

const candidate = (page: Page, name: string) =>
  page.locator('[data-candidate]').filter({ has: page.getByRole('heading', { name }) })
const chosen = (page: Page, name: string) => candidate(page, name).getByRole('checkbox', { name: /^Choose/ })

test('an article becomes candidates: one corrected, one dropped, the rest sent to review as chosen', async ({
  page,
  browser,
}) => {
  const year = someYear()
  const url = await paste(page, articleOf(year), year)
  await expect(page.getByRole('heading', { name: '5 candidates' })).toBeFocused()
  await expect(page.locator('#article mark')).toHaveCount(4)
  await expect(page.locator('#article mark').first()).toContainText('Palau banned Huawei')
  await expect(chosen(page, 'Palau bans')).toBeChecked()
  await expect(chosen(page, 'Kiribati bans')).not.toBeChecked()
  await expect(page.getByRole('heading', { name: 'Background', exact: true })).toBeVisible()

  const tonga = candidate(page, 'Tonga')
  await expect(tonga).toContainText('date not told')
  await tonga.locator('summary').click()
  await tonga.getByLabel('Stance').selectOption('restrict')
  await tonga.getByRole('button', { name: 'Take the article’s' }).click()
  await expect(candidate(page, 'Tonga restricts')).toContainText(`12 March ${year}`)
  await expect(candidate(page, 'Tonga restricts')).toContainText('Tonga · Huawei · 5G networks:')
  await candidate(page, 'Nauru').getByRole('button', { name: 'Drop' }).click()
  await expect(candidate(page, 'Nauru')).toContainText('Dropped.')
  await page.getByLabel('Your name').fill('Island reader')
  await page.getByRole('button', { name: 'Send the 2 chosen to review' }).click()

  await expect(page.getByRole('status').filter({ hasText: '2 sent to review.' })).toBeVisible()
  await expect(candidate(page, 'Nauru')).toContainText('Dropped.')
  const tracking = candidate(page, 'Tonga').getByRole('link', { name: 'see what becomes of it' })
  const href = (await tracking.getAttribute('href')) ?? ''

  const editor = await (await browser.newContext()).newPage()
  await signIn(editor, await makePerson('editor'), '/review')
  await editor.getByRole('link', { name: 'Tonga restricts Huawei 5G' }).first().click()
  await expect(editor.getByRole('main')).toContainText('Island reader')
  await page.goto(href)
  await expect(page.getByRole('main')).toContainText(`12 March ${year}`)
  await expect(page.getByRole('main').locator(`a[href="${url}"]`).first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Tonga and Nauru have also banned Huawei from 5G.')
})

test('what is lacking is told at its field, the others are sent all the same, and nothing is lost', async ({
  page,
}) => {
  const year = someYear()
  await paste(page, articleOf(year), year)
  await page.getByLabel('Address').fill('')
  await page.getByRole('button', { name: /^Send the 3 chosen/ }).click()
  await expect(page.getByRole('alert').first()).toBeFocused()
  await expect(page.getByRole('alert').first()).toContainText('3 of 3 not sent')
  await page.getByRole('link', { name: 'Paste the address of the source' }).click()
  await expect(page.getByLabel('Address')).toBeFocused()
  await page.keyboard.type(`https://example.org/again/${year}`)
  await page.getByRole('button', { name: /^Send the 3 chosen/ }).click()
  await expect(page.getByRole('alert').first()).toContainText('2 of 3 not sent')
  await expect(candidate(page, 'Palau')).toContainText('Sent to review')
  await page.getByRole('link', { name: /^Candidate 2: Say when it was announced/ }).click()
  await expect(candidate(page, 'Tonga').getByLabel('Announced')).toBeFocused()
  await page.keyboard.type(`March ${year}`)
  await candidate(page, 'Tonga').getByRole('button', { name: 'Send this one' }).click()
  await expect(candidate(page, 'Tonga')).toContainText('Sent to review')
  await expect(chosen(page, 'Nauru bans')).toBeChecked()
})

test('an editor publishes; the same article again finds the events on record', async ({ page }) => {
  const year = yearToPublishIn()
  await signIn(page, await makePerson('editor'), '/intake')
  await paste(page, articleOf(year), year)
  for (const name of ['Tonga', 'Nauru']) await chosen(page, name).uncheck()
  await page.getByRole('button', { name: 'Publish the chosen one' }).click()
  await expect(candidate(page, 'Palau')).toContainText('Published')
  const event = await candidate(page, 'Palau')
    .getByRole('link', { name: 'see the event' })
    .getAttribute('href')

  await paste(page, articleOf(year), year)
  const palau = candidate(page, 'Palau')
  await expect(chosen(page, 'Palau')).not.toBeChecked()
  await expect(palau).toContainText('On record already?')
  await expect(palau.getByRole('link', { name: 'Palau bans Huawei 5G' }).first()).toHaveAttribute(
    'href',
    event ?? '',
  )
  await palau.getByRole('button', { name: 'Publish this one' }).click()
  await expect(palau.getByText('tick that none of them is this step')).toBeVisible()
  await page.goto(event ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Palau bans Huawei 5G')
})

test('everything is done by keyboard', async ({ page }) => {
  const year = someYear()
  await paste(page, articleOf(year), year)
  await page.keyboard.press('j')
  await expect(candidate(page, 'Palau')).toBeFocused()
  await expect(page.locator('#sentence-1')).toHaveAttribute('data-current', '')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(chosen(page, 'Tonga')).not.toBeChecked()
  await page.keyboard.press('j')
  await expect(candidate(page, 'Nauru')).toBeFocused()
  await page.keyboard.press('d')
  await expect(candidate(page, 'Nauru')).toContainText('Dropped.')
  await page.keyboard.press('d')
  await expect(candidate(page, 'Nauru')).not.toContainText('Dropped.')
  await page.keyboard.press('d')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await page.keyboard.press('e')
  await expect(candidate(page, 'Palau').getByLabel('Country or bloc')).toBeFocused()
  // In a field a letter is a letter.
  await page.keyboard.type('xd')
  await expect(chosen(page, 'Palauxd')).toBeChecked()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await expect(candidate(page, 'Palau')).toBeFocused()
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/#sentence-1$/)
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(candidate(page, 'Palau')).toContainText('Sent to review')
})

test('an article without a stance, and one that is too long, are answered with the reason', async ({
  page,
}) => {
  await page.goto('/intake')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('link', { name: 'Paste the text of an article' })).toBeVisible()
  const text = page.getByLabel('Text of the article')
  await text.fill('x'.repeat(204_801))
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('This is too long').first()).toBeVisible()
  await text.fill('Huawei unveils a phone\n\nSHENZHEN - Huawei showed a new phone on Tuesday.')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('heading', { name: 'No candidates' })).toBeVisible()
  await expect(page.getByText('No sentence says that a government')).toBeVisible()
})

test('without scripts an article is read, corrected, dropped from and sent @nojs', async ({ page }) => {
  const year = someYear()
  // Nearly as long as may be: it comes back with every answer.
  await paste(page, `${articleOf(year)}\n\n${'The islanders like fish. '.repeat(7_000)}`, year)
  await expect(page.getByRole('heading', { name: '5 candidates' })).toBeVisible()
  const tonga = candidate(page, 'Tonga')
  await tonga.locator('summary').click()
  await tonga.getByLabel('Stance').selectOption('restrict')
  await candidate(page, 'Nauru').getByRole('button', { name: 'Drop' }).click()
  await expect(candidate(page, 'Nauru')).toContainText('Dropped.')
  await page
    .getByRole('button', { name: /to review$/ })
    .last()
    .click()
  await expect(page.getByRole('alert').first()).toContainText('1 of 2 not sent')
  await expect(candidate(page, 'Palau')).toContainText('Sent to review')
  const corrected = candidate(page, 'Tonga restricts')
  await corrected.getByLabel('Announced').fill(`March ${year}`)
  await corrected.getByRole('button', { name: 'Send this one' }).click()
  await expect(corrected).toContainText('Sent to review')
  await candidate(page, 'Nauru').getByRole('button', { name: 'Take it back' }).click()
  await expect(chosen(page, 'Nauru bans')).toBeChecked()
})

test('what was read, and what is wrong with it, can be read by all', async ({ page }) => {
  const year = someYear()
  await paste(page, articleOf(year), year)
  await page.getByRole('button', { name: /^Send the/ }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
})

test('on a phone the article and its candidates stand one above the other @phone', async ({ page }) => {
  const year = someYear()
  await paste(page, articleOf(year), year)
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Candidates' })
    .click()
  await expect(page.getByRole('heading', { name: '5 candidates' })).toBeInViewport()
  await candidate(page, 'Tonga').locator('summary').click()
  await candidate(page, 'Tonga').getByLabel('Announced').fill(`March ${year}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('button', { name: /^Send the/ }).click()
  await expect(candidate(page, 'Tonga')).toContainText('Sent to review')
})
