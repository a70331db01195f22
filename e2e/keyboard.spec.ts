import type { Locator, Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expect, test } from './client-address'
import { readMailTo } from './mail'
import { makeEvent } from './proposals'
import { signIn } from './sign-in'

// Tasks that consist of forms and links: by Tab, Enter, Space and letters alone. What has keys of its own (matrix, slider,
// palette, entry, intake, review) is in the journeys that docs/accessibility.md names.

/** Goes to a control by Tab, from where the focus is; fails when it is not come to. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  const handle = await control.elementHandle()
  for (let n = 0; n < 250; n++) {
    if (await page.evaluate((element) => document.activeElement === element, handle)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${control}`)
}

async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

async function press(page: Page, control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press(key)
}

/** Past the head of the page, as whoever uses the keyboard goes. */
async function open(page: Page, path: string): Promise<Locator> {
  await page.goto(path)
  await press(page, page.getByRole('link', { name: /^Skip to/ }).first())
  return page.getByRole('main')
}

test('a reader compares two countries, and asks for a digest', async ({ page }) => {
  const compare = await open(page, '/compare')
  await tabTo(page, compare.getByLabel('Country or bloc 1'))
  await page.keyboard.type('Germ')
  await tabTo(page, compare.getByLabel('Country or bloc 2'))
  await page.keyboard.type('Jap')
  await press(page, compare.getByRole('button', { name: 'Compare', exact: true }))
  await expect(page).toHaveURL(/actor=DEU.*actor=JPN/)

  const alerts = await open(page, '/alerts')
  await press(page, alerts.getByLabel('Japan', { exact: true }).first(), 'Space')
  await typeInto(page, alerts.getByLabel('E-mail address'), `keys-${Date.now()}@example.org`)
  await press(page, alerts.getByRole('button', { name: 'Send me a daily digest' }))
  await expect(page.getByText(/^.*the one to keys-/)).toBeVisible()
})

test('a reader filters the timeline, and pins what they see to a link', async ({ page }) => {
  const main = await open(page, '/timeline')
  const filters = main.getByRole('search')
  await press(page, filters.locator('summary').filter({ hasText: 'Stance' }))
  await press(page, filters.getByLabel('ban', { exact: true }), 'Space')
  await press(page, filters.getByRole('button', { name: 'Show' }))
  await expect(page).toHaveURL(/stance=ban/)

  await press(page, main.getByRole('link', { name: 'Share', exact: true }))
  const sheet = page.getByRole('dialog')
  await press(page, sheet.getByRole('button', { name: 'Make a pinned link' }))
  await expect(sheet.getByLabel('Pinned link')).toHaveValue(/\/s\/[2-9a-z]{8}$/)
  await page.keyboard.press('Escape')
  await expect(main.getByRole('link', { name: 'Share', exact: true })).toBeFocused()
})

test('an editor signs in, imports a table, corrects an event, retracts it and restores it', async ({
  page,
}) => {
  test.slow()
  const { email, password } = await makePerson('editor')
  const door = await open(page, '/sign-in?next=/import')
  await typeInto(page, door.getByLabel('E-mail address'), email)
  await typeInto(page, door.getByLabel('Password', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/import')

  const form = await open(page, '/import')
  const rows = `actor,company,topic,stance,kind,announcedOn,title,URL\nTUV,zte,drones,ban,decision,1951-02-03,Tuvalu bans ZTE drones,https://example.org/${Date.now()}\n`
  await typeInto(page, form.getByLabel('Or rows, pasted'), rows)
  await press(page, form.getByRole('button', { name: 'Look at it' }))
  await expect(page).toHaveURL(/\/import\/./)
  await press(page, page.getByRole('button', { name: 'Import 1 event' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Imported' })).toBeVisible()

  const { id } = await makeEvent(page)
  const edit = await open(page, `/events/${id}/edit`)
  await typeInto(page, edit.getByLabel('Summary'), 'By keyboard.')
  await typeInto(page, edit.getByLabel('What is corrected, and why'), 'Told more')
  await press(page, edit.getByRole('button', { name: 'Publish the correction' }))
  await expect(page.getByText('Your correction is published')).toBeVisible()

  const retract = await open(page, `/events/${id}/retract`)
  await typeInto(page, retract.getByLabel('Reason'), 'It was another country')
  await press(page, retract.getByRole('button', { name: 'Retract the event' }))
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()

  const restore = await open(page, `/events/${id}/history/1`)
  await typeInto(page, restore.getByLabel('Note'), 'It was right')
  await press(page, restore.getByRole('button', { name: 'Restore version 1' }))
  await expect(page.locator('#v4')).toContainText('Restored')
})

test('an administrator gives a role, and finds the way out', async ({ page }) => {
  const person = await makePerson('contributor')
  const { email, password } = await makePerson('administrator')
  const door = await open(page, `/sign-in?next=${encodeURIComponent(`/admin?q=${person.email}`)}`)
  await typeInto(page, door.getByLabel('E-mail address'), email)
  await typeInto(page, door.getByLabel('Password', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Save the role of ${person.name}` })).toBeVisible()
  await tabTo(page, page.getByLabel(`Role of ${person.name}`, { exact: true }))
  await page.keyboard.type('Editor')
  await press(page, page.getByRole('button', { name: `Save the role of ${person.name}` }))
  await expect(page.getByText('Role saved.')).toBeVisible()

  await page.goto('/account')
  const menu = page.getByRole('banner').locator('summary').filter({ hasText: 'Account of' })
  await press(page, menu)
  await press(page, page.getByRole('banner').getByRole('button', { name: 'Sign out' }))
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('somebody makes an account, gets a new password by mail, and makes a key for programs', async ({
  page,
}) => {
  test.slow()
  const email = `keys-${Date.now()}@example.org`
  const door = await open(page, '/sign-up')
  await typeInto(page, door.getByLabel('Name'), 'Ada L.')
  await typeInto(page, door.getByLabel('E-mail address'), email)
  await typeInto(page, door.getByLabel('Password', { exact: true }), 'correct horse battery')
  await press(page, door.getByRole('button', { name: 'Make the account' }))
  await expect(page).toHaveURL('/sign-in?note=made')

  const forgotten = await open(page, '/forgot-password')
  await typeInto(page, forgotten.getByLabel('E-mail address'), email)
  await press(page, forgotten.getByRole('button', { name: 'Send the mail' }))
  await expect(page.getByText(`If ${email} has an account here`)).toBeVisible()
  const link = /\/reset-password\?token=[\w-]+/.exec(await readMailTo(email))?.[0] ?? ''
  const renewal = await open(page, link)
  await typeInto(page, renewal.getByLabel('New password'), 'another horse battery')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sign-in?note=reset')

  await signIn(page, { email, password: 'another horse battery' })
  const account = await open(page, '/account')
  await typeInto(page, account.getByLabel('What for'), 'By keyboard')
  await press(page, account.getByRole('button', { name: 'Make a key' }))
  await expect(account.getByLabel('The new key', { exact: true })).toBeVisible()
})

test('an administrator adds a webhook, pauses it, and ends it', async ({ page }) => {
  await signIn(page, await makePerson('administrator'))
  const main = await open(page, '/admin/webhooks')
  await press(page, main.getByRole('link', { name: 'Skip to the address' }))
  const address = main.getByLabel('Address of the receiver')
  await expect(address).toBeFocused()
  await page.keyboard.insertText(`https://93.184.215.14/${Date.now()}`)
  await press(page, main.getByRole('button', { name: 'Add it' }))
  await expect(main.getByLabel('Signing secret')).toHaveValue(/^whsec_/)
  await press(page, main.getByRole('button', { name: 'Pause it' }))
  await expect(main.getByText('Paused by an administrator')).toBeVisible()
  await press(page, main.getByRole('button', { name: 'End it for good' }))
  await expect(page).toHaveURL('/admin/webhooks')
})

test('an administrator merges two events, and changes a name', async ({ page }) => {
  await signIn(page, await makePerson('administrator'))
  const one = await makeEvent(page)
  const { actor, company, topic, announcedOn } = one.fields
  const other = await makeEvent(page, { actor, company, topic, announcedOn })
  const merge = await open(page, `/events/${one.id}/merge`)
  await press(page, merge.getByRole('radio', { name: other.fields.title }), 'Space')
  await press(page, merge.getByRole('button', { name: 'Compare the two' }))
  await press(page, merge.getByRole('button', { name: 'Merge the two' }))
  await expect(page).toHaveURL(`/events/${other.id}`)

  const labels = await open(page, '/admin/labels')
  await typeInto(page, labels.getByLabel('Name or key'), 'MSR')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/admin/labels?q=MSR')
  const name = labels.getByLabel('Name of actor MSR')
  const before = await name.inputValue()
  const renamed = `Montserrat ${one.id}`
  for (const [from, to] of [
    [before, renamed],
    [renamed, before],
  ] as const) {
    await typeInto(page, name, to)
    await page.keyboard.press('Enter')
    await expect(labels.getByText(`label: actor MSR from ${from} to ${to}`)).toBeVisible()
  }
})
