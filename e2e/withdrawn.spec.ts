import { expectAccessible } from './accessibility'
import { expect, test } from './client-address'
import { asEditor } from './editor'
import { makeEvent } from './proposals'

test('a retracted event answers 410 with the reason, counts no more, and can be restored', async ({
  page,
}) => {
  const editor = await asEditor(page)
  const { id, fields } = await makeEvent(page)
  const address = `/events/${id}`
  await page.goto(address)
  await page.getByRole('link', { name: 'Retract' }).click()
  await expect(page.getByRole('region', { name: 'What this changes' })).toContainText('ban → no evidence')
  await page.getByRole('button', { name: 'Retract the event' }).click()
  await expect(page.getByText('Say why it is withdrawn')).toBeVisible()
  await page.getByLabel('Reason').fill('The paper took it back')
  await page.getByRole('button', { name: 'Retract the event' }).click()
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()

  const answer = await page.goto(address)
  expect(answer?.status()).toBe(410)
  expect(answer?.headers()['content-type']).toContain('text/html')
  const main = page.getByRole('main')
  await expect(main).toContainText('The paper took it back')
  await expect(main).toContainText(`by ${editor.name}`)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Matrix' })).toBeVisible()
  await expectAccessible(page)
  expect((await page.request.get(`/api/v1/events/${id}`)).status()).toBe(410)
  const matrix = await (
    await page.request.get(`/api/v1/matrix?actor=${fields.actor}&asOf=${fields.announcedOn}`)
  ).json()
  expect(matrix.cells.filter((cell: { event: string }) => cell.event === id)).toEqual([])

  // A link inside the site leads to the tombstone too.
  await main
    .getByRole('link', { name: /history/ })
    .first()
    .click()
  await expect(page.locator('#v2')).toContainText('The paper took it back')
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Event' }).click()
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()

  await page.goto(`${address}/history/1`)
  await page.getByLabel('Note').fill('It was right')
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.locator('#v3')).toContainText('Restored')
  expect((await page.goto(address))?.status()).toBe(200)
})

test('a merged event leads with 301 to the one that stands, through merges of merges', async ({ page }) => {
  await asEditor(page)
  const first = await makeEvent(page)
  const { actor, company, topic, announcedOn } = first.fields
  const second = await makeEvent(page, { actor, company, topic, announcedOn })
  const third = await makeEvent(page, { actor, company })

  await page.goto(`/events/${first.id}/merge`)
  await page.getByRole('radio', { name: second.fields.title }).check()
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await expect(page.getByRole('region', { name: 'This one goes' })).toContainText(first.fields.title)
  await expect(page.getByRole('region', { name: 'This one stays' })).toContainText(second.fields.title)
  await page.getByRole('button', { name: 'Merge the two' }).click()
  await expect(page).toHaveURL(`/events/${second.id}`)
  await expect(page.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveCount(2)

  await page.goto(`/events/${second.id}/merge`)
  await page.getByLabel('address').fill('https://example.org/nothing')
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await expect(page.getByText('This is not the address of an event')).toBeVisible()
  await page.getByLabel('address').fill(`https://demarche.example/events/${third.id}`)
  await page.getByRole('button', { name: 'Compare the two' }).click()
  await page.getByRole('button', { name: 'Merge the two' }).click()
  await expect(page).toHaveURL(`/events/${third.id}`)

  const answer = await page.request.get(`/events/${first.id}`, { maxRedirects: 0 })
  expect(answer.status()).toBe(301)
  expect(answer.headers().location).toMatch(new RegExp(`/events/${third.id}$`))
  const json = await page.request.get(`/events/${first.id}.json`, { maxRedirects: 0 })
  expect([json.status(), json.headers().location]).toEqual([301, `/events/${third.id}.json`])
  await page.goto(`/events/${third.id}/history`)
  await page.getByRole('link', { name: second.fields.title }).click()
  await expect(page.getByText('This event was merged')).toBeVisible()
  expect((await page.goto(`/events/${first.id}/history`))?.status()).toBe(200)
})

test('without scripts an event is retracted and answers 410 @nojs', async ({ page }) => {
  await asEditor(page)
  const { id } = await makeEvent(page)
  await page.goto(`/events/${id}/retract`)
  await page.getByLabel('Reason').fill('Wrong')
  await page.getByRole('button', { name: 'Retract the event' }).click()
  await expect(page.getByRole('heading', { name: 'This event was withdrawn' })).toBeVisible()
  expect((await page.goto(`/events/${id}`))?.status()).toBe(410)
})
