import type { Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expectAccessible } from './accessibility'
import { expect, test } from './client-address'
import { makeProposal, stateOf } from './proposals'
import { signIn } from './sign-in'

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
/** Few journeys may meet in one cell: small countries, and a day of a year that the dataset does not reach. */
const COUNTRIES = [
  'Tuvalu',
  'Nauru',
  'Palau',
  'Kiribati',
  'Vanuatu',
  'Samoa',
  'Tonga',
  'Niue',
  'Comoros',
  'Belize',
]
let turn = Math.floor(Math.random() * COUNTRIES.length)
const freshCell = () => ({
  actor: COUNTRIES[turn++ % COUNTRIES.length] as string,
  day: `${1 + Math.floor(Math.random() * 28)} ${['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov'][Math.floor(Math.random() * 6)]} ${1950 + Math.floor(Math.random() * 45)}`,
})

const form = (page: Page) => page.getByRole('form', { name: /event/i })
const field = (page: Page, name: string) => form(page).getByLabel(name, { exact: true })
const stance = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Stance' }).getByRole('radio', { name, exact: true })
const kind = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Kind of step' }).getByRole('radio', { name, exact: true })

async function fillEssentials(page: Page, { actor, day }: ReturnType<typeof freshCell>, url: string) {
  await field(page, 'Country or bloc').fill(actor)
  await field(page, 'Company').fill('Huawei')
  await field(page, 'Topic').fill('5G networks')
  await stance(page, 'restrict').check()
  await kind(page, 'decision').check({ force: true })
  await field(page, 'Announced').fill(day)
  await field(page, 'Address').fill(url)
  await field(page, 'Publisher').fill('Test Gazette')
}

/** Publishes an event and answers its address. */
async function publish(page: Page, cell = freshCell(), title = `Title ${unique()}`): Promise<string> {
  await page.goto('/events/new')
  await fillEssentials(page, cell, `https://example.org/${unique()}`)
  await field(page, 'Title optional').fill(title)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Published. Every page')).toBeVisible()
  return new URL(page.url()).pathname
}

test('somebody without an account proposes an event and is led to its page', async ({ page }) => {
  await page.goto('/events/new')
  await fillEssentials(page, freshCell(), `https://example.org/${unique()}`)
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page).toHaveURL(/\/submissions\/[0-9a-z]{24}$/)
})

test('what an editor publishes is everywhere at once', async ({ page, request }) => {
  await signIn(page, await makePerson('editor'))
  const title = `Title ${unique()}`
  const cell = freshCell()
  const address = await publish(page, cell, title)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  // What was told once is not told again.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('Published. Every page')).toHaveCount(0)
  expect(await (await request.get(`/api/v1${address}`)).json()).toMatchObject({
    title,
    stance: 'restrict',
    version: 1,
    sources: [{ publisher: 'Test Gazette', kind: 'secondary' }],
  })
  await page.goto(`/timeline?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.goto(`/countries`)
  await page.getByRole('link', { name: cell.actor }).first().click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
})

test('by the keyboard alone, names by what people call them', async ({ page }) => {
  const { day } = freshCell()
  await page.goto('/events/new')
  await field(page, 'Country or bloc').focus()
  await page.keyboard.type('Holl')
  await expect(page.getByRole('option', { name: /^Netherlands/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Country or bloc')).toHaveValue('Netherlands')
  await page.keyboard.press('Tab')
  await page.keyboard.type('TikTok')
  await page.keyboard.press('Tab')
  await page.keyboard.type('consumer apps')
  await field(page, 'Topic').fill('Apps & social')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(stance(page, 'ban')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(kind(page, 'decision')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type(day)
  await field(page, 'Address').focus()
  await page.keyboard.type(`https://www.reuters.com/${unique()}`)
  await expect(page.getByText('Left empty, the publisher becomes “Reuters”.')).toBeVisible()
  await expect(
    page.getByText('Left empty, it becomes “Netherlands bans TikTok Apps & social”.'),
  ).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/submissions\/[0-9a-z]{24}$/)
})

test('after an error everything typed is still there, and the way to mend it is told', async ({ page }) => {
  await page.goto('/events/new')
  await field(page, 'Country or bloc').fill('Virgin')
  await field(page, 'Company').fill('Huawei')
  await stance(page, 'allow').check()
  await kind(page, 'statement').check({ force: true })
  await field(page, 'Announced').fill('7/8/2020')
  await field(page, 'Summary optional').fill('Typed with care.')
  await page.getByRole('button', { name: 'Propose' }).click()

  const summary = page.getByRole('alert').filter({ hasText: 'fields need another look' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText([
    /“Virgin” is not a whole name, or fits several/,
    'Say which topic the stance is about',
    /Date cannot be read: 7\/8\/2020 is ambiguous, 7 August 2020 or 8 July 2020\? Write 2020-08-07 or 2020-07-08/,
    /Give at least one source/,
  ])
  await expect(stance(page, 'allow')).toBeChecked()
  await expect(kind(page, 'statement')).toBeChecked()
  await expect(field(page, 'Summary optional')).toHaveValue('Typed with care.')
  await expect(field(page, 'Announced')).toHaveValue('7/8/2020')
  await expect(field(page, 'Announced')).toHaveAccessibleDescription(/Date cannot be read/)
  await expectAccessible(page)

  await summary.getByRole('link', { name: /Date cannot be read/ }).click()
  await expect(field(page, 'Announced')).toBeFocused()
  await page.getByRole('radio', { name: /British Virgin Islands/ }).check()
  await expect(page.getByText('→ British Virgin Islands')).toBeVisible()
  await expect(summary.getByRole('link', { name: /Virgin/ })).toHaveCount(0)
})

test('dates are said as understood while one types', async ({ page }) => {
  await page.goto('/events/new')
  await field(page, 'Announced').fill('Jul 2020')
  await expect(page.getByText('→ July 2020')).toBeVisible()
  await field(page, 'Announced').fill('2020')
  await expect(page.getByText('→ 2020')).toBeVisible()
})

test('what it would change is told while one types', async ({ page }) => {
  await page.goto('/events/new?actor=GBR&company=huawei&topic=5g-networks&kind=decision')
  const side = page.getByRole('complementary', { name: 'Before you send it' })
  await expect(side).toContainText('still needed: the stance, the date')
  await stance(page, 'cooperate').check()
  await field(page, 'Announced').fill('2026')
  await expect(side).toContainText('UK · Huawei · 5G networks')
  await expect(side).toContainText('ban → cooperate from 2026')
})

test('a likely duplicate is shown, asked about once, and can be answered', async ({ page }) => {
  await page.goto('/events/new')
  await fillEssentials(page, { actor: 'UK', day: '16 July 2020' }, `https://example.org/${unique()}`)
  await expect(page.getByRole('link', { name: /^UK bans Huawei 5G/ })).toBeVisible()
  const same = page.getByRole('link', { name: /^This is the same step/ }).first()
  await expect(same).toHaveAttribute('href', /\/edit\?url=https/)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'One field' })).toBeFocused()
  await page.getByLabel('None of these is this step').check()
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page).toHaveURL(/\/submissions\//)
})

test('of two who correct at once the second sees both versions and decides', async ({ page, browser }) => {
  await signIn(page, await makePerson('editor'))
  const address = await publish(page)
  const other = await (await browser.newContext()).newPage()
  const second = await makePerson('editor')
  await signIn(other, second)
  await page.goto(`${address}/edit`)
  await other.goto(`${address}/edit`)

  await field(other, 'Authority optional').fill('The Cabinet')
  await field(other, 'Summary optional').fill('Theirs.')
  await field(other, 'What is corrected, and why').fill('Named the authority')
  await other.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(other.getByText('Your correction is published')).toBeVisible()

  await field(page, 'Summary optional').fill('Mine.')
  await field(page, 'What is corrected, and why').fill('Told more')
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'Somebody else has changed this event' }),
  ).toBeFocused()
  const versions = page.getByRole('region', { name: 'Recorded now and typed by you' })
  // What was not touched here is as the other left it; what both changed is left to decide.
  await expect(field(page, 'Authority optional')).toHaveValue('The Cabinet')
  await expect(versions.getByRole('row', { name: /Authority/ })).toHaveCount(0)
  await expect(versions.getByRole('row', { name: /Summary/ })).toContainText('Mine.')
  await expect(versions.getByRole('row', { name: /Summary/ })).toContainText('Theirs.')
  await expect(page.getByText(`${second.name} changed this event`)).toBeVisible()
  await expectAccessible(page)

  await expect(field(page, 'Summary optional')).toHaveValue('Mine.')
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(page.getByText('Your correction is published')).toBeVisible()
  const event = await (await page.request.get(`/api/v1${address}`)).json()
  expect(event).toMatchObject({ summary: 'Mine.', authority: 'The Cabinet', version: 3 })
})

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

test('an editor adds a missing company without losing what was typed', async ({ page }) => {
  await signIn(page, await makePerson('editor'))
  const name = `Orion ${unique()}`
  await page.goto('/events/new')
  await field(page, 'Company').fill(name)
  await stance(page, 'ban').check()
  await page.getByText('Add a missing company').click()
  await expect(field(page, 'Name of the company')).toHaveValue(name)
  await field(page, 'Home country').fill('Finland')
  await page.getByRole('button', { name: 'Add this company' }).click()
  await expect(page.getByRole('link', { name: 'Sector is empty' })).toBeVisible()
  await field(page, 'Sector').fill('Satellites')
  await page.getByRole('button', { name: 'Add this company' }).click()
  await expect(page.getByText(`${name} is added and chosen.`)).toBeVisible()
  await expect(field(page, 'Company')).toHaveValue(name)
  await expect(stance(page, 'ban')).toBeChecked()
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

test('a double click makes one event', async ({ page, request }) => {
  await signIn(page, await makePerson('editor'))
  const title = `Title ${unique()}`
  await page.goto('/events/new')
  await fillEssentials(page, freshCell(), `https://example.org/${unique()}`)
  await field(page, 'Title optional').fill(title)
  await page.getByRole('button', { name: 'Publish', exact: true }).dblclick()
  await expect(page.getByText('Published. Every page')).toBeVisible()
  const { total } = await (await request.get('/api/v1/events', { params: { q: title } })).json()
  expect(total).toBe(1)
})

test('without scripts: propose, mend, choose, add a source @nojs', async ({ page }) => {
  const { day } = freshCell()
  await page.goto('/events/new?text=Russia+to+cooperate+with+Huawei+on+5G')
  await expect(field(page, 'Company')).toHaveValue('Huawei')
  await expect(stance(page, 'cooperate')).toBeChecked()
  await field(page, 'Country or bloc').fill('Virgin')
  await field(page, 'Announced').fill(day)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'need another look' })).toBeVisible()
  await expect(stance(page, 'cooperate')).toBeChecked()
  await page.getByRole('radio', { name: /British Virgin Islands/ }).check()
  await field(page, 'Address').fill(`https://www.gov.uk/${unique()}`)
  await page.getByRole('button', { name: 'Add another source' }).click()
  await expect(page.getByRole('group', { name: 'Source 2' })).toBeVisible()
  await page
    .getByRole('group', { name: 'Source 2' })
    .getByLabel('Address')
    .fill(`https://example.org/${unique()}`)
  await page.getByRole('button', { name: 'Check' }).last().click()
  await expect(page.getByText('→ British Virgin Islands')).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText('British Virgin Islands · Huawei · 5G networks')
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page).toHaveURL(/\/submissions\/[0-9a-z]{24}$/)
})

test('without scripts: an editor publishes and corrects @nojs', async ({ page }) => {
  await signIn(page, await makePerson('editor'))
  const address = await publish(page)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await field(page, 'Scope optional').fill('core network only')
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(page.getByRole('link', { name: /Say what you correct and why/ })).toBeVisible()
  await expect(field(page, 'Scope optional')).toHaveValue('core network only')
  await field(page, 'What is corrected, and why').fill('The source says so')
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(page).toHaveURL(address)
  await expect(page.getByText('Your correction is published')).toBeVisible()
})

test('on a phone nothing is wider than the screen, empty or wrong @phone', async ({ page }) => {
  await page.goto('/events/new')
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'need another look' })).toBeVisible()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})

test('what no browser sends is answered, never a failure', async ({ page, request }) => {
  await page.goto('/events/new')
  await field(page, 'Country or bloc').fill('Tuvalu\u202e')
  await field(page, 'Title optional').fill('a\u0000b \u202e reversed')
  await field(page, 'Summary optional').fill('x'.repeat(15_000))
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(
    page.getByRole('link', { name: /Title contains characters that cannot be seen/ }),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: /Summary is too long: at most 10000 letters/ })).toBeVisible()

  const many = Array.from({ length: 10_000 }, (_, i) => `sources.${i}.url=x&title=${i}`).join('&')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await request.post('/api/entry-check', { data: many, headers })).status()).toBe(200)
  expect((await request.post('/api/entry-check', { data: 'x'.repeat(3_000_000), headers })).status()).toBe(
    413,
  )
  expect(
    (
      await request.post('/api/entry-check', { data: '\0', headers: { 'content-type': 'text/html' } })
    ).status(),
  ).toBe(400)
  expect((await request.get('/api/suggest?kind=event&q=%00%25_%5C')).status()).toBe(200)
  expect((await request.get('/api/suggest?kind=nobody')).status()).toBe(400)
  expect((await request.get('/api/quick-add?text=%00')).status()).toBe(200)
  expect(
    (await request.get('/events/new?actor=%00&actor=x&stance=zz&url=javascript:1&text=%00')).status(),
  ).toBe(200)
})

test('what an editor sends back is answered with everything still there @nojs', async ({ page, browser }) => {
  const proposal = await makeProposal()
  const editor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(editor, await makePerson('editor'))
  await editor.goto(`/review/${proposal.id}`)
  await editor.locator('summary', { hasText: 'Send back' }).click()
  await editor.getByLabel('What should change').fill('Name the authority')
  await editor.getByRole('button', { name: 'Send back' }).click()
  await expect.poll(() => stateOf(proposal)).toBe('sent-back')

  await page.goto(`/submissions/${proposal.token}`)
  await page.getByRole('link', { name: 'Answer and send it again' }).click()
  await expect(page.getByText('The editor asks: Name the authority')).toBeVisible()
  await expect(field(page, 'Title optional')).toHaveValue(proposal.fields.title)
  await field(page, 'Authority optional').fill('The Cabinet')
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(page).toHaveURL(`/submissions/${proposal.token}`)
  expect(await stateOf(proposal)).toBe('pending')
  await page.goto(`/submissions/${proposal.token}/edit`)
  await expect(page.getByRole('heading', { name: 'There is nothing to answer now' })).toBeVisible()
})
