import { makePerson } from '../lib/testing/people'
import { expect, test } from './client-address'
import { field, fillEssentials, freshCell, publish, stance, unique } from './fill-event'
import { makeProposal, stateOf } from './proposals'
import { signIn } from './sign-in'

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
