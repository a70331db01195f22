import { expect, test } from './client-address'
import { asEditor } from './editor'
import { makeEvent, makeProposal, publish, versionOf } from './proposals'

test.describe('the history of an event', () => {
  test('tells every version from the one before, and an earlier one is restored', async ({ page }) => {
    const editor = await asEditor(page)
    const { id, fields } = await makeEvent(page, { summary: 'The ministry bans the use of its kit.' })
    const correction = await makeProposal(
      {
        ...fields,
        stance: 'restrict',
        summary: 'The ministry restricts the use of its kit.',
        sources: [
          { ...fields.sources[0], url: 'https://example.org/another', publisher: 'Another' },
        ] as never,
      },
      { correctionOf: { id, version: 1 }, note: 'It is no ban' },
    )
    await page.goto(`/review/${correction.id}`)
    const differs = page.getByRole('region', { name: 'What it would correct' })
    await expect(differs.getByRole('deletion').filter({ hasText: 'bans' })).toBeVisible()
    await expect(differs.getByRole('insertion').filter({ hasText: 'restricts' })).toBeVisible()
    await publish(page, correction)

    await page.goto(`/events/${id}/history`)
    const second = page.locator('#v2')
    await expect(second).toContainText(`by ${editor.name}`)
    await expect(second).toContainText(/Recorded here \d+ \w+ \d{4}, \d\d:\d\d UTC/)
    await expect(second.getByRole('deletion').filter({ hasText: fields.sources[0]?.publisher })).toBeVisible()
    await expect(second.getByRole('insertion').filter({ hasText: 'Another' })).toBeVisible()
    await expect(second).not.toContainText('Confidence')

    await page.goto(`/events/${id}/history/1`)
    await expect(page.getByRole('region', { name: 'Restore it' })).toContainText('ban from')
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await expect(page.getByText('Say why: the note is kept in the history')).toBeVisible()
    await page.getByLabel('Note').fill('It was one after all')
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await expect(page).toHaveURL(`/events/${id}/history`)
    await expect(page.locator('#v3')).toContainText('Restored')
    await expect(page.locator('#v3')).toContainText('It was one after all')
    await page.goto(`/events/${id}`)
    await expect(page.getByText('The ministry bans the use of its kit.')).toBeVisible()
  })

  test('an event that changed meanwhile is not restored unseen', async ({ page }) => {
    await asEditor(page)
    const { id, fields } = await makeEvent(page)
    await publish(
      page,
      await makeProposal({ ...fields, scope: 'core' }, { correctionOf: { id, version: 1 } }),
    )
    await page.goto(`/events/${id}/history/1`)
    const other = await page.context().newPage()
    await publish(
      other,
      await makeProposal({ ...fields, scope: 'edge' }, { correctionOf: { id, version: 2 } }),
    )
    await page.getByLabel('Note').fill('Back')
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await expect(page.getByText(/version 3 stands now/)).toBeVisible()
    await expect(page.getByLabel('Note')).toHaveValue('Back')
    await expect(page.getByRole('deletion').filter({ hasText: 'edge' })).toBeVisible()
    expect(await versionOf(id)).toBe(3)
  })

  test('of nobody’s event, and a version that is none, are 404', async ({ page }) => {
    await asEditor(page)
    const { id } = await makeEvent(page)
    for (const path of ['nosuchevent1/history', `${id}/history/2`, `${id}/history/x`, `${id}/history/0`])
      expect((await page.goto(`/events/${path}`))?.status(), path).toBe(404)
  })
})
