import type { Browser, Locator, Page } from '@playwright/test'
import { expect, test } from './client-address'
import { correct, publish } from './published'

const sheet = (page: Page) => page.getByRole('dialog')
const sentence = (page: Page) => page.locator('.standfirst p').first()

const textOf = async (found: Locator): Promise<string> => (await found.textContent()) ?? ''

async function openShare(page: Page) {
  await page.getByRole('link', { name: 'Share', exact: true }).click()
  await expect(sheet(page)).toBeVisible()
}

/** As somebody who has never been here. */
async function visit(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  return page
}

test.describe('sharing a view', () => {
  test('a copied link opens the same view for somebody else', async ({ page, browser, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/timeline?actor=GBR&stance=ban&asOf=2024-01-01&basis=in-force')
    const words = await textOf(sentence(page))
    await openShare(page)
    await sheet(page).getByRole('button', { name: 'Copy Live link' }).click()
    await expect(sheet(page).getByText('Copied.')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/\/timeline\?actor=GBR&stance=ban&asOf=2024-01-01&basis=in-force$/)
    const friend = await visit(browser, copied)
    expect(await textOf(sentence(friend))).toBe(words)
  })

  test('a pinned view stays as it was shared, says so, and leads to what has changed since', async ({
    page,
    browser,
  }) => {
    const cell = { actor: 'TUV', company: 'nexperia', topic: 'surveillance' } as const
    const title = `Tuvalu restricts it, ${Date.now()}`
    // Later than whatever an earlier run has published of the cell.
    const day = (after: number) =>
      new Date(Date.UTC(2021, 0, 1 + (Math.floor(Date.now() / 60_000) % 1_900) + after))
        .toISOString()
        .slice(0, 10)
    const announcedOn = day(0)
    const id = await publish({ ...cell, stance: 'restrict', title, announcedOn })
    const view = '/timeline?actor=TUV&company=nexperia'
    await page.goto(view)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    const words = (await textOf(sentence(page))).replace(/\.$/, '')
    await openShare(page)
    await sheet(page).getByRole('button', { name: 'Make a pinned link' }).click()
    const pinned = await sheet(page).getByLabel('Pinned link').inputValue()
    expect(pinned).toMatch(/\/s\/[2-9a-hj-km-np-tv-z]{8}$/)
    await expect(sheet(page).getByLabel('Citation in APA')).toHaveValue(new RegExp(`from ${pinned}$`))

    await correct(id, 1, { ...cell, stance: 'ban', title: `${title}, corrected`, announcedOn })
    await publish({ ...cell, stance: 'allow', title: `${title}, the next`, announcedOn: day(1) })

    const friend = await visit(browser, pinned)
    await expect(friend.getByText(/As shared on \d+ \w+ \d{4}/)).toBeVisible()
    await expect(friend.getByRole('heading', { name: title, exact: true })).toBeVisible()
    await expect(friend.getByRole('heading', { name: `${title}, the next` })).toHaveCount(0)
    expect(await textOf(sentence(friend))).toContain(words)

    await friend.getByRole('link', { name: 'What has changed since' }).click()
    // The cell, from what to what, since when, and by which event; then what was done to which event.
    const cells = friend.getByRole('region', { name: 'Stances that read otherwise' })
    await expect(cells.getByRole('listitem')).toHaveText(
      /^Tuvalu on Nexperia · Surveillance and safe city: .*restrict.* to .*allow.*since \d+ \w+ \d{4}, by this event/,
    )
    await expect(cells.getByRole('link', { name: /by this event/ })).toHaveAttribute(
      'href',
      /^\/events\/\w+$/,
    )
    await expect(friend.getByRole('link', { name: `${title}, corrected`, exact: true })).toBeVisible()
    await expect(friend.getByText('restrict', { exact: true }).last()).toBeVisible()
    await expect(friend.getByText('· corrected ·')).toBeVisible()
    await expect(friend.getByText('· added ·')).toBeVisible()
    await friend.goBack()
    await friend.getByRole('link', { name: 'See it as it stands now' }).click()
    await expect(friend).toHaveURL(view)
    await expect(friend.getByRole('heading', { name: `${title}, the next` })).toBeVisible()
  })

  test('a pinned view of which nothing has changed says so', async ({ page, request }) => {
    const title = `Tuvalu reviews Hikvision, ${Date.now()}`
    await publish({ actor: 'TUV', company: 'hikvision', topic: 'surveillance', stance: 'review', title })
    const answer = await request.post('/s', {
      form: { address: '/timeline?actor=TUV&company=hikvision' },
      headers: { accept: 'application/json' },
    })
    await page.goto(`/s/${((await answer.json()) as { slug: string }).slug}`)
    await page.getByRole('link', { name: 'What has changed since' }).click()
    await expect(page.getByText('Nothing has changed', { exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Stances that read otherwise' })).toHaveCount(0)
  })

  test('the same view is pinned once', async ({ request }) => {
    const pin = async (address: string) => {
      const answer = await request.post('/s', {
        form: { address },
        headers: { accept: 'application/json' },
      })
      expect(answer.status()).toBe(200)
      return ((await answer.json()) as { slug: string }).slug
    }
    const view = '/countries/gbr?asOf=2020-12-31&knownAt=2026-11-22'
    expect(await pin(view)).toBe(await pin('/countries/GB?knownAt=2026-11-22&asOf=2020-12-31&words=yes'))
  })

  for (const [path, says] of [
    ['/matrix', 'Stance matrix as of'],
    ['/countries/gbr', 'United Kingdom'],
    ['/blocs/eu', 'European Union'],
    ['/shifts', 'Shifts of stance'],
    ['/companies/huawei', 'Huawei'],
    ['/issues/huawei/5g-networks', 'Huawei · 5G networks'],
  ] as const)
    test(`${path} can be pinned, and is opened as it was`, async ({ page, request }) => {
      const answer = await request.post('/s', { form: { address: path }, maxRedirects: 0 })
      expect(answer.status()).toBe(303)
      await page.goto(answer.headers().location ?? '')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(says)
      await page.goto(await page.getByLabel('Pinned link').inputValue())
      await expect(page.getByText(/As shared on/)).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`^[^?]*${path}\\?.*asOf=.*knownAt=.*pinned=`))
    })

  test('an event is pinned at its version', async ({ page, request }) => {
    const id = await publish({ actor: 'TUV', company: 'zte', topic: 'surveillance', title: 'One version' })
    const answer = await request.post('/s', {
      form: { address: `/events/${id}` },
      headers: { accept: 'application/json' },
    })
    await page.goto(`/s/${((await answer.json()) as { slug: string }).slug}`)
    await expect(page).toHaveURL(new RegExp(`/events/${id}/history/1\\?pinned=`))
    await expect(page.getByText(/As shared on/)).toBeVisible()
  })

  test('what is no view of ours is not pinned, and a link that nobody made is 404', async ({ request }) => {
    for (const address of ['https://example.org/', '//example.org', '/account', '/countries/xxx', ''])
      expect((await request.post('/s', { form: { address } })).status()).toBe(400)
    expect((await request.get('/s/2222222222')).status()).toBe(404)
  })

  test('the dialog has a name, takes Escape, and gives the focus back', async ({ page }) => {
    await page.goto('/countries/gbr')
    await openShare(page)
    await expect(sheet(page)).toHaveAccessibleName(/^Share “United Kingdom/)
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeHidden()
    await expect(page.getByRole('link', { name: 'Share', exact: true })).toBeFocused()
  })

  test('works without scripts @nojs', async ({ page }) => {
    await page.goto('/timeline?actor=GBR')
    await page.getByRole('link', { name: 'Share', exact: true }).click()
    await expect(page.getByLabel('Live link')).toHaveValue(/\/timeline\?actor=GBR$/)
    await page.getByRole('button', { name: 'Make a pinned link' }).click()
    await expect(page.getByLabel('Pinned link')).toHaveValue(/\/s\/[2-9a-z]{8}$/)
  })

  test('fits a phone @phone', async ({ page }) => {
    await page.goto('/matrix')
    await openShare(page)
    await expect(sheet(page).getByLabel('Live link')).toBeVisible()
    const width = await sheet(page).evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth])
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  })
})

test('every control of a view keeps the rest of it, and Back goes back', async ({ page }) => {
  await page.goto('/matrix?company=huawei&asOf=2020-12-31&knownAt=2199-01-01&sort=name')
  const kept = /company=huawei&asOf=2020-12-31&knownAt=2199-01-01T23:59:59.999Z&basis=in-force&sort=name$/
  await page.locator('summary').filter({ hasText: 'as announced' }).click()
  await page
    .getByRole('link', { name: /^in force/i })
    .first()
    .click()
  await expect(page).toHaveURL(kept)
  await page.goBack()
  await expect(page).toHaveURL(/sort=name$/)
  await expect(page).not.toHaveURL(/basis/)
  await page.goForward()
  await expect(page).toHaveURL(kept)
})

test('a print points to its sources by number', async ({ page }) => {
  await page.goto('/countries/gbr')
  await page.emulateMedia({ media: 'print' })
  const notes = page.locator('.footnotes ol:visible > li')
  const marks = page.locator('.standing .says-who:visible')
  await expect(notes).toHaveCount(await marks.count())
  await expect(notes.first()).toContainText(/https?:\/\//)
  await expect(page.getByRole('link', { name: 'Share', exact: true })).toBeHidden()
})
