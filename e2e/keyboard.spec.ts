import type { Locator, Page } from '@playwright/test'
import { makePerson } from '../lib/testing/people'
import { expect, test } from './client-address'
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
  await press(page, page.getByRole('link', { name: /^Skip to/ }))
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

test('an editor signs in, imports a table, retracts an event and restores it', async ({ page }) => {
  test.slow()
  const { email, password } = await makePerson('editor')
  const door = await open(page, '/sign-in?next=/import')
  await typeInto(page, door.getByLabel('E-mail address'), email)
  await typeInto(page, door.getByLabel('Password', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/import')

  const form = await open(page, '/import')
  const rows = `actor,company,topic,stance,kind,announcedOn,title,sources\nTUV,zte,drones,ban,decision,1951-02-03,Tuvalu bans ZTE drones,https://example.org/${Date.now()}\n`
  await typeInto(page, form.getByLabel('Or rows, pasted'), rows)
  await press(page, form.getByRole('button', { name: 'Look at it' }))
  await expect(page).toHaveURL(/\/import\/./)

  const { id } = await makeEvent(page)
  const retract = await open(page, `/events/${id}/retract`)
  await typeInto(page, retract.getByLabel('Reason'), 'It was another country')
  await press(page, retract.getByRole('button', { name: 'Retract the event' }))
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()

  const restore = await open(page, `/events/${id}/history/1`)
  await typeInto(page, restore.getByLabel('Note'), 'It was right')
  await press(page, restore.getByRole('button', { name: 'Restore version 1' }))
  await expect(page.locator('#v3')).toContainText('Restored')
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
