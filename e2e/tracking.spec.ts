import { makePerson } from '../lib/testing/people'
import { expect, test } from './client-address'
import { asEditor, openDecision } from './editor'
import { makeProposal, stateOf } from './proposals'
import { signIn } from './sign-in'

test.describe('the tracking page', () => {
  test('tells nobody else where it is, and nobody who proposed it', async ({ page }) => {
    const person = await makePerson('contributor')
    const proposal = await makeProposal({}, { author: person })
    await page.goto(`/submissions/${proposal.token}`)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'same-origin')
    await expect(page.locator('code')).toHaveText(new RegExp(`^https?://.+/submissions/${proposal.token}$`))
    expect(await page.content()).not.toContain(person.email)
    expect(await page.content()).toContain(person.name)
  })

  test('of an unknown token is a 404', async ({ page }) => {
    for (const token of ['0'.repeat(24), 'x', '%00', 'A'.repeat(24)])
      expect((await page.goto(`/submissions/${token}`))?.status(), token).toBe(404)
  })

  test('copies its address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const proposal = await makeProposal()
    await page.goto(`/submissions/${proposal.token}`)
    await page.getByRole('button', { name: 'Copy the address' }).click()
    await expect(page.getByText('Copied.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  test('says what an editor asks for, and leads to the answer', async ({ page }) => {
    const proposal = await makeProposal()
    await asEditor(page, `/review/${proposal.id}`)
    await openDecision(page, 'Send back')
    await page.getByRole('button', { name: 'Send back' }).click()
    await expect(page.getByText('Say what should change: the proposer reads it')).toBeVisible()
    await page.getByLabel('What should change').fill('Which law is it?\n\nGive its number.')
    await page.getByRole('button', { name: 'Send back' }).click()
    await expect(page.getByText(/^“.+”: sent back\./)).toBeVisible()

    await page.goto(`/submissions/${proposal.token}`)
    await expect(page.getByLabel('Where it stands')).toContainText('Which law is it?')
    await expect(page.getByRole('link', { name: 'Answer and send it again' })).toHaveAttribute(
      'href',
      `/submissions/${proposal.token}/edit`,
    )
  })

  test('says why it was rejected; a reason is asked for, and kept after an error', async ({ page }) => {
    const proposal = await makeProposal()
    await asEditor(page, `/review/${proposal.id}`)
    await openDecision(page, 'Reject')
    await page.getByLabel('Reason').fill('   ')
    await page.getByRole('button', { name: 'Reject' }).click()
    await expect(page.getByText('Give a reason: the proposer reads it')).toBeVisible()
    await expect(page.getByLabel('Reason')).toBeFocused()
    expect(await stateOf(proposal)).toBe('pending')
    await page.getByLabel('Reason').fill('No source says so')
    await page.getByRole('button', { name: 'Reject' }).click()
    await expect(page.getByText(/^“.+”: rejected\./)).toBeVisible()
    await page.goto(`/submissions/${proposal.token}`)
    await expect(page.getByLabel('Where it stands')).toContainText('No source says so')
  })

  test('is listed for who proposed it', async ({ page }) => {
    const person = await makePerson('contributor')
    const proposal = await makeProposal({}, { author: person })
    await signIn(page, person, '/submissions')
    await page.getByRole('link', { name: proposal.fields.title }).click()
    await expect(page).toHaveURL(`/submissions/${proposal.token}`)
  })
})

test('what was sent back is answered, reviewed again and published @nojs', async ({ page, browser }) => {
  const proposal = await makeProposal()
  await asEditor(page, `/review/${proposal.id}`)
  await openDecision(page, 'Send back')
  await page.getByLabel('What should change').fill('Say which law')
  await page.getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByText(/^“.+”: sent back\./)).toBeVisible()

  const proposer = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await proposer.goto(`/submissions/${proposal.token}`)
  await proposer.getByRole('link', { name: 'Answer and send it again' }).click()
  await expect(proposer.getByText('Say which law').first()).toBeVisible()
  const better = `${proposal.fields.title} by the Drone Act`
  await proposer.getByLabel('Title optional', { exact: true }).fill(better)
  await proposer.getByRole('button', { name: 'Send it again' }).click()
  await expect(proposer).toHaveURL(new RegExp(`/submissions/${proposal.token}`))
  await expect(proposer.getByLabel('Where it stands')).toContainText('waiting for review')
  expect(await stateOf(proposal)).toBe('pending')

  await page.goto(`/review/${proposal.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(better)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText(`“${better}”: published.`)).toBeVisible()
})
