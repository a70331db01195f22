import { parse } from 'csv-parse/sync'
import { expect, test } from './client-address'

type Row = Readonly<Record<string, string>>
const rowsOf = (csv: string) => parse(csv, { columns: true }) as Row[]

test('the directory of countries as CSV and JSON has the filters and the numbers of its page', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/countries?region=Oceania')
  const shown = page.locator('.actor-table tbody tr')
  const rows = rowsOf(await (await request.get('/countries.csv?region=Oceania')).text())
  const withEvidence = rows.filter(({ events }) => events !== '0')
  await expect(shown).toHaveCount(withEvidence.length)
  expect(new Set(rows.map(({ region }) => region))).toEqual(new Set(['Oceania']))
  // Those of whom nothing is recorded are listed too, on the page and in the file.
  await expect(page.locator('.nothing-list li')).toHaveCount(rows.length - withEvidence.length)
  const australia = rows.find(({ code }) => code === 'AUS')
  const onPage = shown.filter({ hasText: 'Australia' }).locator('td.num')
  expect(await onPage.allInnerTexts()).toEqual([
    expect.stringMatching(new RegExp(`^${australia?.events}`)),
    australia?.issues,
  ])
  expect(australia?.permalink).toBe(`${baseURL}/countries/aus`)
  const json = (await (await request.get('/countries.json?region=Oceania')).json()) as {
    total: number
    data: { code: string; events: number }[]
  }
  expect(json.total).toBe(rows.length)
  expect(json.data.map(({ code, events }) => [code, String(events)])).toEqual(
    rows.map(({ code, events }) => [code, events]),
  )
  const found = rowsOf(await (await request.get('/countries.csv?q=holland')).text())
  expect(found.map(({ code }) => code)).toContain('NLD')
  expect((await request.get('/countries.csv?region=Atlantis')).status()).toBe(400)
})

test('the directory of companies as CSV counts as its page does, on any day and by any definition', async ({
  page,
  request,
  baseURL,
}) => {
  const query = '?asOf=2020-12-31&basis=in-force'
  await page.goto(`/companies${query}`)
  const rows = rowsOf(await (await request.get(`/companies.csv${query}`)).text())
  expect(Object.keys(rows[0] ?? {})).toEqual(
    'slug,name,homeCountry,sector,products,ban,restrict,review,allow,cooperate,actors,permalink'.split(','),
  )
  const row = page.locator('.bar-table tbody tr').filter({ has: page.getByRole('link', { name: 'Huawei' }) })
  const huawei = rows.find(({ slug }) => slug === 'huawei')
  await expect(row.locator('td.num')).toHaveText(huawei?.actors ?? '')
  for (const stance of ['ban', 'restrict', 'allow', 'cooperate'])
    await expect(row.locator('.count-bar-words')).toContainText(`${huawei?.[stance]} ${stance}`)
  expect(huawei?.permalink).toBe(`${baseURL}/companies/huawei`)
  expect(rows).toHaveLength(await page.locator('.bar-table tbody tr:not(.bar-group)').count())
})

for (const path of ['/countries', '/companies', '/countries?region=Asia'])
  test(`${path} can be shared, pinned, cited and taken along`, async ({ page, request }) => {
    await page.goto(path)
    await page.getByRole('link', { name: 'Share', exact: true }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByLabel('Live link')).toHaveValue(new RegExp(`${path.replace('?', '\\?')}$`))
    await expect(sheet.getByLabel('Citation in APA')).toHaveValue(/Demarche\. \(\d{4}, \w+ \d+\)\./)
    for (const ending of ['CSV', 'JSON', 'PNG', 'SVG'])
      expect(
        (
          await request.get(
            (await sheet.getByRole('link', { name: ending, exact: true }).getAttribute('href')) ?? '',
          )
        ).status(),
      ).toBe(200)
    await sheet.getByRole('button', { name: 'Make a pinned link' }).click()
    await page.goto(await sheet.getByLabel('Pinned link').inputValue())
    await expect(page.getByText(/As shared on/)).toBeVisible()
    await expect(page).toHaveURL(/asOf=.*knownAt=.*pinned=/)
  })
