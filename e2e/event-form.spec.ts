import { makePerson } from '../lib/testing/people'
import { expectAccessible } from './accessibility'
import { expect, test } from './client-address'
import { field, fillEssentials, freshCell, kind, publish, stance, unique } from './fill-event'
import { signIn } from './sign-in'

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
  // Also where there was time to suggest whose it is, the name stays as people say it.
  await expect(page.getByRole('option', { name: /^ByteDance/ })).toBeVisible()
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

test('on a phone nothing is wider than the screen, empty or wrong @phone', async ({ page }) => {
  await page.goto('/events/new')
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'need another look' })).toBeVisible()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})
