import type { Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expect, test } from './client-address'
import { faultsOfPage } from './look-at-page'
import { lookInto } from './look-into'
import { readMailTo } from './mail'
import { makeEvent, makeProposal } from './proposals'
import { signIn } from './sign-in'

// What every-page.spec.ts does for the pages of everybody, for those of whoever is signed in and of what they make; and
// whatever opens on them.

interface Look {
  readonly page: Page
  readonly found: Record<string, string[]>
  readonly seen: Set<string>
}

const startLook = (page: Page): Look => ({ page, found: {}, seen: new Set() })

async function lookAt({ page, found, seen }: Look, path?: string): Promise<void> {
  if (path) await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const faults = await faultsOfPage(page)
  if (faults.length > 0) found[page.url()] = faults
  await lookInto(page, seen)
}

test('nothing is wrong with the pages of review, however one reads them', async ({ page }) => {
  test.slow()
  const look = startLook(page)
  await signIn(page, await makePerson('administrator'), '/review')
  const { id, fields } = await makeEvent(page)
  const { actor, company, topic, announcedOn } = fields
  const correction = await makeProposal({ ...fields, scope: 'core' }, { correctionOf: { id, version: 1 } })
  const double = await makeProposal({ actor, company, topic, announcedOn })
  for (const path of [
    '/review',
    `/review/${correction.id}`,
    `/review/${double.id}`,
    '/submissions',
    `/submissions/${double.token}`,
    `/submissions/${double.token}/edit`,
  ])
    await lookAt(look, path)
  expect(look.found).toEqual({})
  expect(look.seen.size).toBeGreaterThan(5)
})

test('nothing is wrong with the pages of one event, however one reads them', async ({ page }) => {
  test.slow()
  const look = startLook(page)
  await signIn(page, await makePerson('editor'), '/review')
  const [{ id }, other] = [await makeEvent(page), await makeEvent(page)]
  for (const path of [
    `/events/${id}`,
    `/events/${id}/edit`,
    `/events/${id}/retract`,
    `/events/${id}/merge`,
    `/events/${id}/merge?into=${other.id}`,
    `/events/${id}/history`,
    `/events/${id}/history/1`,
  ])
    await lookAt(look, path)
  // What is withdrawn leaves a page behind.
  await page.goto(`/events/${id}/retract`)
  await page.getByLabel('Reason').fill('It was another country')
  await page.getByRole('button', { name: 'Retract the event' }).click()
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()
  await lookAt(look, `/events/${id}`)
  expect(look.found).toEqual({})
})

test('nothing is wrong with the pages of accounts and administrators, however one reads them', async ({
  page,
}) => {
  test.slow()
  const look = startLook(page)
  await signIn(page, await makePerson('administrator'))
  for (const path of ['/account', '/admin', '/admin/labels', '/admin/webhooks']) await lookAt(look, path)
  await page.goto('/admin/webhooks')
  await page.getByLabel('Address of the receiver').fill('https://93.184.215.14/hook')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByLabel('Signing secret')).toHaveValue(/^whsec_/)
  await lookAt(look)
  // The matrix as who may enter into it sees it.
  await lookAt(look, '/matrix?company=huawei&topic=5g-networks&region=Oceania')
  expect(look.found).toEqual({})
  expect(look.seen.size).toBeGreaterThan(8)
})

test('nothing is wrong with the pages of files, articles and alerts, however one reads them', async ({
  page,
}) => {
  test.slow()
  const look = startLook(page)
  await signIn(page, await makePerson('editor'), '/import')
  await lookAt(look)
  await page.goto('/import')
  await page
    .getByLabel('Or rows, pasted')
    .fill('Land;Datum;Company;Topic;Stance;URL\nNarnia;14.7.2020;Huawei;5G networks;banned;no address\n')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page).toHaveURL(/\/import\/./)
  await lookAt(look)

  await page.goto('/intake')
  await page
    .getByLabel('Text of the article')
    .fill('Palau banned Huawei from its 5G networks on 8 March 1931. Tonga restricted ZTE in 5G networks.')
  await page.getByLabel('Address').fill(`https://example.org/${Date.now()}`)
  await page.getByLabel('Published').fill('12 March 1931')
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  await expect(page.getByRole('heading', { name: /candidate/ }).first()).toBeVisible()
  await lookAt(look)

  const email = `look-${Date.now()}@example.org`
  await page.goto('/alerts')
  await page.getByLabel('Japan', { exact: true }).first().check()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a daily digest' }).click()
  await expect(page.getByText(`the one to ${email}`)).toBeVisible()
  await lookAt(look, /\/alerts\/[0-9a-f]{40}/.exec(await readMailTo(email))?.[0])
  await page.getByRole('button', { name: 'Yes, send it to me' }).click()
  await expect(page.getByRole('heading', { name: 'Your digest', exact: true })).toBeVisible()
  await lookAt(look)
  expect(look.found).toEqual({})
})
