import { expect, test } from './client-address'
import { asEditor } from './editor'
import { buildProposalFields, makeEvent, makeProposal } from './proposals'

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
