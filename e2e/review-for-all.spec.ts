import { expectAccessible } from './accessibility'
import { expect, test } from './client-address'
import { asEditor } from './editor'
import { buildProposalFields, makeEvent, makeProposal, publish } from './proposals'

test('every page of review and history is accessible, light and dark', async ({ page }) => {
  test.slow()
  await asEditor(page)
  const { id, fields } = await makeEvent(page)
  const { actor, company, topic, announcedOn } = fields
  const correction = await makeProposal({ ...fields, scope: 'core' }, { correctionOf: { id, version: 1 } })
  const double = await makeProposal({ actor, company, topic, announcedOn })
  const addresses = [
    '/review',
    `/review/${correction.id}`,
    `/review/${double.id}`,
    `/submissions/${double.token}`,
    '/submissions',
    `/events/${id}/retract`,
    `/events/${id}/merge`,
  ]
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const summary of await page.locator('.decisions summary').all()) await summary.click()
    await expectAccessible(page)
  }
  await publish(page, correction)
  const other = await makeEvent(page)
  for (const address of [
    `/events/${id}/history`,
    `/events/${id}/history/1`,
    `/events/${id}/merge?into=${other.id}`,
  ]) {
    await page.goto(address)
    await expectAccessible(page)
  }
})

test('nothing is wider than a phone @phone', async ({ page }) => {
  await asEditor(page)
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  const { id, fields } = await makeEvent(page, { title: long, summary: `${long} ${long}` })
  const correction = await makeProposal(
    { ...fields, title: `${long} 2`, sources: buildProposalFields().sources },
    { correctionOf: { id, version: 1 } },
  )
  for (const address of [
    '/review',
    `/review/${correction.id}`,
    `/submissions/${correction.token}`,
    `/events/${id}/history`,
    `/events/${id}/history/1`,
    `/events/${id}/retract`,
    `/events/${id}/merge?pasted=${id}`,
  ]) {
    await page.goto(address)
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(content, address).toBeLessThanOrEqual(window ?? 0)
  }
})
